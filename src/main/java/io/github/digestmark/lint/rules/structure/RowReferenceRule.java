package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.parse.Problem;
import java.util.function.Consumer;

/** {@code row-reference}: a first cell that is not exactly one footnote reference. */
final class RowReferenceRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "row-reference",
          Severity.ERROR,
          Fixability.NONE,
          "a first cell that is not exactly one footnote reference");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (Problem.RowReference problem : RowProblems.of(digest, Problem.RowReference.class)) {
      found.accept(Finding.at(problem.span(), problem.message()));
    }
  }
}
