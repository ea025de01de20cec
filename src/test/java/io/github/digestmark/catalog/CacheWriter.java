package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Looks papers up by a cache until it is killed: {@code CacheWriter FILE SEED}. */
final class CacheWriter {

  static final int PAPERS = 20_000;

  /** What it says when it is to be killed, before it writes, and when it has written. */
  static final String READY = "ready";

  static final String WRITES = "writes";
  static final String DONE = "done";

  private CacheWriter() {}

  public static void main(String[] arguments) {
    Random random = new Random(Long.parseLong(arguments[1]));
    PaperCatalog other =
        ids -> {
          System.out.println(WRITES);
          return answers(ids);
        };
    CatalogCache cache = cache(Path.of(arguments[0]), other);
    // Some are killed while they create the file, the others later.
    int wait = random.nextInt(3);
    for (int round = 0; ; round++) {
      if (round == wait) {
        System.out.println(READY);
      }
      List<ArxivId> ids = new ArrayList<>();
      for (int i = 1 + random.nextInt(150); i > 0; i--) {
        ids.add(id(random.nextInt(PAPERS)));
      }
      System.out.println(cache.find(ids).equals(answers(ids)) ? DONE : "wrong answer");
    }
  }

  static CatalogCache cache(Path file, PaperCatalog other) {
    return new CatalogCache(
        file, Duration.ofDays(7), other, Clock.systemUTC(), m -> System.out.println("says " + m));
  }

  static ArxivId id(int number) {
    return ArxivId.of(String.format(Locale.ROOT, "2401.%05d", number + 1));
  }

  /** Returns an answer that depends on the identifier only. */
  static PaperLookup answer(ArxivId id) {
    int number = Integer.parseInt(id.paper().substring(5));
    return number % 10 == 0
        ? new PaperLookup.Missing()
        : new PaperLookup.Found(
            SnapshotFile.paper(
                id.paper(), "Title " + number, ("Abstract " + number + ". ").repeat(number % 50)));
  }

  static Map<ArxivId, PaperLookup> answers(Collection<ArxivId> ids) {
    Map<ArxivId, PaperLookup> answers = new LinkedHashMap<>();
    ids.forEach(id -> answers.put(id, answer(id)));
    return answers;
  }
}
