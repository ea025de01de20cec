package io.github.digestmark.lint.rules.text.number;

import java.util.List;

/**
 * A quick look that spares most texts a comparison: all numbers of a text are plain digits that the
 * source has, too, or single digits that are in none of its numbers.
 */
final class PlainNumbers {

  /** Characters that multiply the digits before them, or may precede one that does. */
  private static final String UNITS = "十拾百千万萬亿億兆십백천만억조多余餘来來几幾数여";

  /** Letters that may be a unit, or an exponent. */
  private static final String LETTERS = "kKmMBbTeE";

  /** How other units begin. */
  private static final List<String> WORDS =
      List.of(
          "mil", "mio", "mln", "mn", "mrd", "bil", "bln", "bn", "tri", "tho", "tau", "tsd", "hun",
          "dec", "cen", "lak", "cro", "doz");

  private PlainNumbers() {}

  static boolean areAllIn(String text, String source) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        int end = end(text, i);
        boolean isElsewhere = end - i == 1 && source.indexOf(c) < 0;
        if (!isPlain(text, end) || !(isElsewhere || has(source, text.substring(i, end)))) {
          return false;
        }
        i = end;
      } else if (isFullWidth(c)) {
        return false;
      }
      i++;
    }
    return true;
  }

  /** Returns whether a source has a number that is written in the same way. */
  static boolean has(String source, String number) {
    for (int i = source.indexOf(number); i >= 0; i = source.indexOf(number, i + 1)) {
      boolean begins = i == 0 || !isPart(source.charAt(i - 1));
      if (begins && end(source, i) == i + number.length() && isPlain(source, end(source, i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns where the digits end, with a letter that may multiply them. */
  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    // What ends a sentence is not part of a number.
    while (!isDigit(text.charAt(end - 1))) {
      end--;
    }
    boolean isMultiplied =
        end < text.length() && LETTERS.indexOf(text.charAt(end)) >= 0 && !isLetter(text, end + 1);
    return isMultiplied ? end + 1 : end;
  }

  /** Returns whether nothing else that may multiply the digits follows them. */
  private static boolean isPlain(String text, int end) {
    int next = end;
    // As in $9$ billion.
    while (next < text.length() && "$ -\u00a0".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next == text.length()) {
      return true;
    }
    char c = text.charAt(next);
    if (c == '\\') {
      return text.startsWith("%", next + 1) || text.startsWith("}", next + 1);
    }
    return "^×*".indexOf(c) < 0 && UNITS.indexOf(c) < 0 && !isWord(text, next);
  }

  private static boolean isWord(String text, int start) {
    if ("mbthdclMBTHDCL".indexOf(text.charAt(start)) < 0) {
      return false;
    }
    for (String word : WORDS) {
      if (text.regionMatches(true, start, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(String text, int i) {
    return i < text.length() && Character.isLetter(text.charAt(i)) && text.charAt(i) < 0x250;
  }

  private static boolean isPart(char c) {
    return isDigit(c) || ".,'\u2019".indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  private static boolean isFullWidth(char c) {
    return '０' <= c && c <= '９';
  }
}
