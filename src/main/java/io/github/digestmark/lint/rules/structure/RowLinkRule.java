package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.parse.Problem;
import java.util.function.Consumer;

/** {@code row-link}: a second cell that is not exactly one link with text. */
final class RowLinkRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "row-link",
          Severity.ERROR,
          Fixability.NONE,
          "a second cell that is not exactly one link with text");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (Problem.RowLink problem : RowProblems.of(digest, Problem.RowLink.class)) {
      found.accept(Finding.at(problem.span(), problem.message()));
    }
  }
}
