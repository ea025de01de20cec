package io.github.digestmark.lint;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.parse.EntryLocation;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.RowLocation;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts the rows and entries of a digest together with their places, and tells which are sound. */
final class Located {

  private Located() {}

  static List<LocatedRow> rows(ParsedDigest parsed, List<Span> restsOfRows) {
    List<Span> broken = new ArrayList<>();
    for (Problem problem : parsed.problems()) {
      if (problem instanceof Problem.RowCells
          || problem instanceof Problem.RowReference
          || problem instanceof Problem.RowLink) {
        broken.add(problem.span());
      }
    }
    SpanIndex faults = new SpanIndex(broken);
    SpanIndex rests = new SpanIndex(restsOfRows);
    List<RowLocation> places = parsed.rowLocations();
    List<LocatedRow> rows = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      Span at = places.get(i).span();
      // A line without a cell of its own is the rest of the row above, which is broken too.
      boolean goesOn = i + 1 < places.size() && rests.hasWithin(places.get(i + 1).span());
      boolean sound = !goesOn && !faults.hasWithin(at);
      rows.add(new LocatedRow(parsed.digest().rows().get(i), places.get(i), sound));
    }
    return List.copyOf(rows);
  }

  static List<LocatedEntry> entries(ParsedDigest parsed) {
    Set<String> broken = new HashSet<>();
    for (Problem problem : parsed.problems()) {
      if (problem instanceof Problem.EntryLayout layout) {
        broken.add(layout.label());
      }
    }
    List<EntryLocation> places = parsed.entryLocations();
    List<LocatedEntry> entries = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      DetailedEntry entry = parsed.digest().entries().get(i);
      entries.add(new LocatedEntry(entry, places.get(i), !broken.contains(entry.label())));
    }
    return List.copyOf(entries);
  }
}
