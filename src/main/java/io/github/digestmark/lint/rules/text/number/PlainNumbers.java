package io.github.digestmark.lint.rules.text.number;

import io.github.digestmark.internal.Ascii;
import java.util.List;

/**
 * A quick look that spares most texts a comparison: all numbers of a text are plain digits that the
 * source has, too, or single digits that are in none of its numbers.
 */
final class PlainNumbers {

  /** Characters that multiply the digits before them, or may precede one that does. */
  private static final String UNITS = "十拾百千万萬亿億兆십백천만억조多余餘来來几幾数여";

  private static final String DATA = "数据";

  /** Letters that may be a unit, or an exponent. */
  private static final String LETTERS = "kKmMBbTeE";

  /** How other units begin. */
  private static final List<String> WORDS =
      List.of(
          "mil", "mio", "mln", "mn", "mrd", "bil", "bln", "bn", "tri", "tho", "tau", "tsd", "hun",
          "dec", "cen", "lak", "cro", "doz");

  /** A number with so many characters after it is not another one by chance. */
  private static final int NEXT = 6;

  private PlainNumbers() {}

  /**
   * Returns whether a text has no numbers but these.
   *
   * @param sources the abstract and the title
   */
  static boolean areAllIn(String text, List<String> sources) {
    int i = nextDigit(text, 0);
    while (i < text.length()) {
      int end = isFullWidth(text.charAt(i)) ? i : end(text, i);
      if (end == i || (!isIn(sources, text, i, end) && !NumberContext.isIdentifier(text, i, end))) {
        return false;
      }
      i = nextDigit(text, end + 1);
    }
    return true;
  }

  private static int nextDigit(String text, int from) {
    int i = from;
    while (i < text.length() && !isDigit(text.charAt(i)) && !isFullWidth(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isIn(List<String> sources, String text, int start, int end) {
    String number = text.substring(start, end);
    if (isPlain(text, end)) {
      boolean isElsewhere = end - start == 1;
      for (String source : sources) {
        if (has(source, number)) {
          return true;
        }
        isElsewhere &= !source.contains(number);
      }
      return isElsewhere;
    }
    // Powers and the like are often written as they are in the abstract.
    String withNext = text.substring(start, Math.min(text.length(), end + NEXT));
    for (String source : sources) {
      if (source.contains(withNext)) {
        return true;
      }
    }
    return false;
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
    // 10数据集 are ten data sets, not some more than ten.
    boolean isUnit = UNITS.indexOf(c) >= 0 && !text.startsWith(DATA, next);
    return "^×*".indexOf(c) < 0 && !isUnit && !isWord(text, next);
  }

  private static boolean isWord(String text, int start) {
    char first = Ascii.toLower(text.charAt(start));
    for (int i = 0; i < WORDS.size(); i++) {
      String word = WORDS.get(i);
      if (first == word.charAt(0) && text.regionMatches(true, start, word, 0, word.length())) {
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
