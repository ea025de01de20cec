package io.github.digestmark.lint;

import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.RowLocation;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines of a table that are the rest of the row above: somebody broke it in two. */
final class RowRests {

  private static final int CELLS = 3;

  private RowRests() {}

  /** Finds lines without a reference below a row that lacks cells, and lines of a single cell. */
  static List<Span> in(ParsedDigest parsed) {
    Map<Integer, Integer> cells = new HashMap<>();
    for (Problem problem : parsed.problems()) {
      if (problem instanceof Problem.RowCells row) {
        cells.put(parsed.source().lineNumber(row.span().start()), row.cells());
      }
    }
    List<Span> rests = new ArrayList<>();
    for (int i = 1; !cells.isEmpty() && i < parsed.rowLocations().size(); i++) {
      RowLocation row = parsed.rowLocations().get(i);
      int line = parsed.source().lineNumber(row.span().start());
      boolean single = cells.getOrDefault(line, CELLS) == 1;
      boolean above = cells.getOrDefault(line - 1, CELLS) < CELLS;
      if (row.label().isEmpty() && (single || above)) {
        rests.add(row.span());
      }
    }
    return List.copyOf(rests);
  }
}
