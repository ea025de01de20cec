package io.github.digestmark.cli;

import static io.github.digestmark.cli.LintFolder.CLEAN;
import static io.github.digestmark.cli.LintFolder.INSECURE;
import static io.github.digestmark.cli.LintFolder.MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A digest that {@code digestmark lint} is given on standard input. */
class LintStandardInputTest {

  private static Run lint(String digest, String... args) {
    return Run.onTheDay("lint", digest, args);
  }

  @Test
  void standardInputIsNamed() {
    Run run = lint(MISMATCH, "--stdin-filename", "today/cs.CL.md", "-");
    assertThat(run.out()).startsWith("today/cs.CL.md:5:38: error");
    assertThat(lint(MISMATCH, "-").out()).startsWith("<stdin>:5:38: error");
    assertThat(lint(MISMATCH, "-", "-")).isEqualTo(lint(MISMATCH, "-"));
  }

  @Test
  void standardInputIsRepairedToStandardOutput() {
    Run run = lint(INSECURE, "--fix", "-");
    assertThat(run.out()).isEqualTo(CLEAN);
    assertThat(run.err()).isEqualTo("no findings in 1 file; 1 fixed\n");
    assertThat(lint("no digest", "--fix", "-").out()).isEqualTo("no digest");
  }
}
