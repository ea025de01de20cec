package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedPaper;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import java.util.function.Consumer;

/** {@code title-mismatch}: a row and an entry with different titles. */
final class TitleMismatch implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "title-mismatch",
          Severity.ERROR,
          Fixability.NONE,
          "a row and an entry with different titles");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (LocatedPaper.Pair pair : digest.papers().pairs()) {
      new Mismatch(digest, pair).title().ifPresent(found);
    }
  }
}
