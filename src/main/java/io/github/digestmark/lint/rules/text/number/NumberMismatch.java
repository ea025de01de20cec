package io.github.digestmark.lint.rules.text.number;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import java.util.function.Consumer;

/** {@code number-mismatch}: a number that the abstract does not have. */
public final class NumberMismatch extends BuiltInRule {

  public NumberMismatch() {
    super("number-mismatch", WARNING, NONE, "a number that is not in the abstract");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (NumberFault fault : NumberFault.in(digest)) {
      if (fault.meant().isEmpty()) {
        found.accept(
            fault.finding(
                "the abstract has no %s, which the %s says; compare the two"
                    .formatted(digest.at(fault.match().span()), fault.match().text().field())));
      }
    }
  }
}
