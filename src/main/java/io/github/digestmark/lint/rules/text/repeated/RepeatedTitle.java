package io.github.digestmark.lint.rules.text.repeated;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import java.util.function.Consumer;

/** {@code repeated-title}: one title under two arXiv identifiers or addresses. */
public final class RepeatedTitle extends BuiltInRule {

  public RepeatedTitle() {
    super("repeated-title", WARNING, NONE, "two papers with the same title");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (Repetition repetition : Repetitions.of(digest).all()) {
      if (repetition.hasTitle()) {
        found.accept(
            repetition.finding(
                digest,
                ", but links to another paper; correct the title or the link, or remove one of them"));
      }
    }
  }
}
