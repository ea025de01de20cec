package io.github.digestmark.benchmarks;

import io.github.digestmark.arxiv.ArxivId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A snapshot of arXiv's metadata about papers that do not exist, the same in every run. */
final class GeneratedSnapshot {

  private static final List<String> WORDS =
      List.of(
          "the",
          "of",
          "we",
          "a",
          "and",
          "in",
          "that",
          "for",
          "with",
          "model",
          "quantum",
          "states",
          "results",
          "show",
          "spin",
          "$\\\\mathcal{O}(n \\\\log n)$",
          "learning",
          "prove",
          "lattice",
          "galaxies",
          "networks",
          "observed",
          "method",
          "two-dimensional",
          "Schr\\\\\\\"odinger",
          "equation",
          "asymptotic",
          "data",
          "under",
          "\\\"dark\\\"",
          "energy",
          "$10^{-3}$",
          "graph",
          "theory",
          "which",
          "is",
          "bounded",
          "sampling",
          "measurements",
          "temperature");

  private static final List<String> NAMES =
      List.of(
          "Smith",
          "Garc\\u00eda",
          "Wang",
          "M\\u00fcller",
          "Ivanov",
          "Tanaka",
          "Rossi",
          "Kim",
          "Silva",
          "Novak",
          "Dubois",
          "Singh",
          "Larsen",
          "Haddad",
          "Okafor",
          "Papadopoulos");

  private static final List<String> CATEGORIES =
      List.of("cs.CL cs.LG", "hep-th", "math.CO", "astro-ph.GA", "quant-ph cs.IT", "cond-mat.soft");

  private final Random random = new Random(1);
  private final StringBuilder line = new StringBuilder();

  /** Writes a number of lines, and returns some of their papers, evenly spread. */
  List<ArxivId> write(Path file, int lines, int some) throws IOException {
    List<ArxivId> papers = new ArrayList<>();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      int month = 2007 * 12 + 3;
      int left = 4000;
      int number = 0;
      for (int i = 0; i < lines; i++) {
        if (number == left) {
          month++;
          number = 0;
          left = Math.min(month < 2015 * 12 ? 9999 : 99_999, left + 70);
        }
        number++;
        String id =
            String.format(
                Locale.ROOT,
                month < 2015 * 12 ? "%02d%02d.%04d" : "%02d%02d.%05d",
                month / 12 % 100,
                month % 12 + 1,
                number);
        if (i % (lines / some) == 0) {
          papers.add(ArxivId.of(id));
        }
        out.write(line(id).getBytes(StandardCharsets.UTF_8));
      }
    }
    return papers;
  }

  private String line(String id) {
    line.setLength(0);
    line.append("{\"id\":\"").append(id).append("\",\"submitter\":\"A. ").append(any(NAMES));
    int authors = 1 + random.nextInt(6);
    line.append("\",\"authors\":\"");
    for (int i = 0; i < authors; i++) {
      line.append(i == 0 ? "A. " : ", A. ").append(any(NAMES));
    }
    line.append("\",\"title\":\"");
    words(8 + random.nextInt(6));
    line.append("\",\"comments\":\"").append(random.nextInt(40)).append(" pages, 6 figures\"");
    line.append(",\"journal-ref\":null,\"doi\":null,\"report-no\":null,\"categories\":\"");
    line.append(any(CATEGORIES)).append("\",\"license\":null,\"abstract\":\"  ");
    words(50 + random.nextInt(160));
    line.append("\\n\",\"versions\":[");
    int versions = 1 + random.nextInt(3);
    for (int v = 1; v <= versions; v++) {
      line.append(v == 1 ? "" : ",").append("{\"version\":\"v").append(v);
      line.append("\",\"created\":\"Mon, 2 Apr 2007 19:18:42 GMT\"}");
    }
    line.append("],\"update_date\":\"2008-11-26\",\"authors_parsed\":[");
    for (int i = 0; i < authors; i++) {
      line.append(i == 0 ? "" : ",").append("[\"").append(any(NAMES)).append("\",\"A.\",\"\"]");
    }
    return line.append("]}\n").toString();
  }

  private void words(int count) {
    for (int i = 0; i < count; i++) {
      line.append(i == 0 ? "" : i % 11 == 0 ? "\\n" : " ").append(any(WORDS));
    }
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
