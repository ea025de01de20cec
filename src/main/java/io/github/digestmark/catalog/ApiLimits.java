package io.github.digestmark.catalog;

import java.time.Duration;
import java.util.List;

/**
 * What an answer of the API may cost.
 *
 * @param batch how many identifiers a request has: arXiv refuses URLs with more than about 600
 * @param connect the time to connect
 * @param answer the time for a whole answer, its body included
 * @param bytes the size of an answer; entries have 3 KB, those of large collaborations 200 KB
 * @param waits how long to wait before each further attempt
 * @param longestWait the longest wait that {@code Retry-After} may ask for
 */
record ApiLimits(
    int batch,
    Duration connect,
    Duration answer,
    int bytes,
    List<Duration> waits,
    Duration longestWait) {

  static final ApiLimits DEFAULTS =
      new ApiLimits(
          100,
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          16 << 20,
          List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(45)),
          Duration.ofMinutes(2));
}
