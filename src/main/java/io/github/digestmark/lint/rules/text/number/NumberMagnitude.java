package io.github.digestmark.lint.rules.text.number;

import static io.github.digestmark.lint.RuleInfo.Fixability.UNSAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.function.Consumer;

/** {@code number-magnitude}: a number with the digits of the abstract and another power of ten. */
public final class NumberMagnitude extends BuiltInRule {

  public NumberMagnitude() {
    super(
        "number-magnitude",
        WARNING,
        UNSAFE,
        "a number 10, 100, 1000 ... times too large or too small");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (NumberFault fault : NumberFault.in(digest)) {
      fault
          .meant()
          .ifPresent(
              meant -> {
                String message =
                    "%s, but the %s says %s; write %s"
                        .formatted(
                            meant.found(),
                            meant.field(),
                            digest.at(meant.span()),
                            meant.repaired());
                List<TextEdit> edits =
                    fault.match().spans().stream()
                        .map(span -> new TextEdit(span, meant.repaired()))
                        .toList();
                found.accept(
                    fault
                        .finding(message)
                        .withRelated(meant.span(), "the number in the " + meant.field())
                        .withFix(Fix.unsafe("write " + meant.repaired(), edits)));
              });
    }
  }
}
