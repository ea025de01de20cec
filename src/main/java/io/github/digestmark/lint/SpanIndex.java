package io.github.digestmark.lint;

import io.github.digestmark.source.Span;
import java.util.Collection;
import java.util.TreeSet;

/** Answers whether any of many spans begins within another one. */
final class SpanIndex {

  private final TreeSet<Integer> starts = new TreeSet<>();

  SpanIndex(Collection<Span> spans) {
    spans.forEach(span -> starts.add(span.start()));
  }

  /** Tells whether one of the spans begins within a span, or right behind it. */
  boolean hasWithin(Span span) {
    Integer start = starts.ceiling(span.start());
    return start != null && start <= span.end();
  }
}
