package io.github.digestmark.lint.rules.structure;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE_OR_UNSAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.StrayTexts;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.RowProblem;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code stray-content}: text that does not belong to a row or an entry. */
final class StrayContentRule extends BuiltInRule {

  StrayContentRule() {
    super(
        new RuleInfo(
                "stray-content",
                WARNING,
                SAFE_OR_UNSAFE,
                "text that does not belong to a row or an entry")
            .onlyIn(DigestLayout.FOOTNOTES));
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    checkDetached(digest, found);
    for (Span span : StrayTexts.of(digest).unexplained()) {
      found.accept(
          Finding.at(
              span,
              "this text does not belong to a row or an entry; remove it, or move it to where it"
                  + " belongs"));
    }
    LinkTitles.report(digest, found);
  }

  /** Blank lines between all rows are one fault. */
  private static void checkDetached(LintContext digest, Consumer<Finding> found) {
    List<RowProblem.DetachedRows> detached =
        ProblemRule.reported(digest, RowProblem.DetachedRows.class);
    if (!detached.isEmpty()) {
      int rows = detached.stream().mapToInt(RowProblem.DetachedRows::rows).sum();
      Span first = detached.get(0).span();
      found.accept(
          Finding.at(
              detached.stream().map(Problem::span).toList(),
              new RowProblem.DetachedRows(rows, first).message()));
    }
  }
}
