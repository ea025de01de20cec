package io.github.digestmark.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock and a timer that only waiting moves, so that nobody waits. */
final class FakeTime extends Clock implements Pace.Timer {

  private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");

  private Instant now = START;
  private Duration passed = Duration.ZERO;

  synchronized void advance(Duration time) {
    now = now.plus(time);
    passed = passed.plus(time);
  }

  /** Sets the clock, which takes no time. */
  synchronized void setForward(Duration time) {
    now = now.plus(time);
  }

  synchronized Duration passed() {
    return passed;
  }

  @Override
  public synchronized long nanoTime() {
    return passed.toNanos();
  }

  @Override
  public synchronized void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    advance(time);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
