package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import java.util.function.Consumer;

/** {@code definition-order}: entries in another order than their rows. */
final class DefinitionOrder implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "definition-order",
          Severity.WARNING,
          Fixability.SAFE,
          "entries in another order than their rows");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    PairOrder order = PairOrder.of(digest);
    order
        .firstWrongEntry()
        .ifPresent(
            wrong ->
                found.accept(
                    Finding.at(
                            wrong.found().at().label(),
                            "entries stand in another order than their rows: expected [^%s] here;"
                                    .formatted(wrong.expected().entry().label())
                                + " move whole entries")
                        .withPlace(wrong.expected().at().label(), "the entry that is expected here")
                        .withFix(new EntryMoves(digest, order).move().orElse(null))));
  }
}
