package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.parse.markup.FormulaRepair;
import io.github.digestmark.parse.markup.Formulas;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The marks that the formulas of a text lose: one finding for those that can be written in another
 * way, with one fix for all of them, and one for those that cannot.
 */
final class AccidentalFormulas {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final LintContext digest;
  private final FieldText.Occurrence occurrence;
  private final boolean inCell;
  private final FieldMarkup.Reading reading;
  private final List<FieldMarkup> marks = new ArrayList<>();
  private final List<Span> formulas;

  private AccidentalFormulas(
      LintContext digest,
      FieldText.Occurrence occurrence,
      boolean inCell,
      FieldMarkup.Reading reading,
      boolean repairable) {
    this.digest = digest;
    this.occurrence = occurrence;
    this.inCell = inCell;
    this.reading = reading;
    for (FieldMarkup markup : reading.markup()) {
      if (markup.kind() == FieldMarkup.Kind.FORMULA && markup.edits().isEmpty() != repairable) {
        marks.add(markup);
      }
    }
    this.formulas = marks.isEmpty() ? List.of() : Formulas.in(occurrence.text());
  }

  /**
   * Finds the formulas of a text that Markdown changes.
   *
   * @param inLast what CommonMark reads in the last occurrence of the text
   */
  static void check(
      LintContext digest, FieldText text, FieldMarkup.Reading inLast, Consumer<Finding> found) {
    List<FieldText.Occurrence> occurrences = text.occurrences();
    List<Boolean> inCell = new ArrayList<>();
    List<FieldMarkup.Reading> readings = new ArrayList<>();
    for (FieldText.Occurrence occurrence : occurrences) {
      // The same text gets the same edits in a row and an entry, so that they stay equal.
      boolean isSame = occurrence.text().equals(text.last().text());
      boolean isInCell = isSame ? text.last().isInRow() : occurrence.isInRow();
      inCell.add(isInCell);
      readings.add(isSame ? inLast : FieldMarkup.in(occurrence.text(), isInCell));
    }
    for (boolean repairable : new boolean[] {true, false}) {
      List<AccidentalFormulas> all = new ArrayList<>();
      for (int i = 0; i < occurrences.size(); i++) {
        AccidentalFormulas formulas =
            new AccidentalFormulas(
                digest, occurrences.get(i), inCell.get(i), readings.get(i), repairable);
        if (!formulas.marks.isEmpty()) {
          all.add(formulas);
        }
      }
      if (!all.isEmpty()) {
        List<Span> places = all.stream().map(AccidentalFormulas::firstFormula).toList();
        Finding finding = new Match(text, places).finding(all.get(0).message(text));
        found.accept(repairable ? finding.withFix(fix(all)) : finding);
      }
    }
  }

  private static Optional<Fix> fix(List<AccidentalFormulas> all) {
    List<TextEdit> edits = new ArrayList<>();
    for (AccidentalFormulas formulas : all) {
      List<TextEdit> more = formulas.edits();
      if (more.isEmpty()) {
        return Optional.empty();
      }
      edits.addAll(more);
    }
    return Optional.of(Fix.unsafe("write what LaTeX reads the same", edits));
  }

  /** Returns the edits of the source, if less is misread after them. */
  private List<TextEdit> edits() {
    String text = occurrence.text();
    List<TextEdit> edits = FormulaRepair.edits(text, inCell, reading.markup());
    FieldMarkup.Reading after = FieldMarkup.in(TextEdit.apply(text, edits), inCell);
    // Once a star is gone, other signs may pair that have no other form.
    boolean isRepaired =
        after.isLessThan(reading, 0)
            && marks(after, true) == 0
            && marks(after, false) <= marks(reading, false);
    return isRepaired ? SourceOffsets.of(digest, occurrence).placed(edits) : List.of();
  }

  /** Counts the signs that formulas lose, and that have another form, or have none. */
  private static int marks(FieldMarkup.Reading reading, boolean repairable) {
    int count = 0;
    for (FieldMarkup markup : reading.markup()) {
      boolean isMeant =
          markup.kind() == FieldMarkup.Kind.FORMULA && markup.edits().isEmpty() != repairable;
      count += isMeant ? 1 : 0;
    }
    return count;
  }

  private Span firstFormula() {
    return SourceOffsets.of(digest, occurrence).place(around(marks.get(0)));
  }

  /** Returns the formula of a mark, with its dollar signs. */
  private Span around(FieldMarkup mark) {
    for (Span formula : formulas) {
      if (formula.contains(mark.span())) {
        return new Span(formula.start() - 1, formula.end() + 1);
      }
    }
    return mark.span();
  }

  private String message(FieldText text) {
    FieldMarkup mark = marks.get(0);
    String sign = at(mark.span());
    int changed = changed();
    return "CommonMark changes %s in the %s: in %s, it reads %s as %s; %s"
        .formatted(
            changed == 1 ? "a formula" : changed + " formulas",
            text.field(),
            Quote.of(at(around(mark))),
            Quote.of(sign),
            readAs(sign),
            advice(mark, sign));
  }

  private String at(Span span) {
    String part = occurrence.text().substring(span.start(), span.end());
    return SPACES.matcher(part).replaceAll(" ");
  }

  private int changed() {
    int count = 0;
    int mark = 0;
    for (Span formula : formulas) {
      boolean isChanged = false;
      while (mark < marks.size() && marks.get(mark).span().start() < formula.end()) {
        isChanged = true;
        mark++;
      }
      count += isChanged ? 1 : 0;
    }
    return count;
  }

  private static String readAs(String sign) {
    return switch (sign.charAt(0)) {
      case '\\' -> "an escape";
      case '<' -> "a tag";
      case ']' -> "a link";
      default -> "emphasis";
    };
  }

  private static String advice(FieldMarkup mark, String sign) {
    if (mark.edits().isEmpty()) {
      return "write the formula without it";
    }
    String form = mark.edits().get(0).replacement().strip();
    return switch (sign.charAt(0)) {
      case '<' -> "write a space after it";
      case ']' -> "write a space within it";
      case '_' -> "write it between spaces";
      default -> sign.equals(form) ? "write it between spaces" : "write " + form;
    };
  }
}
