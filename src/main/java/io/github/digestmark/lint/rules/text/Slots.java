package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.DigestField;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;

/** Where the empty fields of an entry should be filled in. */
final class Slots {

  /** The lines between two fields that follow each other in a generator's form. */
  private static final int STEP = 2;

  private static final String EMPTY = "    ";

  private Slots() {}

  /**
   * Returns the line of spaces that a generator leaves where a field is empty, or the place that
   * the parser gives.
   */
  static Span of(LintContext digest, LocatedEntry entry, DigestField field, Span place) {
    int line = lineOf(digest, entry.at().label()) + STEP * slot(field);
    if (!hasLinkInPlace(digest, entry) || !isEmpty(digest.source(), line)) {
      return place;
    }
    Span slot = digest.source().line(line);
    // The last slot is behind the last character of its entry.
    int end = entry.at().span().end();
    boolean own = slot.end() <= end || digest.at(new Span(end, slot.end())).isBlank();
    return own ? Span.at(slot.end()) : place;
  }

  /** Tells whether an entry has the generator's first form, which had no slots for summaries. */
  static boolean hasNoneForSummary(LintContext digest, LocatedEntry entry) {
    int first = lineOf(digest, entry.at().label());
    return hasLinkInPlace(digest, entry)
        && lineOf(digest, entry.at().translatedAbstract()) == first + 3 * STEP
        && lineOf(digest, entry.at().abstractText()) == first + 4 * STEP
        && isEmpty(digest.source(), first + 4 * STEP + 1);
  }

  private static boolean hasLinkInPlace(LintContext digest, LocatedEntry entry) {
    return lineOf(digest, entry.at().linkText()) == lineOf(digest, entry.at().label()) + 2 * STEP;
  }

  private static int lineOf(LintContext digest, Span span) {
    return digest.source().lineNumber(span.start());
  }

  private static boolean isEmpty(SourceText source, int line) {
    return line <= source.lineCount() && source.at(source.line(line)).equals(EMPTY);
  }

  private static int slot(DigestField field) {
    return switch (field) {
      case TRANSLATED_TITLE -> 0;
      case TITLE -> 1;
      case SUMMARY -> 3;
      case ENGLISH_SUMMARY -> 4;
      case TRANSLATED_ABSTRACT -> 5;
      case ABSTRACT -> 6;
    };
  }
}
