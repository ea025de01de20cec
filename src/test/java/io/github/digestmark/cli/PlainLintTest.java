package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.cli.command.lint.LintCommand;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.StandardOutput;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code digestmark lint PATH...} without options, which runs without picocli. */
class PlainLintTest {

  private static final String FAULTY = "examples/digests/FAULTY.md";

  @TempDir private Path folder;

  @Test
  void whatItFindsIsWhatItFindsWithOptionsThatChangeNothing() throws Exception {
    String file = Files.copy(Path.of(FAULTY), folder.resolve("a.md")).toString();
    Run plain = Run.of("lint", "", file);
    assertThat(plain.code()).isEqualTo(1);
    assertThat(plain.out()).contains("errors");
    assertThat(plain).isEqualTo(Run.of("lint", "", "--fail-on", "error", file));
  }

  @Test
  void whatItCannotReadIsAFailure() {
    String file = folder.resolve("none.md").toString();
    Run plain = Run.of("lint", "", file);
    assertThat(plain.code()).isEqualTo(2);
    assertThat(plain).isEqualTo(Run.of("lint", "", "--fail-on", "error", file));
  }

  @Test
  void whatLooksLikeAnOptionIsAnOption() {
    assertThat(Run.of("lint", "", FAULTY, "--help").out()).startsWith("Usage: digestmark lint");
    assertThat(Run.of("lint", "", FAULTY, "--nope").err()).startsWith("unknown option \"--nope\"");
    assertThat(Run.of("lint", "").err()).startsWith("Missing required parameter: 'PATH'");
  }

  /** Only picocli applies such defaults, and it is used where such a variable is set. */
  @Test
  void onlyVariablesOfDigestmarkAreDefaultsThatOptionsDeclare() {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            StandardOutput.to(OutputStream.nullOutputStream()),
            OutputStream.nullOutputStream(),
            LocalDate::now,
            () -> false,
            () -> false);
    LintCommand command =
        new LintCommand(
            console,
            new WholeFiles(),
            () -> {
              throw new AssertionError("needs no catalog");
            });
    assertThat(CommandSpec.forAnnotatedObject(command).interpolateVariables(false).options())
        .extracting(OptionSpec::defaultValue)
        .filteredOn(Objects::nonNull)
        .isNotEmpty()
        .allMatch(value -> value.startsWith("${env:DIGESTMARK_"));
  }
}
