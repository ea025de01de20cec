package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import java.util.function.Consumer;

/** {@code title-mismatch}: a row and an entry with different titles. */
final class TitleMismatch extends BuiltInRule {

  TitleMismatch() {
    super(
        "title-mismatch",
        Severity.ERROR,
        Fixability.NONE,
        "a row and an entry with different titles");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (LintContext.Pair pair : digest.pairs()) {
      new Mismatch(digest, pair).title().ifPresent(found);
    }
  }
}
