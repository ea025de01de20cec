package io.github.digestmark.catalog;

import static io.github.digestmark.catalog.ApiTests.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long arXiv is left alone between requests. */
class PaceTest {

  private final FakeArxiv arxiv = FakeArxiv.start();
  private final FakeTime time = new FakeTime();
  private final List<Instant> requests = new ArrayList<>();
  private final PaperCatalog catalog =
      ArxivApi.connect(ApiTests.connection(arxiv.endpoint(), time, ApiTests.LIMITS));

  @BeforeEach
  void addPapers() {
    ids(350).forEach(id -> arxiv.add(ApiTests.paper(id.paper(), 1)));
  }

  @AfterEach
  void close() {
    arxiv.close();
  }

  /** Notes when a request comes, lets an answer take a second, and gives it. */
  private FakeArxiv.Answer timed(FakeArxiv.Answer answer) {
    return (exchange, server) -> {
      requests.add(time.instant());
      time.advance(Duration.ofSeconds(1));
      answer.to(exchange, server);
    };
  }

  private List<Long> distances() {
    return IntStream.range(1, requests.size())
        .mapToObj(i -> Duration.between(requests.get(i - 1), requests.get(i)).toSeconds())
        .toList();
  }

  private static List<ArxivId> ids(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> id(String.format(Locale.ROOT, "2401.%05d", i)))
        .toList();
  }

  @Test
  void threeSecondsAreBetweenTheEndOfARequestAndTheNext() {
    arxiv.always(timed(FakeArxiv.papers()));
    Instant start = time.instant();
    catalog.find(ids(350));
    assertThat(requests.get(0)).isEqualTo(start);
    assertThat(distances()).containsExactly(4L, 4L, 4L);
  }

  @Test
  void soTheyAreAcrossSearches() {
    arxiv.always(timed(FakeArxiv.papers()));
    catalog.find(ids(1));
    catalog.find(ids(1));
    time.advance(Duration.ofSeconds(2));
    catalog.find(ids(1));
    time.advance(Duration.ofMinutes(5));
    catalog.find(ids(1));
    assertThat(distances()).containsExactly(4L, 4L, 301L);
  }

  @Test
  void theWaitsBeforeFurtherAttemptsGrow() {
    arxiv.always(timed(FakeArxiv.status(503)));
    catalog.find(ids(1));
    catalog.find(ids(1));
    assertThat(distances()).containsExactly(6L, 16L, 46L, 4L, 6L, 16L, 46L);
  }

  @Test
  void redirectsAndHalvesKeepTheDistance() {
    arxiv.next(timed(FakeArxiv.redirect("query?id_list=2401.00001&max_results=1")));
    arxiv.next(timed(FakeArxiv.status(414)));
    arxiv.always(timed(FakeArxiv.papers()));
    catalog.find(ids(2));
    assertThat(distances()).containsExactly(4L, 4L, 4L);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 8",
    "1, 6",
    "120, 121",
    "' 30 ', 31",
    "soon, 6",
    "-5, 6",
    "'Mon, 30 Nov 2026 12:01:00 GMT', 60",
    "'Mon, 30 Nov 2020 12:01:00 GMT', 6"
  })
  void retryAfterIsHonoured(String retryAfter, long distance) {
    arxiv.next(timed(FakeArxiv.status(429, "Retry-After", retryAfter)));
    arxiv.always(timed(FakeArxiv.papers()));
    catalog.find(ids(1));
    assertThat(distances()).containsExactly(distance);
  }

  @ParameterizedTest
  @CsvSource({
    "121, 2 minutes",
    "3600, 60 minutes",
    "99999999999999999999, 16666666 minutes",
    "'Mon, 30 Nov 2026 13:00:01 GMT', 60 minutes"
  })
  void nobodyWaitsTooLong(String retryAfter, String wait) {
    arxiv.always(FakeArxiv.status(429, "Retry-After", retryAfter));
    assertThat(catalog.find(ids(1000)).values())
        .hasSize(1000)
        .containsOnly(
            new PaperLookup.NotChecked(
                "127.0.0.1: too many requests (429); it asks to wait " + wait));
    assertThat(arxiv.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1000, 1000})
  void aClockThatIsSetDoesNotChangeTheDistance(long days) {
    arxiv.always(timed(FakeArxiv.papers()));
    catalog.find(ids(1));
    time.setForward(Duration.ofDays(days));
    Duration before = time.passed();
    Instant clock = time.instant();
    catalog.find(ids(1));
    assertThat(Duration.between(clock, requests.get(1))).isEqualTo(Pace.DISTANCE);
    assertThat(time.passed().minus(before)).isEqualTo(Pace.DISTANCE.plusSeconds(1));
  }
}
