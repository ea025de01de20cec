package io.github.digestmark.cli.terminal;

import java.time.Duration;

/** Shows the progress of a run in the last line of a terminal, below all other output. */
public final class Progress implements AutoCloseable {

  /** Shorter runs show no progress. */
  private static final Duration DELAY = Duration.ofSeconds(1);

  private static final int PERCENT = 100;

  private final Console console;
  private final int files;
  private final Duration delay;
  private final boolean isShown;
  private final long start = System.nanoTime();
  private int done;
  private long percent = -1;

  Progress(Console console, int files, Duration delay, boolean isShown) {
    this.console = console;
    this.files = files;
    this.delay = delay;
    this.isShown = isShown;
  }

  /** Starts a run of so many files. Shows nothing unless standard error is a terminal. */
  public static Progress of(Console console, int files) {
    boolean isShown = files > 1 && System.getenv("CI") == null && console.isTerminal();
    return new Progress(console, files, DELAY, isShown);
  }

  /** Counts a file as done, and draws the line if its figure changes. */
  public void step() {
    done++;
    long now = (long) PERCENT * done / files;
    if (isShown && now != percent && System.nanoTime() - start >= delay.toNanos()) {
      percent = now;
      console.showStatus("digestmark: %s%% of %s files".formatted(percent, files));
    }
  }

  @Override
  public void close() {
    if (isShown) {
      console.showStatus("");
    }
  }
}
