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
import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code unbalanced-math}: an odd number of dollar signs in a text. */
final class UnbalancedMath extends BuiltInRule implements FieldTextRule {

  UnbalancedMath() {
    super("unbalanced-math", Severity.NOTE, Fixability.NONE, "an odd number of $ in a text");
  }

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    return passage -> check(digest, passage, found);
  }

  private static void check(LintContext digest, FieldText passage, Consumer<Finding> found) {
    if (passage.first().text().indexOf('$') >= 0 && passage.isSound()) {
      for (Match hit : Match.in(digest, passage, text -> odd(passage, text))) {
        found.accept(hit.finding(message(digest, passage, hit.span())));
      }
    }
  }

  private static List<Span> odd(FieldText passage, String text) {
    boolean isAbstract =
        passage.field() == Field.ABSTRACT || passage.field() == Field.TRANSLATED_ABSTRACT;
    return Dollars.odd(text, () -> isAbstract && TextEnd.brokenOff(text, false).isPresent())
        .map(List::of)
        .orElse(List.of());
  }

  private static String message(LintContext digest, FieldText passage, Span dollar) {
    Span field =
        passage.occurrences().stream()
            .map(FieldText.Occurrence::span)
            .filter(span -> span.contains(dollar))
            .findFirst()
            .orElse(dollar);
    return "the $ in %s has no other half in the %s of [^%s]; add it, or write \\$ for a dollar"
        .formatted(Quote.around(digest.source(), dollar, field), passage.field(), passage.label());
  }
}
