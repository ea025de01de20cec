package io.github.digestmark.lint.rules.text;

import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The difference between a text in a row and the same text in its entry.
 *
 * @param inRow the words in the row that differ
 * @param inEntry the words in the entry that differ; if there are none, the word next to the gap
 * @param isOnlyInRow whether the entry has no words in their place
 */
record FieldDifference(Span inRow, Span inEntry, boolean isOnlyInRow) {

  /** The longest word, in UTF-16 code units, that one lost character explains. */
  private static final int LONGEST_DAMAGE = 30;

  /**
   * Compares two texts, ignoring white space and characters that other rules report.
   *
   * @param source the text that the spans refer to
   * @param ignored stretches that other rules report as well
   * @return the difference, or empty if there is none or a damaged character explains it
   */
  static Optional<FieldDifference> between(
      String source, Span row, Span entry, List<Span> ignored) {
    ComparedText a = new ComparedText(source, row, ignored);
    ComparedText b = new ComparedText(source, entry, ignored);
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

  /**
   * Returns the difference if one text lacks words of the other; the word next to the gap shows
   * where.
   */
  private static FieldDifference leftOut(ComparedText a, ComparedText b, int prefix, int suffix) {
    boolean moreInRow = a.text().length() > b.text().length();
    int shift = (moreInRow ? a : b).shiftToWord(prefix, suffix);
    int start = prefix - shift;
    int end = suffix + shift;
    int before = start > 0 ? start - 1 : start;
    int after = start > 0 ? end : end - 1;
    return moreInRow
        ? new FieldDifference(
            a.stretch(start, end), b.stretch(before, after), a.isWholeWords(start, end))
        : new FieldDifference(a.stretch(before, after), b.stretch(before, after), false);
  }

  /** Returns this difference, or the whole texts if most of the row's text differs. */
  private FieldDifference orWhole(Span row, Span entry) {
    return 2 * inRow.length() > row.length() ? new FieldDifference(row, entry, false) : this;
  }
}
