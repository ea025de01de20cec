package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code table-header}: a summary table whose header has not the three columns. */
final class TableHeaderRule extends BuiltInRule {

  TableHeaderRule() {
    super(
        "table-header",
        Severity.ERROR,
        Fixability.NONE,
        "a summary table whose header does not have the three columns");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (Problem problem : ReportedProblems.of(digest).of(Problem.TableHeader.class)) {
      found.accept(ProblemRule.finding(problem));
    }
    List<String> expected = digest.options().columns();
    List<String> names = digest.parsed().digest().columns();
    List<Span> spans = digest.parsed().sections().columns();
    for (int i = 0; expected.size() == names.size() && i < names.size(); i++) {
      if (!names.get(i).equals(expected.get(i))) {
        found.accept(
            Finding.at(
                spans.get(i),
                "this column is configured to be named %s; change one of them"
                    .formatted(Quote.of(expected.get(i)))));
      }
    }
  }
}
