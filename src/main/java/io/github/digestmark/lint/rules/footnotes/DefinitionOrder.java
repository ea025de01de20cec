package io.github.digestmark.lint.rules.footnotes;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.parse.DigestLayout;
import java.util.function.Consumer;

/** {@code definition-order}: entries in a different order from their rows. */
final class DefinitionOrder extends BuiltInRule {

  DefinitionOrder() {
    super(
        new RuleInfo(
                "definition-order", WARNING, SAFE, "entries in a different order from their rows")
            .onlyIn(DigestLayout.FOOTNOTES));
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
                            "the entries are in a different order from their rows: expected [^%s] here;"
                                    .formatted(wrong.expected().label())
                                + " move whole entries")
                        .withRelated(wrong.expected().labelSpan(), "the entry expected here")
                        .withFix(new EntryMoves(digest, order).move())));
  }
}
