package io.github.digestmark.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to be slow to read, or too much. */
class HostileInputTest {

  private static final int MANY = 30_000;
  private static final String TABLE = "# S\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n";
  private static final String ENTRY = "# D\n\n[^1]: t\n\n    ";

  static Stream<Arguments> hostileTexts() {
    return Stream.of(
        Arguments.of("nested quotes", "> ".repeat(MANY) + "a"),
        Arguments.of("nested lists", "- ".repeat(MANY) + "a"),
        Arguments.of("brackets", TABLE + "| [^1] | [" + "[".repeat(MANY) + "](u) | s |\n"),
        Arguments.of("links", TABLE + "| [^1] | [" + "[a](".repeat(MANY) + "](u) | s |\n"),
        Arguments.of("pipes", TABLE + "| [^1] | [a" + "|[b](c)".repeat(MANY) + "](u) | s |\n"),
        Arguments.of("backticks", TABLE + "| [^1] | [`" + "`a".repeat(MANY) + "](u) | s |\n"),
        Arguments.of("tags", TABLE + "| [^1] | [<" + "<a ".repeat(MANY) + "](u) | s |\n"),
        Arguments.of("rows", TABLE + "| [^1] | [a](u) | s |\n".repeat(MANY)),
        Arguments.of("detached rows", TABLE + "| [^1] | [a](u) | s |\n\n".repeat(MANY)),
        Arguments.of("entries", "[^1]: a\n\n    b\n\n".repeat(MANY)),
        Arguments.of("paragraphs", ENTRY + "p\n\n    ".repeat(MANY)),
        Arguments.of("lazy lines", ENTRY + "p\n".repeat(MANY)),
        Arguments.of("comments", "<!-- -->".repeat(MANY)),
        Arguments.of("open comments", ENTRY + "<!--\n\n    ".repeat(MANY)),
        Arguments.of("closed comments", ENTRY + "<!--\n\n    -->\n\n    ".repeat(MANY)),
        Arguments.of("front matter without an end", "---\n" + "a: b\n".repeat(MANY)),
        Arguments.of("carriage returns", "\r".repeat(MANY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileTexts")
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void isReadInTime(String name, String text) {
    assertThat(Digestmark.parse(text).source().text()).as(name).isEqualTo(text);
  }

  @Test
  void tablesThatFillUpWithEmptyCellsAreNotReadAndReported() {
    int width = 3000;
    String text = "|a".repeat(width) + "\n" + "|-".repeat(width) + "\n" + "|x\n".repeat(width);
    ParsedDigest parsed = Digestmark.parse(text + "\n# D\n\n[^1]: a\n\n    b\n\n    c\n");
    assertThat(parsed.problems().get(0)).isInstanceOf(Problem.TooManyCells.class);
    assertThat(parsed.problems()).noneMatch(Problem.MissingSection.class::isInstance);
    assertThat(parsed.digest().entries()).hasSize(1);
  }
}
