package io.github.digestmark.lint.rules.text.formula;

import static io.github.digestmark.lint.RuleInfo.Fixability.UNSAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.FieldTextRule;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.Sign;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code full-width-formula}: full-width brackets, letters or other signs in a formula. */
public final class FullWidthFormula extends BuiltInRule implements FieldTextRule {

  public FullWidthFormula() {
    super("full-width-formula", WARNING, UNSAFE, "full-width signs in a formula");
  }

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    return text -> {
      if (text.has(Sign.DOLLAR)
          && text.has(Sign.FULL_WIDTH)
          && text.isSound()
          && (FullWidthSigns.mayBeIn(text.first().text())
              || FullWidthSigns.mayBeIn(text.last().text()))) {
        check(digest, text, found);
      }
    };
  }

  private static void check(LintContext digest, FieldText text, Consumer<Finding> found) {
    List<TextEdit> edits = new ArrayList<>();
    List<Span> first = new ArrayList<>();
    String formula = "";
    for (FieldText.Occurrence occurrence : text.occurrences()) {
      String source = digest.at(occurrence);
      int start = occurrence.span().start();
      List<TextEdit> own = FullWidthSigns.edits(source);
      for (TextEdit edit : own) {
        edits.add(new TextEdit(edit.span().shift(start), edit.replacement()));
      }
      if (!own.isEmpty()) {
        Span sign = own.get(0).span();
        first.add(sign.shift(start));
        formula = around(source, sign);
      }
    }
    if (!first.isEmpty()) {
      found.accept(
          new Match(text, first)
              .finding(
                  "the formula %s in the %s of %s has full-width signs, which pages do not show as mathematics; write them in ASCII"
                      .formatted(Quote.of(formula), text.field(), PaperName.of(digest, text)))
              .withFix(fix(text, edits)));
    }
  }

  private static String around(String source, Span sign) {
    for (Span formula : Dollars.formulas(source)) {
      if (formula.contains(sign)) {
        return source.substring(formula.start() - 1, formula.end() + 1);
      }
    }
    return source.substring(sign.start(), sign.end());
  }

  /** Returns the fix, unless Markdown takes a sign of ASCII for its own. */
  private static Optional<Fix> fix(FieldText text, List<TextEdit> edits) {
    for (FieldText.Occurrence occurrence : text.occurrences()) {
      String whole = occurrence.text();
      String fixed = TextEdit.apply(whole, FullWidthSigns.edits(whole));
      FieldMarkup.Reading before = FieldMarkup.in(whole, occurrence.isInRow());
      FieldMarkup.Reading after = FieldMarkup.in(fixed, occurrence.isInRow());
      if (after.markup().size() > before.markup().size()
          || after.emphasized() > before.emphasized()) {
        return Optional.empty();
      }
    }
    return Optional.of(Fix.unsafe("write the formulas in ASCII", edits));
  }
}
