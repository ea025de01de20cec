package io.github.digestmark.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.faults.Command.Run;
import io.github.digestmark.faults.FaultTable.Outcome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Output that cannot be printed or written to a disk. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(FaultTable.class)
class OutputTest {

  @TempDir private Path folder;

  private DigestFolder digests;
  private Command command;

  @BeforeEach
  void noConfigurationAboveTheFolderApplies() throws IOException {
    digests = new DigestFolder(folder);
    command = new Command(folder);
    Files.createDirectory(digests.withOther(".git"));
  }

  @Test
  void aReaderThatStopsReadingCausesNoMessage(Outcome outcome) throws Exception {
    digests.with(20);
    Run run =
        command.bash(
            """
            digestmark convert --to jsonl *.md 2>warnings | head -c 1; code=${PIPESTATUS[0]}
            digestmark format --diff . | head -n 1; codes="$code ${PIPESTATUS[0]}"
            echo $codes
            grep -v :..*: warnings >&2
            exit $code
            """);
    digests.withOther("warnings");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(141);
    assertThat(run.out()).startsWith("{--- digest000.md\n").endsWith("\n141 141\n");
    digests.assertNoneFormatted();
    outcome.is(run.told());
  }

  @Test
  void filesAreWrittenEvenIfNobodyReadsTheOutput(Outcome outcome) throws Exception {
    digests.with(20);
    Run run =
        command.bash(
            """
            digestmark format . | :
            exit ${PIPESTATUS[0]}
            """);
    assertThat(run).isEqualTo(new Run(141, "", ""));
    digests.assertAllFormatted();
    outcome.is(run.told());
  }

  @Test
  void aFailureOutranksAClosedOutput(Outcome outcome) throws Exception {
    digests.with(3);
    Run run = command.bash("digestmark lint none.md . | :; exit ${PIPESTATUS[0]}");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("none.md: no such file").hasLineCount(1);
    outcome.is(run.told());
  }

  @Test
  void aFullOutputIsAnError(Outcome outcome) throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full");
    digests.with(3);
    Run run = command.bash("digestmark format . > /dev/full");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("cannot write to standard output").hasLineCount(1);
    digests.assertAllFormatted();
    outcome.is(run.told());
  }

  @Test
  void anOutputClosedFromTheStartIsAnError(Outcome outcome) throws Exception {
    digests.with(3);
    Run run = command.bash("digestmark format . >&-");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("cannot write to standard output").hasLineCount(1);
    digests.assertAllFormatted();
    outcome.is(run.told());
  }

  @Test
  void aFileThatDoesNotFitIsNotChangedAndTheOthersAreFormatted(Outcome outcome) throws Exception {
    digests.with(2);
    Path large = digests.with("large.md", DigestFolder.loose().repeat(9) + "\n".repeat(300_000));
    // No file may become larger than 200 kB.
    Run run =
        command.bash(
            """
            COMMAND=("${COMMAND[0]}" -XX:-UsePerfData "${COMMAND[@]:1}")
            ulimit -f 200
            digestmark format .
            """);
    assertThat(run.code()).isEqualTo(2);
    outcome.is(run.told());
    assertThat(run.err()).contains("large.md: ");
    assertThat(Files.readString(large)).hasSizeGreaterThan(300_000);
    digests.countFormatted();
    assertThat(digests.strays()).isEmpty();
  }

  @Test
  @Tag("slow-fault")
  void onAFullDiskEveryFileIsOldOrNew(Outcome outcome) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "none", disk.toString())
            .start();
    Assumptions.assumeTrue(mount.waitFor() == 0, "only root can mount a disk of 1 MB");
    try {
      DigestFolder full = new DigestFolder(disk);
      Files.createDirectory(full.withOther(".git"));
      full.with(7).withManyRights();
      Path filler = full.withOther("filler");
      fill(filler);
      try (FileChannel some = FileChannel.open(filler, StandardOpenOption.WRITE)) {
        some.truncate(some.size() - 8192);
      }
      Run first = new Command(disk).bash("digestmark format .");
      assertThat(first.code()).isEqualTo(2);
      assertThat(first.err()).contains("was not written");
      int done = full.countFormatted();
      assertThat(done).isBetween(1, 6);
      assertThat(full.strays()).isEmpty();
      Path rest = full.withOther("rest");
      fill(rest);
      Run printed = new Command(disk).bash("digestmark convert --to json digest000.md > out.json");
      assertThat(printed.code()).isEqualTo(2);
      assertThat(printed.err()).contains("cannot write to standard output").hasLineCount(1);
      Files.delete(disk.resolve("out.json"));
      fill(rest);
      Run written = new Command(disk).bash("digestmark convert digest000.md -o out.json");
      assertThat(written.code()).isEqualTo(2);
      assertThat(written.err()).contains("out.json: was not written: ").hasLineCount(1);
      assertThat(full.strays()).isEmpty();
      Files.delete(filler);
      Files.delete(rest);
      assertThat(new Command(disk).bash("digestmark format .").code()).isZero();
      full.assertAllFormatted();
      outcome.is("%s of 7 done; ".formatted(done) + first.told());
    } finally {
      assertThat(new ProcessBuilder("umount", disk.toString()).start().waitFor()).isZero();
    }
  }

  private static void fill(Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      while (true) {
        out.write(new byte[4096]);
      }
    } catch (IOException e) {
      // The disk is full.
    }
  }
}
