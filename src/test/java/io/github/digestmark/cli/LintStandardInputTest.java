package io.github.digestmark.cli;

import static io.github.digestmark.cli.LintFolder.CLEAN;
import static io.github.digestmark.cli.LintFolder.INSECURE;
import static io.github.digestmark.cli.LintFolder.MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

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

  @Test
  @EnabledOnOs(OS.LINUX)
  void closedStandardInputIsReported() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "exec \"$0\" \"$@\" <&-",
                java,
                "-cp",
                classPath,
                Main.class.getName(),
                "lint",
                "-")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output).contains("<stdin>: is closed");
    assertThat(process.waitFor()).isEqualTo(2);
  }
}
