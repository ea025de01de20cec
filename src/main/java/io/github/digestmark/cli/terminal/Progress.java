package io.github.digestmark.cli.terminal;

import java.time.Duration;

/** Shows the progress of a run in the last line of a terminal, below all other output. */
public final class Progress implements AutoCloseable {

  /** Shorter runs show no progress. */
  private static final Duration DELAY = Duration.ofSeconds(1);

  private static final int PERCENT = 100;

  private final Console console;
  private final String what;
  private final int steps;
  private final Duration delay;
  private final boolean isShown;
  private final long start = System.nanoTime();
  private int done;
  private long percent = -1;

  Progress(Console console, String what, int steps, Duration delay, boolean isShown) {
    this.console = console;
    this.what = what;
    this.steps = steps;
    this.delay = delay;
    this.isShown = isShown;
  }

  Progress(Console console, int files, Duration delay, boolean isShown) {
    this(console, files + " files", files, delay, isShown);
  }

  /** Starts a run of so many files. Shows nothing unless standard error is a terminal. */
  public static Progress of(Console console, int files) {
    return new Progress(console, files, DELAY, files > 1 && isShown(console));
  }

  /**
   * Starts something else that takes time.
   *
   * @param what what there is 100% of
   */
  public static Progress of(Console console, String what) {
    return new Progress(console, what, 1, DELAY, isShown(console));
  }

  private static boolean isShown(Console console) {
    return System.getenv("CI") == null && console.isTerminal();
  }

  /** Counts a file as done, and draws the line if its figure changes. */
  public void step() {
    done++;
    draw((long) PERCENT * done / steps);
  }

  /**
   * Draws the line if its figure changes.
   *
   * @param fraction how much is done, from 0 to 1
   */
  public void show(double fraction) {
    draw((long) (PERCENT * fraction));
  }

  private void draw(long now) {
    if (isShown && now != percent && System.nanoTime() - start >= delay.toNanos()) {
      percent = now;
      console.showStatus("digestmark: %s%% of %s".formatted(percent, what));
    }
  }

  @Override
  public void close() {
    if (isShown) {
      console.showStatus("");
    }
  }
}
