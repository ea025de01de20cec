package io.github.digestmark.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.faults.Command.Run;
import io.github.digestmark.faults.FaultTable.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read or written, or that change during a run. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(FaultTable.class)
class FilesTest {

  @TempDir private Path folder;

  private DigestFolder digests;

  @BeforeEach
  void noConfigurationAboveTheFolderApplies() throws IOException {
    digests = new DigestFolder(folder);
    Files.createDirectory(digests.withOther(".git"));
  }

  private static Run format(InputStream in, Path... paths) {
    String[] arguments = new String[paths.length + 2];
    arguments[0] = "format";
    // Standard input is empty where a test only waits for it to be read.
    arguments[1] = "--skip-others";
    for (int i = 0; i < paths.length; i++) {
      arguments[i + 2] = paths[i].toString();
    }
    return Command.here(in, arguments);
  }

  private static Run format(Path... paths) {
    return format(InputStream.nullInputStream(), paths);
  }

  private static void mode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  @Test
  void anUnreadableFileIsReportedAndTheOthersAreFormatted(Outcome outcome) throws Exception {
    digests.with(3);
    Path secret = Files.writeString(digests.withOther("secret.md"), DigestFolder.loose());
    Path locked = Files.createDirectory(digests.withOther("locked"));
    mode(secret, "---------");
    mode(locked, "---------");
    Run run;
    try {
      run = new Command(folder).bashWithoutPrivileges("digestmark format --max-file-size none .");
    } finally {
      mode(locked, "rwx------");
      mode(secret, "rw-------");
    }
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("secret.md: permission denied", "locked: permission denied")
        .hasLineCount(2);
    assertThat(secret).usingCharset(StandardCharsets.UTF_8).hasContent(DigestFolder.loose());
    digests.assertAllFormatted();
    outcome.is(run.told());
  }

  @Test
  void anUnreadableConfigurationIsReported(Outcome outcome) throws Exception {
    digests.with(1);
    mode(Files.createFile(digests.withOther(".digestmark.yml")), "---------");
    Run run = new Command(folder).bashWithoutPrivileges("digestmark format --max-file-size none .");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(".digestmark.yml: permission denied");
    digests.assertNoneFormatted();
    outcome.is(run.told());
  }

  @Test
  void aReadOnlyFileIsNotChanged(Outcome outcome) throws Exception {
    mode(digests.with("a.md", DigestFolder.loose()), "r--r--r--");
    digests.add(folder.resolve("a.md"));
    Path other = digests.with("b.md", DigestFolder.loose());
    Run run = new Command(folder).bashWithoutPrivileges("digestmark format --max-file-size none .");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a.md: is read-only and was not changed").hasLineCount(1);
    assertThat(digests.isFormatted(other)).isTrue();
    assertThat(digests.countFormatted()).isEqualTo(1);
    assertThat(digests.strays()).isEmpty();
    outcome.is(run.told());
  }

  @Test
  void aFileInAReadOnlyFolderIsNotChanged(Outcome outcome) throws Exception {
    digests.with(1);
    mode(folder, "r-xr-xr-x");
    Run run;
    try {
      run = new Command(folder).bashWithoutPrivileges("digestmark format digest000.md");
    } finally {
      mode(folder, "rwx------");
    }
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("was not written: its folder is read-only");
    digests.assertNoneFormatted();
    outcome.is(run.told());
  }

