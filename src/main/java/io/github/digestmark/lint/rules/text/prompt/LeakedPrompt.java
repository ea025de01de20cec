package io.github.digestmark.lint.rules.text.prompt;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.FieldTextRule;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.support.Quote;
import java.util.function.Consumer;

/** {@code leaked-prompt}: a prompt label left in a text. */
public final class LeakedPrompt extends BuiltInRule implements FieldTextRule {

  public LeakedPrompt() {
    super("leaked-prompt", WARNING, NONE, "a prompt label left in a text");
  }

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    boolean underscored = PromptLabels.mayHaveUnderscored(digest.source().text());
    return text -> check(digest, text, underscored, found);
  }

  private static void check(
      LintContext digest, FieldText text, boolean underscored, Consumer<Finding> found) {
    if (!underscored && !mayBegin(text)) {
      return;
    }
    for (Match match :
        Match.in(digest, text, source -> PromptLabels.in(text.field(), source, underscored))) {
      found.accept(
          match.finding(
              "%s is a prompt label left in the %s of [^%s]; remove it, and any text that belongs to another field"
                  .formatted(Quote.of(digest.at(match.span())), text.field(), text.label())));
    }
  }

  private static boolean mayBegin(FieldText text) {
    return PromptLabels.mayBegin(text.field(), text.first().text())
        || PromptLabels.mayBegin(text.field(), text.last().text());
  }
}
