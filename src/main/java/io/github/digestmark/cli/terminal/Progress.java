package io.github.digestmark.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far a run has come, below what it prints meanwhile. */
public final class Progress implements AutoCloseable {

  private static final int WIDTH = 78;

  /** A run that is over sooner needs no bar. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final @Nullable Line line;
  private final @Nullable ProgressBar bar;

  private Progress(@Nullable Line line, @Nullable ProgressBar bar) {
    this.line = line;
    this.bar = bar;
  }

  /** Begins to wait, if somebody is there to see it. */
  public static Progress of(Console console, int files) {
    boolean watched = files > 1 && System.getenv("CI") == null && console.isTerminal().get();
    return watched ? on(new Line(console.err(), PATIENCE), files) : new Progress(null, null);
  }

  private static Progress on(Line line, int files) {
    return new Progress(
        line,
        new ProgressBarBuilder()
            .setTaskName("digestmark")
            .setInitialMax(files)
            .setUnit(" files", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(line)
            .setUpdateIntervalMillis(200)
            .build());
  }

  /** Lets one file print what it has to. */
  public void step(Runnable print) {
    if (line == null || bar == null) {
      print.run();
      return;
    }
    line.printAbove(print);
    bar.step();
  }

  @Override
  public void close() {
    if (line != null && bar != null) {
      bar.close();
      line.close();
    }
  }

  /** The last line of the terminal. */
  static final class Line implements ProgressBarConsumer {
    private final PrintWriter terminal;
    private final long start = System.nanoTime();
    private final Duration patience;
    private String last = "";
    private boolean shown;
    private boolean closed;

    Line(PrintWriter terminal, Duration patience) {
      this.terminal = terminal;
      this.patience = patience;
    }

    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public synchronized void accept(String text) {
      if (!closed && System.nanoTime() - start >= patience.toNanos()) {
        last = text;
        show();
      }
    }

    private void show() {
      terminal.print("\r" + last);
      terminal.flush();
      shown = true;
    }

    /** Lets others print where the bar is, which moves on. */
    synchronized void printAbove(Runnable print) {
      boolean wasShown = shown;
      clear();
      print.run();
      if (wasShown) {
        show();
      }
    }

    @Override
    public synchronized void clear() {
      if (shown) {
        terminal.print("\r" + " ".repeat(WIDTH) + "\r");
        terminal.flush();
        shown = false;
      }
    }

    @Override
    public synchronized void close() {
      clear();
      closed = true;
    }
  }
}
