package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedPaper;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import java.util.function.Consumer;

/** {@code summary-mismatch}: a row and an entry with different summaries. */
final class SummaryMismatch implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "summary-mismatch",
          Severity.ERROR,
          Fixability.NONE,
          "a row and an entry with different summaries");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (LocatedPaper.Pair pair : digest.papers().pairs()) {
      new Mismatch(digest, pair).summary().ifPresent(found);
    }
  }
}
