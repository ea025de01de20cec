package io.github.digestmark.lint;

import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the row or entry that something is in. */
final class PartsByPlace {

  private final ParsedDigest parsed;
  private final TreeMap<Integer, ParsedPart> byStart = new TreeMap<>();

  PartsByPlace(ParsedDigest parsed) {
    this.parsed = parsed;
  }

  /** Returns the row or entry around a span, if there is one. */
  Optional<ParsedPart> at(Span span) {
    // Filled when it is first asked: most findings say themselves whose they are.
    if (byStart.isEmpty()) {
      parsed.rows().forEach(row -> byStart.put(row.span().start(), row));
      parsed.entries().forEach(entry -> byStart.put(entry.span().start(), entry));
    }
    return Optional.ofNullable(byStart.floorEntry(span.start()))
        .map(Map.Entry::getValue)
        .filter(part -> part.span().contains(span));
  }
}