  @Test
  void aFileWhoseOwnerWouldChangeIsNotChanged(Outcome outcome) throws Exception {
    Path file = digests.with("a.md", DigestFolder.loose());
    Path ours = digests.with("b.md", DigestFolder.loose());
    try {
      Files.setAttribute(file, "unix:uid", 4711);
    } catch (IOException e) {
      Assumptions.abort("only root can give files away");
    }
    Files.setAttribute(file, "unix:mode", 0666);
    digests.add(file);
    Run run = new Command(folder).bashWithoutPrivileges("digestmark format --max-file-size none .");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a.md: was not changed: its owner (4711:");
    assertThat(digests.isFormatted(file)).isFalse();
    assertThat(digests.isFormatted(ours)).isTrue();
    assertThat(digests.countFormatted()).isEqualTo(1);
    assertThat(digests.strays()).isEmpty();
    outcome.is(run.told());
  }

  @Test
  void everyFileKeepsItsModeOwnerAndGroup(Outcome outcome) throws Exception {
    digests.with(12).withManyRights();
    Run run = format(folder);
    assertThat(run.code()).isZero();
    digests.assertAllFormatted();
    outcome.is(run.told());
  }

  @Test
  void aFileKeepsItsOtherAttributes(Outcome outcome) throws Exception {
    Path file = digests.with("a.md", DigestFolder.loose());
    UserDefinedFileAttributeView before =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    try {
      before.write("origin", StandardCharsets.UTF_8.encode("a feed"));
    } catch (FileSystemException e) {
      Assumptions.abort("files have no other attributes here");
    }
    Run run = format(file);
    assertThat(run.code()).isZero();
    digests.assertAllFormatted();
    assertThat(Files.getAttribute(file, "user:origin"))
        .isEqualTo("a feed".getBytes(StandardCharsets.UTF_8));
    outcome.is(run.told());
  }

  @Test
  void aFileWithTwoHardLinksIsNotChanged(Outcome outcome) throws Exception {
    Path file = digests.with("a.md", DigestFolder.loose());
    Files.createLink(digests.withOther("copy.txt"), file);
    digests.add(file);
    Run run = format(file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("has 2 hard links");
    digests.assertNoneFormatted();
    outcome.is(run.told());
  }

  /** Returns a standard input that does something when it is read. */
  private static InputStream whenReached(Meanwhile meanwhile) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        meanwhile.happens();
        return -1;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        return read();
      }
    };
  }

  private interface Meanwhile {
    void happens() throws IOException;
  }

  /** Returns a number of files greater than that which is read ahead. */
  private static int many() {
    return 4 * Runtime.getRuntime().availableProcessors() + 3;
  }

  @Test
  void aFileThatDisappearsIsReportedAndTheOthersAreFormatted(Outcome outcome) throws Exception {
    List<Path> files = digests.with(many()).files();
    Path last = files.get(files.size() - 1);
    Run run = format(whenReached(() -> Files.deleteIfExists(last)), Path.of("-"), folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(last.getFileName() + ": no such file");
    assertThat(last).doesNotExist();
    for (Path other : files.subList(0, files.size() - 1)) {
      assertThat(digests.isFormatted(other)).isTrue();
    }
    assertThat(digests.strays()).isEmpty();
    outcome.is(run.told());
  }

  @Test
  void aFileThatDisappearsAfterReadingIsNotRecreated(Outcome outcome) throws Exception {
    Path file = digests.with("a.md", DigestFolder.loose());
    Run run = format(whenReached(() -> Files.delete(file)), Path.of("-"), file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a.md: ").contains("no such file");
    assertThat(file).doesNotExist();
    assertThat(digests.strays()).isEmpty();
    outcome.is(run.told());
  }

  @Test
  void aFileThatChangesAtAnyTimeKeepsTheChange(Outcome outcome) throws Exception {
    Path file = digests.with("a.md", DigestFolder.loose());
    String changed = DigestFolder.loose().replace("# ", "## ");
    Path other = Files.writeString(digests.withOther("new"), changed);
    Run run =
        format(
            whenReached(() -> Files.move(other, file, StandardCopyOption.ATOMIC_MOVE)),
            Path.of("-"),
            file);
    // It was read before or after the change.
    if (run.code() == 0) {
      assertThat(file)
          .usingCharset(StandardCharsets.UTF_8)
          .hasContent(Digestmark.format(changed).text());
    } else {
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("a.md: was not changed: another program modified it");
      assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(changed);
    }
    assertThat(digests.strays()).isEmpty();
    outcome.is(run.told());
  }

  @Test
  void aFileThatBecomesAFolderIsReported(Outcome outcome) throws Exception {
    List<Path> files = digests.with(many()).files();
    Path last = files.get(files.size() - 1);
    Run run =
        format(
            whenReached(
                () -> {
                  Files.deleteIfExists(last);
                  Files.createDirectories(last);
                }),
            Path.of("-"),
            folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(last.getFileName() + ": is a folder");
    assertThat(last).isDirectory();
    outcome.is(run.told());
  }

  @Test
  void aFileThatIsTooLargeIsReportedAndTheOthersAreFormatted(Outcome outcome) throws Exception {
    digests.with(3);
    try (var large = new java.io.RandomAccessFile(digests.withOther("large.md").toFile(), "rw")) {
      large.setLength(3L << 30);
    }
    Run run = format(folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("large.md: is larger than 2 GB").hasLineCount(1);
    digests.assertAllFormatted();
    outcome.is(run.told());
  }

  @Test
  void manyFilesAreConvertedInLittleMemory(Outcome outcome) throws Exception {
    String text = Files.readString(Path.of("examples/digests/CLEAN.md"));
    int size = 4 << 20;
    for (int i = 0; i < size / text.length(); i++) {
      Files.writeString(folder.resolve("%s.md".formatted(i)), text);
    }
    Run run =
        new Command(folder)
            .bash(
                "COMMAND=(\"${COMMAND[0]}\" -Xmx24m \"${COMMAND[@]:1}\")\n"
                    + "digestmark convert *.md -o all.csv && digestmark convert *.md -o all.rss");
    assertThat(run.code()).as(run.err()).isZero();
    for (String each : List.of("all.csv", "all.rss")) {
      assertThat(folder.resolve(each)).exists();
      assertThat(Files.size(folder.resolve(each))).isGreaterThan(size);
    }
    outcome.is(run.told());
  }

  @Test
  void aFileThatExhaustsTheMemoryIsReportedAndTheOthersAreFormatted(Outcome outcome)
      throws Exception {
    digests.with(3);
    try (var large = new java.io.RandomAccessFile(digests.withOther("large.md").toFile(), "rw")) {
      large.setLength(200L << 20);
    }
    Run run =
        new Command(folder)
            .bash(
                "COMMAND=(\"${COMMAND[0]}\" -Xmx64m \"${COMMAND[@]:1}\")\ndigestmark format --max-file-size none .");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("large.md: out of memory: Java may use ").hasLineCount(1);
    digests.assertAllFormatted();
    outcome.is(run.told());
  }
}
