package io.github.digestmark.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.faults.Command.Run;
import io.github.digestmark.faults.FaultTable.Outcome;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed, interrupted or concurrent while they format files in place. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(FaultTable.class)
class KillTest {

  private static final int FILES = 97;

  @TempDir private Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private DigestFolder digests;

  @BeforeEach
  void noConfigurationAboveTheFolderApplies() throws IOException {
    digests = new DigestFolder(folder);
    Files.createDirectory(digests.withOther(".git"));
  }

  /** The outcomes of many kills. */
  private static final class Tally {
    private int kills;
    private int midway;
    private int leftovers;
    private int formatted;
    private int changing;

    @Override
    public String toString() {
      return "%s kills, %s of them midway, %s of %s files written by then; %s"
          .formatted(
              kills,
              midway,
              formatted,
              changing,
              "nothing damaged; after %s of them something lay aside, which the next run took away"
                  .formatted(leftovers));
    }
  }

  private static Run format(Path folder) {
    return Command.here(InputStream.nullInputStream(), "format", folder.toString());
  }

  /** Starts to format, waits until some files are formatted, and then a little longer. */
  private Process startAndWait() throws Exception {
    List<Path> files = digests.changing();
    Path watched = files.get(random.nextInt(files.size()));
    Object before = Files.getAttribute(watched, "unix:ino");
    Process process = new Command(folder).start("format", ".");
    while (process.isAlive() && Files.getAttribute(watched, "unix:ino").equals(before)) {
      Thread.sleep(1);
    }
    Thread.sleep(random.nextInt(9), random.nextInt(1_000_000));
    return process;
  }

  private void kill(Tally tally) throws Exception {
    Process process = startAndWait();
    process.destroyForcibly();
    Command.exitCode(process);
    int formatted = digests.countFormatted();
    List<Path> strays = digests.strays();
    tally.kills++;
    tally.formatted += formatted;
    tally.changing += digests.changing().size();
    tally.midway += formatted > 0 && formatted < digests.changing().size() ? 1 : 0;
    tally.leftovers += strays.isEmpty() ? 0 : 1;
    assertThat(strays).as("seed %d", seed).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aFewKillsDamageNothing(Outcome outcome) throws Exception {
    digests.with(FILES).withManyRights();
    Tally tally = new Tally();
    for (int i = 0; i < 5; i++) {
      digests.restore();
      kill(tally);
    }
    format(folder);
    digests.assertAllFormatted();
    assertThat(tally.midway).isPositive();
    outcome.is(tally.toString());
  }

  @Test
  @Tag("slow-fault")
  void twoHundredKillsDamageNothing(Outcome outcome) throws Exception {
    for (Path real : Shared.digests()) {
      Files.copy(real, folder.resolve(String.valueOf(real.getFileName())));
      digests.add(folder.resolve(String.valueOf(real.getFileName())));
    }
    digests.withManyRights();
    assertThat(digests.files()).hasSize(FILES);
    Tally tally = new Tally();
    while (tally.kills < 200) {
      digests.restore();
      kill(tally);
      format(folder);
      digests.assertAllFormatted();
    }
    assertThat(tally.midway).isGreaterThan(100);
    outcome.is(tally.toString());
  }

  @Test
  void leftoversOfAKilledRunAreRemovedEvenIfNothingIsWritten(Outcome outcome) throws Exception {
    Path file = digests.with("a.md", DigestFolder.loose());
    format(file);
    for (List<String> command : List.of(List.of("format"), List.of("lint", "--fix"))) {
      Path left = folder.resolve(".digestmark-0123456789abcdef-0123456789abcdef.tmp");
      Files.writeString(Files.createDirectory(left).resolve("new"), "# 摘");
      List<String> arguments = new ArrayList<>(command);
      arguments.add(file.toString());
      Command.here(InputStream.nullInputStream(), arguments.toArray(String[]::new));
      assertThat(left).doesNotExist();
    }
    digests.assertAllFormatted();
    outcome.is("removed by format and by lint --fix");
  }

  /** A process started with a signal ignored, as in the background of a script, ignores it. */
  private static void assumeInterruptsAreNotIgnored() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      String ignored = lines.filter(l -> l.startsWith("SigIgn:")).findFirst().orElse("SigIgn:0");
      long signals = Long.parseUnsignedLong(ignored.substring(7).strip(), 16);
      Assumptions.assumeTrue((signals & 2) == 0, "interrupts are ignored here");
    }
  }

  private void end(String signal, int code, Outcome outcome) throws Exception {
    digests.with(FILES).withManyRights();
    Process process = startAndWait();
    new ProcessBuilder("kill", "-s", signal, String.valueOf(process.pid())).start().waitFor();
    int ended = Command.exitCode(process);
    int formatted = digests.countFormatted();
    assertThat(digests.strays()).isEmpty();
    if (formatted < FILES) {
      assertThat(ended).isEqualTo(code);
    }
    format(folder);
    digests.assertAllFormatted();
    outcome.is(
        "exit code %s, %s of %s formatted, nothing left aside".formatted(ended, formatted, FILES));
  }

  @Test
  void anInterruptLeavesEveryFileOldOrNewAndNoLeftovers(Outcome outcome) throws Exception {
    assumeInterruptsAreNotIgnored();
    end("INT", 130, outcome);
  }

  @Test
  void aTerminationLeavesEveryFileOldOrNewAndNoLeftovers(Outcome outcome) throws Exception {
    end("TERM", 143, outcome);
  }

  @Test
  @Tag("slow-fault")
  void fiftyInterruptsLeaveNoLeftovers(Outcome outcome) throws Exception {
    assumeInterruptsAreNotIgnored();
    digests.with(FILES).withManyRights();
    int midway = 0;
    for (int i = 0; i < 50; i++) {
      digests.restore();
      Process process = startAndWait();
      String signal = i % 2 == 0 ? "INT" : "TERM";
      new ProcessBuilder("kill", "-s", signal, String.valueOf(process.pid())).start().waitFor();
      int ended = Command.exitCode(process);
      int formatted = digests.countFormatted();
      assertThat(digests.strays()).as("seed %d", seed).isEmpty();
      if (formatted < FILES) {
        assertThat(ended).isEqualTo(i % 2 == 0 ? 130 : 143);
        midway += formatted > 0 ? 1 : 0;
      }
    }
    assertThat(midway).isGreaterThan(25);
    outcome.is(
        "50 signals, %s of them midway: nothing damaged, nothing left aside".formatted(midway));
  }

  @Test
  void twoRunsAtOnceWriteEveryFileWhole(Outcome outcome) throws Exception {
    digests.with(FILES).withManyRights();
    Process one = new Command(folder).start("format", ".");
    Process other = new Command(folder).start("format", ".");
    int code = Command.exitCode(one);
    int otherCode = Command.exitCode(other);
    // A run reports a file that the other run changed between reading and writing.
    assertThat(List.of(0, 2)).contains(code, otherCode);
    digests.assertAllFormatted();
    outcome.is("exit codes %s and %s, every file formatted".formatted(code, otherCode));
  }
}
