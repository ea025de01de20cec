package io.github.digestmark.lint.rules.structure;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.DigestProblem;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code table-header}: a summary table without exactly three columns. */
final class TableHeaderRule extends ProblemRule {

  TableHeaderRule() {
    super(
        new RuleInfo("table-header", ERROR, NONE, "a summary table without exactly three columns")
            .onlyIn(DigestLayout.FOOTNOTES),
        DigestProblem.TableHeader.class);
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    super.check(digest, found);
    List<String> expected = digest.options().columns();
    List<String> names = digest.parsed().digest().columns();
    List<Span> spans = digest.parsed().sections().columns();
    for (int i = 0; expected.size() == names.size() && i < names.size(); i++) {
      if (!names.get(i).equals(expected.get(i))) {
        found.accept(
            Finding.at(
                spans.get(i),
                "expected the column name %s, as configured".formatted(Quote.of(expected.get(i)))));
      }
    }
  }
}
