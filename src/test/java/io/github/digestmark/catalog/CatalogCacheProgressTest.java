package io.github.digestmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a cache is in asking another catalog. */
class CatalogCacheProgressTest {

  @Test
  void theProgressIsThatOfWhatIsNotThereYet(@TempDir Path folder) {
    List<Double> told = new ArrayList<>();
    PaperCatalog cache =
        new CatalogCache(
                folder.resolve("cache.mv"),
                Duration.ofDays(7),
                ids ->
                    ids.stream()
                        .collect(Collectors.toMap(id -> id, id -> new PaperLookup.Missing())),
                Clock.systemUTC(),
                message -> {})
            .withProgress(told::add);
    List<ArxivId> papers =
        IntStream.rangeClosed(1, 250).mapToObj(i -> ArxivId.of("1706." + (10_000 + i))).toList();
    assertThat(cache.find(papers.subList(0, 50))).hasSize(50);
    assertThat(cache.find(papers)).hasSize(250);
    assertThat(cache.find(papers)).hasSize(250);
    assertThat(told).containsExactly(1.0, 0.5, 1.0);
  }
}
