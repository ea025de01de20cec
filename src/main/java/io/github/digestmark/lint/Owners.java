package io.github.digestmark.lint;

import io.github.digestmark.source.Span;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells in which row or entry something stands. */
final class Owners {

  private record Owner(Span span, String label) {}

  private final LocatedPapers papers;
  private final TreeMap<Integer, Owner> byStart = new TreeMap<>();

  Owners(LocatedPapers papers) {
    this.papers = papers;
  }

  /** Most findings say themselves whose they are. */
  private void list() {
    papers.rows().forEach(row -> add(row.at().span(), row.row().label()));
    papers.entries().forEach(entry -> add(entry.at().span(), entry.entry().label()));
  }

  private void add(Span span, String label) {
    byStart.put(span.start(), new Owner(span, label));
  }

  /** Returns the label of the row or entry around a span, or null if it is in none. */
  @Nullable String labelAt(Span span) {
    if (byStart.isEmpty()) {
      list();
    }
    Map.Entry<Integer, Owner> before = byStart.floorEntry(span.start());
    return before != null && before.getValue().span().contains(span)
        ? before.getValue().label()
        : null;
  }
}
