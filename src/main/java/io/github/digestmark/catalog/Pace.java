package io.github.digestmark.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps the distance between requests that arXiv's terms of use ask for. */
final class Pace {

  /** "No more than one request every three seconds", on one connection. */
  static final Duration DISTANCE = Duration.ofSeconds(3);

  /** Waits. */
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  private final Clock clock;
  private final Sleeper sleeper;
  private Instant last = Instant.MIN;

  Pace(Clock clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  static Pace ofSystem() {
    return new Pace(Clock.systemUTC(), time -> Thread.sleep(time.toMillis()));
  }

  Instant now() {
    return clock.instant();
  }

  /** Says that a request has ended. */
  void requestEnded() {
    last = now();
  }

  /** Waits until the next request may begin. */
  void beforeRequest() throws InterruptedException {
    Instant now = now();
    if (now.isBefore(last)) {
      // The clock was set back.
      last = now;
    }
    Instant next = last.equals(Instant.MIN) ? now : last.plus(DISTANCE);
    if (now.isBefore(next)) {
      sleeper.sleep(Duration.between(now, next));
    }
  }

  void sleep(Duration time) throws InterruptedException {
    sleeper.sleep(time);
  }
}
