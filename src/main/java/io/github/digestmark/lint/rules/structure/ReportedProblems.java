package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the parser found wrong with a digest, without what follows from another problem: a row that
 * a line break cut in two is reported in its first line only.
 *
 * @param all the problems, in the order of the file
 */
record ReportedProblems(List<Problem> all) {

  static ReportedProblems of(LintContext digest) {
    return digest.computeOnce(ReportedProblems.class, ReportedProblems::find);
  }

  private static ReportedProblems find(LintContext digest) {
    Set<Problem> consequences = new HashSet<>();
    List<ParsedRow> rows = digest.parsed().rows();
    for (int i = 1; i < rows.size(); i++) {
      ParsedRow row = rows.get(i);
      if (row.isRest() && isBelowReported(digest, rows.get(i - 1), row)) {
        consequences.addAll(row.problems());
      }
    }
    return new ReportedProblems(
        digest.parsed().problems().stream().filter(p -> !consequences.contains(p)).toList());
  }

  /** A line of a single cell below a row that seems complete is where that is reported. */
  private static boolean isBelowReported(LintContext digest, ParsedRow above, ParsedRow row) {
    return above.problems().stream().anyMatch(Problem.RowCells.class::isInstance)
        && line(digest, above) + 1 == line(digest, row);
  }

  private static int line(LintContext digest, ParsedRow row) {
    return digest.source().lineNumber(row.span().start());
  }

  <T extends Problem> List<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
