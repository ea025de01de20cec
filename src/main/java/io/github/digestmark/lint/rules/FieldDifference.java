package io.github.digestmark.lint.rules;

import io.github.digestmark.source.Span;
import java.util.Optional;

/**
 * Where a text that a row and its entry should have alike differs.
 *
 * @param inRow the smallest stretch of words in the row
 * @param inEntry what the entry has in its place
 */
record FieldDifference(Span inRow, Span inEntry) {

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
      // Something was left out: the word beside it shows where.
      if (prefix > 0) {
        prefix--;
      } else {
        suffix--;
      }
    }
    Span inRow = a.stretch(prefix, suffix);
    Span inEntry = b.stretch(prefix, suffix);
    boolean mostly = 2 * inRow.length() > row.length();
    return Optional.of(
        mostly ? new FieldDifference(row, entry) : new FieldDifference(inRow, inEntry));
  }
}
