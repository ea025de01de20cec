package io.github.digestmark.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;

/** Shows the progress of a run in the last line of a terminal, below all other output. */
public final class Progress implements AutoCloseable {

  /** Shorter runs show no progress. */
  private static final Duration DELAY = Duration.ofSeconds(1);

  private final PrintWriter terminal;
  private final int files;
  private final Duration delay;
  private final boolean isWatched;
  private final long start = System.nanoTime();
  private int done;
  private int width;

  Progress(PrintWriter terminal, int files, Duration delay, boolean isWatched) {
    this.terminal = terminal;
    this.files = files;
    this.delay = delay;
    this.isWatched = isWatched;
  }

  /** Starts a run of so many files. Shows nothing unless standard error is a terminal. */
  public static Progress of(Console console, int files) {
    boolean isWatched = files > 1 && System.getenv("CI") == null && console.isTerminal();
    return new Progress(console.err(), files, DELAY, isWatched);
  }

  /** Prints the output of a file, and counts the file as done. */
  public void step(Runnable print) {
    clear();
    print.run();
    done++;
    if (isWatched && System.nanoTime() - start >= delay.toNanos()) {
      String line = "digestmark: %s of %s files".formatted(done, files);
      terminal.print(line);
      terminal.flush();
      width = line.length();
    }
  }

  @Override
  public void close() {
    clear();
  }

  private void clear() {
    if (width > 0) {
      terminal.print("\r" + " ".repeat(width) + "\r");
      terminal.flush();
      width = 0;
    }
  }
}
