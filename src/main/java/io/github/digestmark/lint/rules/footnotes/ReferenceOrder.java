package io.github.digestmark.lint.rules.footnotes;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.parse.DigestLayout;
import java.util.function.Consumer;

/** {@code reference-order}: row labels that are not 1, 2, 3 ... in order. */
final class ReferenceOrder extends BuiltInRule {

  ReferenceOrder() {
    super(
        new RuleInfo(
                "reference-order", WARNING, SAFE, "row labels that are not 1, 2, 3 ... in order")
            .onlyIn(DigestLayout.FOOTNOTES));
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    PairOrder order = PairOrder.of(digest);
    order
        .firstWrongLabel()
        .ifPresent(
            wrong ->
                found.accept(
                    Finding.at(
                            wrong.row().labelSpan(),
                            "row labels are not 1, 2, 3 ... in order: expected [^%s] here; renumber"
                                    .formatted(wrong.expected())
                                + " rows and entries")
                        .withFix(new EntryMoves(digest, order).renumber())));
  }
}
