package io.github.digestmark.lint.rules.text.formula;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.NOTE;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.FieldTextRule;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Sign;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.text.TextEnd;
import io.github.digestmark.lint.rules.text.character.JsonEscapes;
import io.github.digestmark.lint.rules.text.prompt.FailedText;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code unbalanced-math}: an odd number of $ signs in a text. */
public final class UnbalancedMath extends BuiltInRule implements FieldTextRule {

  public UnbalancedMath() {
    super("unbalanced-math", NOTE, NONE, "an odd number of $ signs in a text");
  }

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    return text -> check(digest, text, found);
  }

  private static void check(LintContext digest, FieldText text, Consumer<Finding> found) {
    if (text.has(Sign.DOLLAR) && text.first().text().indexOf('$') >= 0 && text.isSound()) {
      for (Match match : Match.in(digest, text, source -> odd(text, source))) {
        if (FailedText.isOne(digest, text)) {
          return;
        }
        found.accept(match.finding(message(digest, text, match.span())));
      }
    }
  }

  private static List<Span> odd(FieldText text, String source) {
    if (text.has(Sign.CONTROL) && !JsonEscapes.in(source).isEmpty()) {
      // A dollar sign in front of a lost command only seems to open nothing.
      return List.of();
    }
    boolean isAbstract =
        text.field() == Field.ABSTRACT || text.field() == Field.TRANSLATED_ABSTRACT;
    return Dollars.odd(source, () -> isAbstract && TextEnd.brokenOff(source, false).isPresent())
        .map(List::of)
        .orElse(List.of());
  }

  private static String message(LintContext digest, FieldText text, Span dollar) {
    Span whole =
        text.spans().stream().filter(span -> span.contains(dollar)).findFirst().orElse(dollar);
    return "the $ in %s is never closed in the %s of %s; close it, or write \\$ for a dollar sign"
        .formatted(
            Quote.around(digest.source(), dollar, whole), text.field(), PaperName.of(digest, text));
  }
}
