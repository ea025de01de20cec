package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.parse.Problem;
import java.util.function.Consumer;

/** {@code entry-layout}: an entry whose fields cannot be told apart. */
final class EntryLayoutRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "entry-layout",
          Severity.ERROR,
          Fixability.NONE,
          "an entry whose fields cannot be told apart");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (Problem problem : digest.parsed().problems()) {
      if (problem instanceof Problem.EntryLayout layout) {
        found.accept(Finding.at(layout.span(), layout.message()).about(layout.label()));
      }
    }
  }
}
