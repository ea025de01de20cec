package io.github.digestmark.cli.files;

import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.Progress;
import java.io.IOException;
import java.util.List;

/** Processes several files at once, and prints and writes the results in the order of the files. */
public final class FileProcessor {

  /** The part of the work on a file that can run in parallel. */
  public interface Work {
    Completion start(InputFile file) throws IOException;
  }

  /** The part of the work on a file that runs in the order of the files: to print, count, write. */
  public interface Completion {
    void finish() throws IOException;
  }

  /** A file that waits for its turn. */
  private record Started(InputFile file, Completion completion) {}

  private final Console console;
  private final Work work;

  public FileProcessor(Console console, Work work) {
    this.console = console;
    this.work = work;
  }

  /**
   * Processes files. Reports a failure, and continues with the other files.
   *
   * @param printsOnly whether to stop once standard output is closed
   */
  public void run(List<InputFile> files, boolean printsOnly) {
    try (Progress progress = Progress.of(console, files.size())) {
      OrderedExecutor.onAllCores()
          .each(
              files,
              file -> new Started(file, start(file)),
              started -> {
                finish(started);
                progress.step();
                return !(printsOnly && console.isUnread());
              });
    }
  }

  private Completion start(InputFile file) {
    try {
      return work.start(file);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return () -> complain(file, e);
    }
  }

  private void finish(Started started) {
    try {
      started.completion().finish();
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      complain(started.file(), e);
    }
    console.flush();
  }

  private void complain(InputFile file, Throwable failure) {
    String reason =
        failure instanceof IOException e ? FileException.reason(e) : console.describe(failure);
    console.complain(file.name(), reason);
  }
}
