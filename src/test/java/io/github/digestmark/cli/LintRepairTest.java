package io.github.digestmark.cli;

import static io.github.digestmark.cli.LintFolder.CLEAN;
import static io.github.digestmark.cli.LintFolder.INSECURE;
import static io.github.digestmark.cli.LintFolder.lint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digestmark.cli.files.FileContent;
import io.github.digestmark.cli.files.FileException;
import io.github.digestmark.cli.files.InputFile;
import io.github.digestmark.cli.files.WholeFiles;
import io.github.digestmark.config.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code digestmark lint} changes in files, and what it leaves. */
class LintRepairTest {

  private final LintFolder digests;

  LintRepairTest(@TempDir Path folder) throws IOException {
    digests = LintFolder.in(folder);
  }

  @Test
  void safeFixesAreMadeInPlaceAndOnce() throws IOException {
    String name = digests.file("a.md", INSECURE);
    Run first = lint("--fix", name);
    assertThat(first).isEqualTo(new Run(0, "no findings in 1 file; 1 fixed\n", ""));
    assertThat(Path.of(name)).usingCharset(StandardCharsets.UTF_8).hasContent(CLEAN);
    assertThat(lint("--fix", name).out()).isEqualTo("no findings in 1 file\n");
    assertThat(Path.of(name)).usingCharset(StandardCharsets.UTF_8).hasContent(CLEAN);
  }

  @Test
  void unsafeFixesAreOnlyMadeIfAskedFor() throws IOException {
    String pipe = CLEAN.replace("Transformer。 |", "Transformer$a|b$。 |");
    String name = digests.file("a.md", pipe);
    assertThat(lint("--fix", name).code()).isEqualTo(1);
    assertThat(Path.of(name)).usingCharset(StandardCharsets.UTF_8).hasContent(pipe);
    lint("--unsafe-fixes", name);
    assertThat(Files.readString(Path.of(name))).contains("$a\\|b$");
  }

  @Test
  void aFileWithTwoNamesIsRepairedOnce() throws IOException {
    Path file = Path.of(digests.file("a.md", INSECURE));
    Path link = Files.createSymbolicLink(digests.path("b.md"), file);
    Run run = lint("--fix", "--quiet", file.toString(), link.toString());
    assertThat(run).isEqualTo(new Run(0, "", ""));
    assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(CLEAN);
  }

  @Test
  void lineEndingsAndByteOrderMarkStay() throws IOException {
    String name = digests.file("a.md", "\uFEFF" + INSECURE.replace("\n", "\r\n"));
    lint("--fix", name);
    assertThat(Files.readString(Path.of(name))).isEqualTo("\uFEFF" + CLEAN.replace("\n", "\r\n"));
  }

  @Test
  void modeAndLinkStay() throws IOException {
    Path file = Path.of(digests.file("a.md", INSECURE));
    Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(digests.path("link.md"), file);
    lint("--fix", link.toString());
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(CLEAN);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    try (var files = Files.list(digests.folder())) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(".git", "a.md", "link.md");
    }
  }

  @Test
  void aFileThatChangedMeanwhileIsNotOverwritten() throws Exception {
    Path file = Path.of(digests.file("a.md", INSECURE));
    FileContent content =
        FileContent.read(
            InputFile.of(file.toString()), InputStream.nullInputStream(), Limits.defaults());
    Files.writeString(file, "something else");
    assertThatThrownBy(() -> content.replaceBy(new WholeFiles(), CLEAN))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("another program modified it");
    assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent("something else");
  }

  @Test
  void aDiffIsShownAndNothingChanged() throws IOException {
    String name = digests.file("a.md", INSECURE);
    Run run = lint("--diff", name);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("--- " + name + "\n+++ " + name + "\n@@ -2,")
        .contains("\n-| [^1] | [Attention Is All You Need](http://")
        .contains("\n+| [^1] | [Attention Is All You Need](https://");
    assertThat(run.err()).contains("1 can be fixed");
    assertThat(Path.of(name)).usingCharset(StandardCharsets.UTF_8).hasContent(INSECURE);
    assertThat(lint("--diff", digests.file("b.md", CLEAN)).code()).isZero();
  }
}
