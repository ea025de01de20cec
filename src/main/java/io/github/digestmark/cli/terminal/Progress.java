package io.github.digestmark.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;

/** Shows how far a run has come in the last line of a terminal, below everything it prints. */
public final class Progress implements AutoCloseable {

  /** A run that ends sooner shows nothing. */
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

  /** Starts at no file; nothing is shown unless standard error is a terminal. */
  public static Progress of(Console console, int files) {
    boolean isWatched = files > 1 && System.getenv("CI") == null && console.isTerminal();
    return new Progress(console.err(), files, DELAY, isWatched);
  }

  /** Counts a file as done, after it has printed what it has to. */
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
