package io.github.digestmark.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps the distance between requests that arXiv's terms of use ask for. */
final class Pace {

  /** "No more than one request every three seconds", on one connection. */
  static final Duration DISTANCE = Duration.ofSeconds(3);

  /** Waits, and measures time, which nobody sets as clocks are set. */
  interface Timer {

    /** Returns nanoseconds since a moment that is always the same. */
    long nanoTime();

    void sleep(Duration time) throws InterruptedException;
  }

  private static final class SystemTimer implements Timer {
    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
      Thread.sleep(time.toMillis());
    }
  }

  private final Clock clock;
  private final Timer timer;
  private @Nullable Long last;

  /**
   * Creates a pace before the first request.
   *
   * @param clock the time of day, for answers that name one
   */
  Pace(Clock clock, Timer timer) {
    this.clock = clock;
    this.timer = timer;
  }

  static Pace ofSystem() {
    return new Pace(Clock.systemUTC(), new SystemTimer());
  }

  Instant now() {
    return clock.instant();
  }

  /** Says that a request has ended. */
  void requestEnded() {
    last = timer.nanoTime();
  }

  /** Waits until the next request may begin. */
  void beforeRequest() throws InterruptedException {
    if (last != null) {
      Duration left = DISTANCE.minusNanos(timer.nanoTime() - last);
      if (!left.isNegative()) {
        timer.sleep(left);
      }
    }
  }

  void sleep(Duration time) throws InterruptedException {
    timer.sleep(time);
  }
}
