package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.testing.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command reads or writes a digest with a conflict in it as if nothing were wrong. */
class MergeConflictCommandsTest {

  @TempDir private Path folder;
  private Path file = Path.of("");
  private String text = "";

  @BeforeEach
  void writeConflict() throws IOException {
    text =
        Files.readString(Examples.FOLDER.resolve("CLEAN.md"))
            .replace("| [^2]", "<<<<<<< HEAD\n=======\n>>>>>>> feature\n| [^2]");
    file = Files.writeString(folder.resolve("week.md"), text);
  }

  private void assertIsRefused(Run run, String expected) throws IOException {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(expected + "this line was left by a merge conflict in git");
    assertThat(run.out()).doesNotContain("| --- |", "[^1]");
    assertThat(file).hasContent(text);
  }

  @Test
  void formatRefusesIt() throws IOException {
    String place = file + ":6:1: not formatted: ";
    assertIsRefused(Run.of("format", "", file.toString()), place);
    assertIsRefused(Run.of("format", "", "--check", file.toString()), place);
    assertIsRefused(Run.of("format", text, "-"), "<stdin>:6:1: not formatted: ");
  }

  @Test
  void mergeConvertAndDiffRefuseIt() throws IOException {
    String clean = Examples.FOLDER.resolve("CLEAN.md").toString();
    String place = "digestmark: " + file + ":6:1: ";
    assertIsRefused(Run.of("merge", "", clean, file.toString()), place);
    for (String format : new String[] {"json", "csv", "html"}) {
      assertIsRefused(Run.of("convert", "", "--to", format, file.toString()), place);
    }
    assertIsRefused(Run.of("diff", "", clean, file.toString()), place);
  }

  @Test
  void fixesLeaveIt() throws IOException {
    Run run = Run.of("lint", "", "--unsafe-fixes", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(file + ":6:1: error: this line was left by a merge conflict in git")
        .endsWith("1 error\n");
    assertThat(file).hasContent(text);
  }
}
