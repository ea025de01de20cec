package io.github.digestmark.lint.rules.text;

import io.github.digestmark.source.Span;
import java.util.Optional;

/**
 * Where a text that a row and its entry should have alike differs.
 *
 * @param inRow the smallest stretch of words in the row
 * @param inEntry what the entry has in its place; the word beside it where it has nothing
 * @param isOnlyInRow whether the entry has nothing in its place
 */
record FieldDifference(Span inRow, Span inEntry, boolean isOnlyInRow) {

  /** What is broken by one lost character is hardly longer. */
  private static final int LONGEST_DAMAGE = 30;

  /**
   * Compares two texts beyond white space and characters that other rules report.
   *
   * @param source what the spans count in
   * @return the difference, or empty if there is none, or damage explains it
   */
  static Optional<FieldDifference> between(String source, Span row, Span entry) {
    ComparedText a = ComparedText.of(source, row);
    ComparedText b = ComparedText.of(source, entry);
    if (a.isEmpty() || b.isEmpty() || a.text().equals(b.text())) {
      return Optional.empty();
    }
    int shorter = Math.min(a.text().length(), b.text().length());
    int prefix = 0;
    while (prefix < shorter && a.text().charAt(prefix) == b.text().charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix && a.charFromEnd(suffix) == b.charFromEnd(suffix)) {
      suffix++;
    }
    if (a.isDamaged(prefix, suffix, LONGEST_DAMAGE)
        || b.isDamaged(prefix, suffix, LONGEST_DAMAGE)) {
      return Optional.empty();
    }
    if (prefix + suffix == shorter) {
      return Optional.of(leftOut(a, b, prefix, suffix).orWhole(row, entry));
    }
    return Optional.of(
        new FieldDifference(a.stretch(prefix, suffix), b.stretch(prefix, suffix), false)
            .orWhole(row, entry));
  }

  /** One text has all of the other; the word beside shows where the rest is missing. */
  private static FieldDifference leftOut(ComparedText a, ComparedText b, int prefix, int suffix) {
    boolean moreInRow = a.text().length() > b.text().length();
    int shift = (moreInRow ? a : b).shiftToWord(prefix, suffix);
    int start = prefix - shift;
    int end = suffix + shift;
    int before = start > 0 ? start - 1 : start;
    int behind = start > 0 ? end : end - 1;
    return moreInRow
        ? new FieldDifference(
            a.stretch(start, end), b.stretch(before, behind), a.isWordly(start, end))
        : new FieldDifference(a.stretch(before, behind), b.stretch(before, behind), false);
  }

  /** Where most of the text differs, all of it does. */
  private FieldDifference orWhole(Span row, Span entry) {
    return 2 * inRow.length() > row.length() ? new FieldDifference(row, entry, false) : this;
  }
}
