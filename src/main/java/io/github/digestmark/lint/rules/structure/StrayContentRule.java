package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.StrayTexts;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.Span;
import java.util.function.Consumer;

/** {@code stray-content}: text that belongs to no row and no entry. */
final class StrayContentRule extends BuiltInRule {

  StrayContentRule() {
    super(
        "stray-content",
        Severity.WARNING,
        Fixability.NONE,
        "text that belongs to no row and no entry");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (Problem problem : ReportedProblems.of(digest).of(Problem.DetachedRows.class)) {
      found.accept(ProblemRule.finding(problem));
    }
    for (Span span : StrayTexts.of(digest).unexplained()) {
      found.accept(
          Finding.at(
              span,
              "this text belongs to no row and no entry; take it out, or put it where it belongs"));
    }
  }
}
