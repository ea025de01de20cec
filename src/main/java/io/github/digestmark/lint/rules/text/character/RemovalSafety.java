package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether invisible characters can be removed without side effects: new markup, a stamp or a
 * label that a rule would find, or another assignment of texts to fields.
 */
final class RemovalSafety {

  private final LintContext digest;

  /** How many times each text may be read again, on average. */
  private static final int READS_PER_TEXT = 20;

  private static final int LEAST_BUDGET = 100_000;

  /** How many more characters may be read again: the limit for hostile files. */
  private long budget;

  /** Texts that should be in a row and its entry, but differ or are in only one of them. */
  private final Map<String, FieldText> alone = new HashMap<>();

  RemovalSafety(LintContext digest) {
    this.digest = digest;
    this.budget = LEAST_BUDGET + (long) READS_PER_TEXT * digest.source().text().length();
    for (FieldText text : digest.texts()) {
      if (isAlone(text)) {
        alone.put(key(text, text.first().isInRow()), text);
      }
    }
  }

  private static boolean isAlone(FieldText text) {
    return text.field().isInRow() && text.occurrences().size() == 1;
  }

  private static String key(FieldText text, boolean inRow) {
    return text.field() + " " + inRow + " " + Labels.key(text.label());
  }

  boolean isSafe(CharacterRun run) {
    return run.text().filter(text -> isSafe(text, run)).isPresent();
  }

  private boolean isSafe(FieldText text, CharacterRun run) {
    return run.spans().stream().allMatch(span -> isPlain(text, span))
        && (!isAlone(text) || isSameWithout(text, run.span()))
        && text.occurrences().stream().noneMatch(occurrence -> losesWithout(occurrence, run));
  }

  /** Returns whether the text is empty without the run, or has more markup, such as a list. */
  private boolean losesWithout(FieldText.Occurrence occurrence, CharacterRun run) {
    if (exceedsBudget(2L * occurrence.span().length())) {
      return true;
    }
    String now = digest.at(occurrence);
    int start = occurrence.span().start();
    List<TextEdit> edits =
        run.spans().stream()
            .filter(occurrence.span()::contains)
            .map(span -> TextEdit.delete(new Span(span.start() - start, span.end() - start)))
            .toList();
    String without = TextEdit.apply(now, edits);
    return without.isBlank()
        || FieldMarkup.in(without, occurrence.isInRow()).markup().size()
            > FieldMarkup.in(now, occurrence.isInRow()).markup().size();
  }

  private boolean exceedsBudget(long characters) {
    budget -= characters;
    return budget < 0;
  }

  private boolean isPlain(FieldText text, Span span) {
    boolean isAlwaysInvisible =
        digest
            .at(span)
            .codePoints()
            .noneMatch(c -> InvisibleText.isBidi(c) || InvisibleText.isAnnotation(c));
    return isAlwaysInvisible
        && text.occurrences().stream()
            .filter(occurrence -> occurrence.isSound() && occurrence.span().contains(span))
            .anyMatch(
                occurrence ->
                    Surroundings.arePlain(digest.source().text(), occurrence.span(), span));
  }

  /** Returns whether the parser still assigns the text to its field: it compares row and entry. */
  private boolean isSameWithout(FieldText text, Span span) {
    @Nullable FieldText other = alone.get(key(text, !text.first().isInRow()));
    if (other == null) {
      return true;
    }
    Span field = text.first().span();
    if (exceedsBudget(field.length())) {
      return false;
    }
    String without =
        digest.at(new Span(field.start(), span.start()))
            + digest.at(new Span(span.end(), field.end()));
    return LooseEquality.isSame(without, digest.at(other.first().span()));
  }
}
