package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What is wrong with rows, but not again with the rest of a row that was broken in two. */
final class RowProblems {

  private RowProblems() {}

  static <T extends Problem> List<T> of(LintContext digest, Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Problem problem : digest.parsed().problems()) {
      if (kind.isInstance(problem)) {
        found.add(kind.cast(problem));
      }
    }
    if (!found.isEmpty()) {
      NavigableMap<Integer, Span> rests = new TreeMap<>();
      for (Span rest : restsBelowReportedRows(digest)) {
        rests.put(rest.start(), rest);
      }
      found.removeIf(problem -> isWithin(rests, problem.span()));
    }
    return found;
  }

  /** A line of a single cell below a row that seems complete is where that is reported. */
  private static List<Span> restsBelowReportedRows(LintContext digest) {
    Set<Integer> reported = new HashSet<>();
    for (Problem problem : digest.parsed().problems()) {
      if (problem instanceof Problem.RowCells) {
        reported.add(digest.source().lineNumber(problem.span().start()));
      }
    }
    return digest.papers().restsOfRows().stream()
        .filter(rest -> reported.contains(digest.source().lineNumber(rest.start()) - 1))
        .toList();
  }

  private static boolean isWithin(NavigableMap<Integer, Span> rests, Span span) {
    Map.Entry<Integer, Span> before = rests.floorEntry(span.start());
    return before != null && span.end() <= before.getValue().end();
  }
}
