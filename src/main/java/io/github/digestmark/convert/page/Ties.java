package io.github.digestmark.convert.page;

import io.github.digestmark.internal.Ascii;

/**
 * LaTeX's ties, which are spaces: {@code Models~(LLMs)}, {@code 150~km}. In {@code ~1M} and {@code
 * 3~5}, the tilde is one.
 */
final class Ties {

  private static final char NO_BREAK_SPACE = '\u00a0';

  private Ties() {}

  /**
   * Writes spaces for ties.
   *
   * @param mark the character in place of each formula
   */
  static String untied(String text, char mark) {
    StringBuilder untied = new StringBuilder(text);
    int word = 0;
    boolean hasDigit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '~' && 0 < i && i + 1 < text.length()) {
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        boolean isRange = word < i && hasDigit && Ascii.isDigit(after);
        if (isTie(before, after, mark) && !isRange) {
          untied.setCharAt(i, NO_BREAK_SPACE);
        }
      }
      boolean isInWord = Character.isLetterOrDigit(c);
      hasDigit = isInWord && (hasDigit || Ascii.isDigit(c));
      word = isInWord ? word : i + 1;
    }
    return untied.toString();
  }

  private static boolean isTie(char before, char after, char mark) {
    if (before == mark || after == mark) {
      char other = before == mark ? after : before;
      return other != mark && other != '~' && !Character.isWhitespace(other);
    }
    return (isLetterOrDigit(before) || ".,:)]}=\u2019\u201d".indexOf(before) >= 0)
        && (isLetterOrDigit(after) || "([{\\=\u2018\u201c".indexOf(after) >= 0);
  }

  /** Scripts without spaces between words have no ties. */
  private static boolean isLetterOrDigit(char c) {
    return c < '\u2e80' && Character.isLetterOrDigit(c);
  }
}
