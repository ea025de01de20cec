package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.parse.Problem;
import java.util.function.Consumer;

/** A rule that passes on what the parser found. */
final class ProblemRule extends BuiltInRule {

  private final Class<? extends Problem> kind;

  ProblemRule(String name, String summary, Class<? extends Problem> kind) {
    super(name, Severity.ERROR, Fixability.NONE, summary);
    this.kind = kind;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (Problem problem : ReportedProblems.of(digest).of(kind)) {
      found.accept(finding(problem));
    }
  }

  static Finding finding(Problem problem) {
    Finding finding = Finding.at(problem.span(), problem.message());
    return problem.label().map(finding::about).orElse(finding);
  }
}
