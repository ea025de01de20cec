package io.github.digestmark.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A page on a terminal. */
class TerminalPageTest {

  private static String plain(String markdown) {
    return TerminalPage.of(markdown, false);
  }

  @Test
  void paragraphsAreBrokenBetweenWords() {
    String word = "123456789";
    String line = (word + " ").repeat(20).strip();
    assertThat(plain(line).lines())
        .containsExactly(
            (word + " ").repeat(8).strip(),
            (word + " ").repeat(8).strip(),
            (word + " ").repeat(4).strip());
    assertThat(plain("- " + line).lines().skip(1)).allMatch(next -> next.startsWith("  1"));
    String url = "https://example.org/" + "a".repeat(100);
    assertThat(plain("See " + url + " there.")).isEqualTo("See\n" + url + "\nthere.\n");
  }

  @Test
  void codeInAParagraphStaysOnOneLineAndIsColoured() {
    String text = "a ".repeat(36) + "`rules: x: off`, and `` a ` b ``.";
    assertThat(plain(text)).isEqualTo("a ".repeat(36).strip() + "\n`rules: x: off`, and a ` b.\n");
    assertThat(TerminalPage.of("Use `--fix`.", true)).isEqualTo("Use \u001B[36m--fix\u001B[0m.\n");
  }

  @Test
  void codeBlocksAreIndentedWithoutTheirFences() {
    assertThat(plain("Bad:\n\n````markdown\n# A\n\n```\nx\n```\n````\n\n## B\n"))
        .isEqualTo("Bad:\n\n    # A\n\n    ```\n    x\n    ```\n\nB\n");
    assertThat(TerminalPage.of("## B", true)).isEqualTo("\u001B[1mB\u001B[0m\n");
  }
}
