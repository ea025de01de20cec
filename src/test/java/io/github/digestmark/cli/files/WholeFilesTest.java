package io.github.digestmark.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a file gets its new bytes. */
class WholeFilesTest {

  private static final TempFile.Content NEW =
      out -> out.write("new".getBytes(StandardCharsets.UTF_8));
  private static final String LEFT = ".digestmark-0123456789abcdef-0123456789abcdef.tmp";

  @TempDir private Path folder;

  private final WholeFiles files = new WholeFiles();
  private Path target;

  @BeforeEach
  void aFileIsThere() throws IOException {
    target = Files.writeString(folder.resolve("a.md"), "old").toRealPath();
  }

  /** The folder in which the new file waits. */
  private Path aside() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(StaleTempFiles::isOne).findFirst().orElseThrow();
    }
  }

  private void assertNothingIsAside() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).noneMatch(StaleTempFiles::isOne);
    }
  }

  @Test
  void untilTheLastMomentTheOldFileIsThereAndTheNewOneIsHidden() throws Exception {
    Assumptions.assumeTrue(TempFile.isUnix(target));
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
    files.replace(
        target,
        NEW,
        () -> {
          assertThat(target).hasContent("old");
          assertThat(aside().resolve("new")).hasContent("new");
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(aside())))
              .isEqualTo("rwx------");
        });
    assertThat(target).hasContent("new");
    assertNothingIsAside();
  }

  @Test
  void whatIsThrownAtTheLastMomentKeepsTheOldFile() throws Exception {
    assertThatThrownBy(
            () ->
                files.replace(
                    target,
                    NEW,
                    () -> {
                      throw new IOException("no");
                    }))
        .isInstanceOf(FileException.class)
        .hasMessage("was not written: no");
    assertThat(target).hasContent("old");
    assertNothingIsAside();
  }

  @Test
  void whatIsTakenAwayAsideIsSaidAndTheOldFileStays() throws Exception {
    assertThatThrownBy(() -> files.replace(target, NEW, () -> Files.delete(aside().resolve("new"))))
        .hasMessageStartingWith("was not changed: another process removed the temporary file");
    assertThat(target).hasContent("old");
    assertNothingIsAside();
  }

  @Test
  void whatAKilledRunLeftIsTakenAwayAndNothingElse() throws Exception {
    Path left = Files.createDirectory(folder.resolve(LEFT));
    Files.writeString(left.resolve("new"), "half");
    Path early = Files.createDirectory(folder.resolve(LEFT.replace('0', '1')));
    List<Path> others =
        List.of(
            Files.createDirectory(folder.resolve(".digestmark-1-2.tmp")),
            Files.createDirectory(folder.resolve(LEFT + ".md")),
            Files.writeString(folder.resolve(LEFT.replace('0', '2')), "a file"));
    files.replace(target, NEW, () -> {});
    assertThat(left).doesNotExist();
    assertThat(early).doesNotExist();
    assertThat(others).allMatch(Files::exists);
  }

  @Test
  void whatCannotBeTakenAwayKeepsNothingElse() throws Exception {
    for (char c : new char[] {'1', '3'}) {
      Path full = Files.createDirectory(folder.resolve(LEFT.replace('0', c)));
      Files.writeString(full.resolve("of somebody else"), "");
    }
    Path left = Files.createDirectory(folder.resolve(LEFT.replace('0', '2')));
    files.replace(target, NEW, () -> {});
    assertThat(left).doesNotExist();
    assertThat(folder.resolve(LEFT.replace('0', '1'))).exists();
    assertThat(target).hasContent("new");
  }

  @Test
  void whatARunningRunHasLockedIsLeftToIt() throws Exception {
    Path left = Files.createDirectory(folder.resolve(LEFT));
    Path file = Files.writeString(left.resolve("new"), "half");
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString())
            .start();
    try {
      assertThat(holder.getInputStream().read()).isEqualTo('!');
      files.replace(target, NEW, () -> {});
      assertThat(file).exists();
    } finally {
      holder.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
    new WholeFiles().replace(target, NEW, () -> {});
    assertThat(left).doesNotExist();
  }

  /** Another process, which is at work. */
  static final class Holder {
    public static void main(String[] file) throws Exception {
      try (FileChannel channel = FileChannel.open(Path.of(file[0]), StandardOpenOption.WRITE)) {
        channel.lock();
        System.out.write('!');
        System.out.flush();
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }

  @Test
  void whatFailsHalfWayKeepsTheOldFile() throws Exception {
    Path fresh = folder.resolve("b.md");
    for (Path each : List.of(target, fresh)) {
      for (Throwable failure : List.of(new IOException("no"), new OutOfMemoryError("no"))) {
        assertThatThrownBy(
                () ->
                    files.write(
                        each.toString(),
                        Set.of(),
                        out -> {
                          out.write("half");
                          out.flush();
                          assertThat(aside().resolve("new")).hasContent("half");
                          if (failure instanceof IOException e) {
                            throw e;
                          }
                          throw (Error) failure;
                        }))
            .hasMessageEndingWith("no");
        assertThat(target).hasContent("old");
        assertThat(fresh).doesNotExist();
        assertNothingIsAside();
      }
    }
  }

  @Test
  void toldToFinishItRemovesWhatIsHalfWritten() throws Exception {
    CompletableFuture<Path> half = new CompletableFuture<>();
    CompletableFuture<Void> run =
        started(
            () -> {
              try {
                files.write(
                    target.toString(),
                    Set.of(),
                    out -> {
                      out.write("half");
                      out.flush();
                      half.complete(aside());
                      // As if it read standard input, which does not end.
                      new CompletableFuture<Void>().join();
                    });
              } catch (FileException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(half.get(30, TimeUnit.SECONDS)).exists();
    assertThat(files.finish(Duration.ZERO)).isTrue();
    assertNothingIsAside();
    assertThat(target).hasContent("old");
    run.cancel(true);
  }

  @Test
  void toldToFinishItWaitsForTheFileAndBeginsNoOther() throws Exception {
    files.replace(target, NEW, () -> assertThat(files.finish(Duration.ZERO)).isFalse());
    assertThat(target).hasContent("new");
    assertThat(files.finish(Duration.ZERO)).isTrue();
    CompletableFuture<Void> next =
        started(
            () -> {
              try {
                files.write(folder.resolve("b.md").toString(), Set.of(), out -> out.write("new"));
              } catch (FileException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(next).isNotDone();
    assertThat(folder.resolve("b.md")).doesNotExist();
    next.cancel(true);
  }

  /** Runs in a thread of its own: some of these never end, and would block a pool. */
  private static CompletableFuture<Void> started(Runnable task) {
    return CompletableFuture.runAsync(
        task,
        run -> {
          Thread thread = new Thread(run);
          thread.setDaemon(true);
          thread.start();
        });
  }
}
