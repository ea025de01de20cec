package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import java.util.function.Consumer;

/** {@code summary-mismatch}: a row and an entry with different summaries. */
final class SummaryMismatch extends BuiltInRule {

  SummaryMismatch() {
    super(
        "summary-mismatch",
        Severity.ERROR,
        Fixability.NONE,
        "a row and an entry with different summaries");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (LintContext.Pair pair : digest.pairs()) {
      new Mismatch(digest, pair).summary().ifPresent(found);
    }
  }
}
