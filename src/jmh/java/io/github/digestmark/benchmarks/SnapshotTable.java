package io.github.digestmark.benchmarks;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.catalog.MetadataSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Prints how fast papers are looked up in a generated snapshot of 2.7 million lines, about 4 GB, by
 * turns with how fast Jackson's streaming parser reads the same file.
 */
public final class SnapshotTable {

  private static final int LINES = Integer.getInteger("lines", 2_700_000);
  private static final int PAPERS = 10_000;
  private static final int ROUNDS = 3;

  private SnapshotTable() {}

  private interface Reading {
    void run() throws IOException;
  }

  /** Writes the snapshot to a temporary file, reads it, and deletes it. */
  public static void main(String[] args) throws IOException {
    Path file = Files.createTempFile("digestmark-snapshot", ".json");
    try {
      List<ArxivId> papers = new GeneratedSnapshot().write(file, LINES, PAPERS);
      System.out.printf(
          Locale.ROOT,
          "%,d lines, %,d bytes, %,d papers looked up, heap of %d MB%n%n",
          LINES,
          Files.size(file),
          papers.size(),
          Runtime.getRuntime().maxMemory() >> 20);
      System.out.println("| What | s | MB/s |");
      System.out.println("| --- | ---: | ---: |");
      for (int i = 0; i < ROUNDS; i++) {
        print("MetadataSnapshot", file, () -> find(file, papers));
        print("Jackson's streaming parser", file, () -> parse(file));
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void print(String what, Path file, Reading reading) throws IOException {
    long start = System.nanoTime();
    reading.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "| %s | %.1f | %.0f |%n", what, seconds, Files.size(file) / 1e6 / seconds);
  }

  private static void find(Path file, List<ArxivId> papers) throws IOException {
    Map<ArxivId, PaperLookup> found =
        MetadataSnapshot.open(file, p -> {}, System.out::println).find(papers);
    if (!found.values().stream().allMatch(PaperLookup.Found.class::isInstance)) {
      throw new IllegalStateException("a paper was not found");
    }
  }

  private static void parse(Path file) throws IOException {
    int lines = 0;
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        lines += depth == 0 ? 1 : 0;
      }
    }
    if (lines != LINES) {
      throw new IllegalStateException(lines + " lines");
    }
  }
}
