package io.github.digestmark.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that a command writes. */
class WholeFilesOutputTest {

  @TempDir private Path folder;

  @AfterEach
  void nothingElseIsLeftInTheFolder() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.getFileName().toString().endsWith(".tmp"));
    }
  }

  private static void write(Path path) throws FileException {
    new WholeFiles().write(path.toString(), Set.of(), out -> out.write("摘要\n"));
  }

  @Test
  void aNewFileHasTheModeThatFilesHaveHere() throws Exception {
    Path other = Files.writeString(folder.resolve("other.md"), "");
    Path fresh = folder.resolve("fresh.md");
    write(fresh);
    assertThat(fresh).usingCharset(StandardCharsets.UTF_8).hasContent("摘要\n");
    assertThat(Files.getPosixFilePermissions(fresh))
        .isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void aFileThatIsThereKeepsItsModeAndALinkStaysOne() throws Exception {
    Path old = Files.writeString(folder.resolve("old.md"), "a longer text than the new one\n");
    Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-rw---x");
    Files.setPosixFilePermissions(old, mode);
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), old);
    write(link);
    assertThat(link).isSymbolicLink();
    assertThat(old).usingCharset(StandardCharsets.UTF_8).hasContent("摘要\n");
    assertThat(Files.getPosixFilePermissions(old)).isEqualTo(mode);
  }

  @Test
  void whatCannotBeAFileIsRefused() throws IOException {
    assertThatThrownBy(() -> write(folder)).hasMessage("is a folder; choose a file");
    assertThatThrownBy(() -> write(folder.resolve("none").resolve("a.md")))
        .hasMessage("its folder does not exist");
    assertThatThrownBy(() -> new WholeFiles().write("a\0b", Set.of(), out -> {}))
        .hasMessage("is not a valid path");
    Path link = Files.createSymbolicLink(folder.resolve("dangling.md"), folder.resolve("gone.md"));
    assertThatThrownBy(() -> write(link)).hasMessageContaining("does not exist");
    assertThat(folder.resolve("gone.md")).doesNotExist();
  }

  @Test
  void aDeviceIsNotWrittenTo() {
    Path device = Path.of("/dev/null");
    Assumptions.assumeTrue(Files.exists(device));
    assertThatThrownBy(() -> write(device)).hasMessageContaining("redirect standard output");
  }
}
