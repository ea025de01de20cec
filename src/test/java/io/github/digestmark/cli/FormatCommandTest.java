package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that formats. */
class FormatCommandTest {

  private static final Path LOOSE = Path.of("src/test/resources/forms/GENERATOR.md");
  private static final Path FAULTY = Path.of("examples/digests/FAULTY.md");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String in, String... args) {
    List<String> all = new ArrayList<>(List.of("format"));
    all.addAll(List.of(args));
    ByteArrayInputStream bytes = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    return Main.run(all.toArray(String[]::new), bytes, out, err);
  }

  private Path copy(Path from, String name) throws IOException {
    return Files.copy(from, folder.resolve(name));
  }

  private static String formatted() throws IOException {
    return Digestmark.format(Files.readString(LOOSE)).text();
  }

  @Test
  void aFolderIsFormattedInPlaceAndAFaultyDigestIsLeftAlone() throws IOException {
    Path loose = copy(LOOSE, "loose.md");
    Path faulty = copy(FAULTY, "faulty.md");
    Path text = Files.writeString(folder.resolve("text.md"), "no digest  \n");
    assertThat(run("", folder.toString())).isEqualTo(2);
    assertThat(loose).usingCharset(StandardCharsets.UTF_8).hasContent(formatted());
    assertThat(faulty).hasSameBinaryContentAs(FAULTY);
    assertThat(text).usingCharset(StandardCharsets.UTF_8).hasContent("no digest  \n");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("faulty.md:7:102: not formatted: the row has 4 cells");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines("1 file formatted, 0 already formatted, 1 not formatted\n");
  }

  @Test
  void onlyTheFirstTenStructuralErrorsAreListed() {
    String header = "# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n";
    String row = "| [^1] | [T](https://example.org) | a | b |\n";
    assertThat(run(header + row.repeat(10), "-")).isEqualTo(2);
    assertThat(run(header + row.repeat(11), "-")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("<stdin>: not formatted: 1 more structural error\n")
        .contains("<stdin>: not formatted: 2 more structural errors\n");
  }

  @Test
  void anErrorThatFixesMoveIsNotRepaired() throws IOException {
    String[] parts = LintFolder.papers("https", 5).split("(?=\\n\\[\\^[1-5]\\]: )", -1);
    parts[3] = parts[3].replaceFirst(" {4}\\[https.*\\n\\n", "");
    Path moved =
        Files.writeString(
            folder.resolve("moved.md"),
            parts[0] + parts[1] + parts[4] + parts[2] + parts[3] + parts[5]);
    // Of entries with the same error, and with a label that changes, too.
    Path renamed =
        Files.writeString(
            folder.resolve("renamed.md"),
            Files.readString(moved).replace("[^3]", "[^7]").replace("| [^4] ", "| [^4] | x "));
    for (Path file : List.of(moved, renamed)) {
      err.reset();
      assertThat(run("", "--check", file.toString())).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .contains("has no paragraph with the link; write [URL](URL) below the title\n")
          .contains("by hand\n");
      Run.of("lint", "", "--fix", file.toString());
      err.reset();
      run("", "--check", file.toString());
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("has no paragraph with the link");
    }
  }

  @Test
  void whatLintRepairsIsSaidAndWhatIsLeft() throws IOException {
    Path faulty = copy(FAULTY, "faulty.md");
    assertThat(run("", faulty.toString())).isEqualTo(2);
    String messages = err.toString(StandardCharsets.UTF_8);
    assertThat(messages)
        .containsSubsequence(
            "faulty.md:31:11: not formatted: expected a link",
            "faulty.md:7:102: not formatted: the row has 4 cells",
            "write \\| instead (lint --fix repairs this)\n",
            "faulty.md: not formatted: `digestmark lint --fix` repairs 1, repair 3 by hand\n");
    Run.of("lint", "", "--fix", faulty.toString());
    err.reset();
    run("", faulty.toString());
    assertThat(err.toString(StandardCharsets.UTF_8))
        .doesNotContain(":7:102:")
        .endsWith("faulty.md: not formatted: repair 3 by hand\n");
    Path odd =
        Files.writeString(
            folder.resolve("odd.md"), LintFolder.CLEAN.replace("--- |\n", "--- |\u00A0\n"));
    err.reset();
    run("", odd.toString());
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("(lint --unsafe-fixes repairs this)\n")
        .endsWith("not formatted: `digestmark lint --unsafe-fixes` repairs 1\n");
  }

  @Test
  void checkNamesAFileThatWouldChangeAndChangesNothing() throws IOException {
    Path loose = copy(LOOSE, "loose.md");
    assertThat(run("", "--check", loose.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("loose.md:").contains("would be");
    assertThat(loose).hasSameBinaryContentAs(LOOSE);
    assertThat(run("", loose.toString())).isZero();
    assertThat(run("", "--check", loose.toString())).isZero();
  }

  @Test
  void diffShowsWhatWouldChange() throws IOException {
    Path loose = copy(LOOSE, "loose.md");
    assertThat(run("", "--diff", loose.toString())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("--- ").contains("\n-    \n");
    assertThat(loose).hasSameBinaryContentAs(LOOSE);
  }

  @Test
  void standardInputIsPrintedInItsForm() throws IOException {
    assertThat(run(Files.readString(LOOSE), "-")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(formatted());
    out.reset();
    assertThat(run("no digest", "--skip-others", "-")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("no digest");
    out.reset();
    assertThat(run(Files.readString(FAULTY), "-", "--stdin-filename", "week.md")).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("week.md:7:102: not formatted");
  }

  @Test
  void stdoutPrintsAndChangesNothing() throws IOException {
    Path loose = copy(LOOSE, "loose.md");
    assertThat(run("", "--stdout", loose.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(formatted());
    assertThat(loose).hasSameBinaryContentAs(LOOSE);
  }

  @Test
  void lineEndingsAreThoseThatWereAskedFor() throws IOException {
    Path loose = copy(LOOSE, "loose.md");
    assertThat(run("", "--line-endings", "crlf", loose.toString())).isZero();
    assertThat(Files.readString(loose)).isEqualTo(formatted().replace("\n", "\r\n"));
    assertThat(run("", "--line-endings", "keep", "--check", loose.toString())).isZero();
    assertThat(run("", loose.toString())).isZero();
    assertThat(loose).usingCharset(StandardCharsets.UTF_8).hasContent(formatted());
  }

  @Test
  void modeAndSymbolicLinkStay() throws IOException {
    Path loose = copy(LOOSE, "loose.md");
    Files.setPosixFilePermissions(loose, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), loose);
    assertThat(run("", link.toString())).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(loose).usingCharset(StandardCharsets.UTF_8).hasContent(formatted());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(loose)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void aMissingFileAndTwoWaysAtOnceAreErrors() {
    assertThat(run("", folder.resolve("none.md").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such file");
    assertThat(run("", "--check", "--diff", "x.md")).isEqualTo(2);
  }
}
