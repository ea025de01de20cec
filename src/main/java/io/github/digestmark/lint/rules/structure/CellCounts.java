package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.RowProblem;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** Finds rows of tables with more or fewer cells than columns, where columns may be any. */
final class CellCounts {

  private CellCounts() {}

  static void check(LintContext digest, Consumer<Finding> found) {
    for (ParsedRow row : digest.parsed().rows()) {
      for (Problem problem : row.problems()) {
        if (problem instanceof RowProblem.CellCount count) {
          found.accept(finding(digest, row, count));
        } else if (problem instanceof RowProblem.CutRow) {
          found.accept(Finding.at(problem.span(), problem.message()));
        }
      }
    }
  }

  private static Finding finding(LintContext digest, ParsedRow row, RowProblem.CellCount count) {
    List<Span> pipes = count.pipes();
    if (pipes.isEmpty()) {
      return Finding.at(count.span(), count.message());
    }
    String quoted = Quote.around(digest.source(), pipes.get(0), row.span());
    String message =
        "the row has %s cells, but the table has %s columns: the pipe in %s %s not escaped, so a page loses text; write \\| instead"
            .formatted(
                count.cells(),
                count.columns(),
                quoted,
                pipes.size() == 1 ? "is" : "and others are");
    return Finding.at(count.span(), message)
        .withRelated(pipes.subList(1, pipes.size()), "another pipe")
        .withFix(
            Fix.safe(
                pipes.size() == 1 ? "escape the pipe" : "escape the pipes",
                RowCellsRule.escapes(digest, pipes)));
  }
}
