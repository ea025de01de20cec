package io.github.digestmark.lint.rules.structure;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE_OR_UNSAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.StrayTexts;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.Span;
import java.util.function.Consumer;

/** {@code stray-content}: text that does not belong to a row or an entry. */
final class StrayContentRule extends ProblemRule {

  StrayContentRule() {
    super(
        "stray-content",
        WARNING,
        SAFE_OR_UNSAFE,
        "text that does not belong to a row or an entry",
        Problem.DetachedRows.class);
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    super.check(digest, found);
    for (Span span : StrayTexts.of(digest).unexplained()) {
      found.accept(
          Finding.at(
              span,
              "this text does not belong to a row or an entry; remove it, or move it to where it"
                  + " belongs"));
    }
    LinkTitles.report(digest, found);
  }
}
