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

  /** Either of them would tell of each batch that it is done. */
  @Test
  void theProgressOfTheSourceIsPartOfIt(@TempDir Path folder) {
    List<Double> told = new ArrayList<>();
    try (FakeArxiv arxiv = FakeArxiv.start()) {
      List<ArxivId> papers =
          IntStream.rangeClosed(1, 250).mapToObj(i -> ArxivId.of("1706." + (10_000 + i))).toList();
      papers.forEach(id -> arxiv.add(ApiTests.paper(id.paper(), 2)));
      PaperCatalog cache =
          new CatalogCache(
              folder.resolve("cache.mv"),
              Duration.ofDays(7),
              arxiv.catalog(),
              Clock.systemUTC(),
              message -> {});
      cache.find(papers, told::add);
      assertThat(told).containsExactly(0.4, 0.8, 1.0);
      told.clear();
      cache.find(papers.stream().map(paper -> paper.withVersion(1)).toList(), told::add);
      assertThat(told).containsExactly(0.2, 0.4, 0.6, 0.8, 0.9, 1.0);
    }
  }

  @Test
  void theProgressIsThatOfWhatIsNotThereYet(@TempDir Path folder) {
    List<Double> told = new ArrayList<>();
    PaperCatalog cache =
        new CatalogCache(
            folder.resolve("cache.mv"),
            Duration.ofDays(7),
            ids ->
                ids.stream().collect(Collectors.toMap(id -> id, id -> new PaperLookup.Missing())),
            Clock.systemUTC(),
            message -> {});
    List<ArxivId> papers =
        IntStream.rangeClosed(1, 250).mapToObj(i -> ArxivId.of("1706." + (10_000 + i))).toList();
    assertThat(cache.find(papers.subList(0, 50), told::add)).hasSize(50);
    assertThat(cache.find(papers, told::add)).hasSize(250);
    assertThat(cache.find(papers, told::add)).hasSize(250);
    assertThat(told).containsExactly(1.0, 0.5, 1.0);
  }
}
