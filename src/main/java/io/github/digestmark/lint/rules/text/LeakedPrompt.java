package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.FieldTextRule;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.support.Quote;
import java.util.function.Consumer;

/** {@code leaked-prompt}: a label of the prompt that was left in a field. */
final class LeakedPrompt extends BuiltInRule implements FieldTextRule {

  LeakedPrompt() {
    super(
        "leaked-prompt",
        Severity.WARNING,
        Fixability.NONE,
        "a label of the prompt that was left in a text");
  }

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    boolean underscored = PromptLabels.mayHaveUnderscored(digest.source().text());
    return passage -> check(digest, passage, underscored, found);
  }

  private static void check(
      LintContext digest, FieldText passage, boolean underscored, Consumer<Finding> found) {
    if (!underscored && !mayBegin(passage)) {
      return;
    }
    for (Match hit :
        Match.in(digest, passage, text -> PromptLabels.in(passage.field(), text, underscored))) {
      found.accept(
          hit.finding(
              "%s is a label of the prompt, left in the %s of [^%s]; take it out, and what belongs to another field"
                  .formatted(Quote.of(digest.at(hit.span())), passage.field(), passage.label())));
    }
  }

  private static boolean mayBegin(FieldText passage) {
    for (FieldText.Occurrence copy : passage.occurrences()) {
      if (PromptLabels.mayBegin(passage.field(), copy.text())) {
        return true;
      }
    }
    return false;
  }
}
