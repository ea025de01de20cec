package io.github.digestmark.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that only waiting moves, so that nobody waits. */
final class FakeTime extends Clock implements Pace.Sleeper {

  private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");

  private Instant now = START;

  synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public synchronized void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    now = now.plus(time);
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
