package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --help} says fits a terminal of 80 columns. */
class HelpTest {

  private static final int WIDTH = 80;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint",
        "format",
        "explain",
        "rules",
        "schema",
        "convert",
        "merge",
        "diff",
        "completion"
      })
  void noLineOfACommandIsWiderThanATerminalOrAWordThatIsLeftOver(String command) {
    Run help = Run.of(command, "", "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).startsWith("Usage: digestmark " + command);
    assertThat(help.out().lines())
        .allMatch(line -> line.length() <= WIDTH)
        .noneMatch(line -> line.matches("\\S+"));
  }

  @Test
  void noLineOfAllCommandsIsWiderThanATerminalOrBrokenInTwo() {
    Run help = Run.of("--help", "");
    assertThat(help.code()).isZero();
    assertThat(help.out().lines()).allMatch(line -> line.length() <= WIDTH);
    assertThat(help.out())
        .endsWith(
            """
            Exit codes of every command: 141 if the output pipe is closed early, 130 if
            interrupted, 143 if terminated. Files are never left half-written.
            """);
  }
}
