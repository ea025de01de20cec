package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What tests of the API share. */
final class ApiTests {

  /** Short times, so that tests of them are fast. */
  static final ApiLimits LIMITS =
      new ApiLimits(
          100,
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          1 << 20,
          ApiLimits.DEFAULTS.waits(),
          ApiLimits.DEFAULTS.longestWait());

  /** A name that no host can have, so nobody is asked for it: a part has at most 63 characters. */
  static final String NO_HOST = "a".repeat(64) + ".invalid";

  private ApiTests() {}

  static ApiConnection connection(URI endpoint, FakeTime time, ApiLimits limits) {
    return new ApiConnection(endpoint, Map.of(), new Pace(time, time), limits);
  }

  static ArxivId id(String text) {
    return ArxivId.parse(text).orElseThrow();
  }

  static PaperVersion version(int number, String title) {
    return new PaperVersion(
        number,
        Optional.of(Instant.parse("2023-10-%sT12:34:56Z".formatted(10 + number))),
        Optional.of(title),
        Optional.of("We show that " + title + "."));
  }

  /** Returns a paper with so many versions. */
  static PaperMetadata paper(String id, int versions) {
    return new PaperMetadata(
        id(id),
        IntStream.rangeClosed(1, versions)
            .mapToObj(number -> version(number, "Title " + number + " of " + id))
            .toList(),
        List.of(PaperAuthor.of("Ada Lovelace"), PaperAuthor.of("Jos\u00e9 Garc\u00eda")),
        List.of("cs.LG", "cs.CL", "stat.ML"),
        Optional.of("12 pages"),
        Optional.of("J. Tests 7 (2024) 1-9"),
        Optional.of("10.1000/" + id));
  }
}
