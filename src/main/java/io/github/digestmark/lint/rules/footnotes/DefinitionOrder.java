package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import java.util.function.Consumer;

/** {@code definition-order}: entries in another order than their rows. */
final class DefinitionOrder extends BuiltInRule {

  DefinitionOrder() {
    super(
        "definition-order",
        Severity.WARNING,
        Fixability.SAFE,
        "entries in another order than their rows");
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
                            wrong.found().labelSpan(),
                            "entries stand in another order than their rows: expected [^%s] here;"
                                    .formatted(wrong.expected().label())
                                + " move whole entries")
                        .withRelated(
                            wrong.expected().labelSpan(), "the entry that is expected here")
                        .withFix(new EntryMoves(digest, order).move())));
  }
}
