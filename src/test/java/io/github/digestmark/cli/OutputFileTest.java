package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code -o}, a file gets what a command would print to standard output. */
class OutputFileTest {

  @TempDir private Path folder;
  private Path output = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("clean.md"), LintFolder.CLEAN);
    Files.writeString(folder.resolve("faulty.md"), LintFolder.MISMATCH);
    Files.writeString(folder.resolve("loose.md"), LintFolder.CLEAN + "\n\n\n");
    output = folder.resolve("out.txt");
  }

  private Run run(String command, String... more) {
    List<String> words = Arrays.asList(command.replace("AT/", folder + "/").split(" ", -1));
    String[] arguments =
        Stream.concat(words.stream().skip(1), Stream.of(more)).toArray(String[]::new);
    return Run.onTheDay(words.get(0), "", arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules",
        "explain url-mismatch",
        "schema",
        "schema digest",
        "completion zsh",
        "diff AT/clean.md AT/faulty.md",
        "diff AT/clean.md AT/faulty.md --output-format json",
        "lint AT/faulty.md --output-format json",
        "lint AT/faulty.md --output-format sarif",
        "lint AT/faulty.md --statistics --output-format json",
        "lint AT/faulty.md --quiet",
        "lint AT/loose.md --quiet --fix",
        "lint AT/faulty.md --diff",
        "format AT/loose.md --diff",
        "format AT/loose.md --stdout",
        "convert AT/clean.md --to json",
        "convert AT/clean.md --to csv",
      })
  void theFileGetsWhatWouldBePrinted(String command) throws IOException {
    Run printed = run(command);
    Run written = run(command, "-o", output.toString());
    assertThat(written.code()).isEqualTo(printed.code());
    assertThat(written.out()).isEmpty();
    assertThat(written.err()).isEqualTo(printed.err());
    assertThat(Files.readString(output)).isEqualTo(printed.out());
    assertThat(run(command, "--output-file", output.toString())).isEqualTo(written);
  }

  @Test
  void theSummaryIsStillPrinted() throws IOException {
    assertThat(run("lint AT/faulty.md -o AT/out.txt")).isEqualTo(new Run(1, "", "1 error\n"));
    assertThat(Files.readString(output))
        .contains("[url-mismatch]")
        .doesNotContain("1 error", "\u001B");
    assertThat(run("format AT/loose.md --check -o AT/out.txt"))
        .isEqualTo(new Run(1, "", "1 file would be formatted, 0 already formatted\n"));
    assertThat(Files.readString(output)).endsWith(": would be formatted (1 change)\n");
  }

  @Test
  void formatWritesTheFileAndLeavesTheDigest() throws IOException {
    String before = Files.readString(folder.resolve("loose.md"));
    assertThat(run("format AT/loose.md -o AT/out.txt").code()).isZero();
    assertThat(Files.readString(output)).isEqualTo(LintFolder.CLEAN);
    assertThat(Files.readString(folder.resolve("loose.md"))).isEqualTo(before);
  }

  @Test
  void theFindingsAreWrittenEvenIfAFileCannotBeRead() throws IOException {
    Run run = run("lint AT/faulty.md AT/none.md --output-format json -o AT/out.txt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(Files.readString(output)).contains("url-mismatch").endsWith("]\n");
  }

  @Test
  void aDigestThatIsNotFormattedIsNotWritten() throws IOException {
    Files.writeString(folder.resolve("broken.md"), LintFolder.CLEAN.replace("](https", "] (https"));
    Files.writeString(output, "old");
    Run run = run("format AT/broken.md -o AT/out.txt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("out.txt: was not written");
    assertThat(Files.readString(output)).isEqualTo("old");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint AT/faulty.md",
        "lint AT/",
        "format AT/faulty.md",
        "format AT/ --check",
        "diff AT/clean.md AT/faulty.md",
      })
  void noInputIsReplaced(String command) throws IOException {
    Run run = run(command, "-o", folder.resolve("faulty.md").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("faulty.md: is one of the input files and was not changed");
    assertThat(Files.readString(folder.resolve("faulty.md"))).isEqualTo(LintFolder.MISMATCH);
  }

  @Test
  void noFileThatTheCommandUsesIsReplaced() throws IOException {
    for (String command :
        List.of(
            "lint AT/other.txt --skip-others AT/clean.md",
            "lint AT/clean.md --baseline AT/other.txt --write-baseline",
            "lint AT/clean.md --config AT/other.txt",
            "lint AT/other.txt AT/clean.md --max-file-size 1",
            "format AT/other.txt --skip-others AT/clean.md")) {
      Files.writeString(folder.resolve("other.txt"), command.contains("baseline") ? "" : "rules:");
      Run run = run(command, "-o", folder.resolve("other.txt").toString());
      assertThat(run.code()).as(command).isEqualTo(2);
      assertThat(Files.readString(folder.resolve("other.txt"))).as(command).doesNotContain("clean");
      assertThat(run.err()).as(command).containsAnyOf("was not changed", "was not written");
    }
  }

  @Test
  void aReportOfNothingIsNotWritten() throws IOException {
    Files.writeString(output, "old");
    Run run = run("lint AT/none.md --output-format sarif -o AT/out.txt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("out.txt: was not written");
    assertThat(Files.readString(output)).isEqualTo("old");
  }

  @Test
  void formatWritesOneDigestToAFile() throws IOException {
    Run run = run("format AT/clean.md AT/loose.md -o AT/out.txt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("loose.md: -o holds one digest", "out.txt: was not written");
    assertThat(output).doesNotExist();
  }

  @Test
  void nothingIsWrittenForWrongArguments() throws IOException {
    Files.writeString(output, "old");
    assertThat(run("explain no-such-rule -o AT/out.txt").code()).isEqualTo(2);
    assertThat(run("lint AT/faulty.md --diff --output-format json -o AT/out.txt").code())
        .isEqualTo(2);
    assertThat(run("lint AT/faulty.md --select none -o AT/out.txt").code()).isEqualTo(2);
    assertThat(run("diff AT/clean.md AT/none.md -o AT/out.txt").code()).isEqualTo(2);
    assertThat(run("lint AT/faulty.md --config AT/none.yml -o AT/out.txt").code()).isEqualTo(2);
    assertThat(Files.readString(output)).isEqualTo("old");
    assertThat(run("rules -o AT/none/out.txt").err()).contains("its folder does not exist");
  }
}
