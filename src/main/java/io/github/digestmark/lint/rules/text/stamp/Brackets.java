package io.github.digestmark.lint.rules.text.stamp;

/** Brackets of all kinds, which language models mix: what opens as one may close as another. */
final class Brackets {

  /** How far a bracket may be from what is in it. */
  private static final int FARTHEST = 60;

  private static final char FIRST_LETTER = '\u3040';
  private static final char LAST_LETTER = '\uFEFF';

  private Brackets() {}

  static boolean isOpening(char c) {
    return depth(c) > 0;
  }

  static boolean isClosing(char c) {
    return depth(c) < 0;
  }

  /** Returns whether a text at an offset begins with a bracket, escaped or not. */
  static boolean openAt(String text, int start) {
    return isOpening(text.charAt(text.charAt(start) == '\\' ? start + 1 : start));
  }

  /** Returns the offset of a bracket, or of the backslash that escapes it. */
  static int withBackslash(String text, int bracket) {
    return bracket > 0 && text.charAt(bracket - 1) == '\\' ? bracket - 1 : bracket;
  }

  /** Returns the last bracket in front of an offset, or -1 if there is none or it closes. */
  static int openingBefore(String text, int end) {
    int i = end - 1;
    while (i >= 0 && end - i <= FARTHEST && depth(text.charAt(i)) == 0) {
      i--;
    }
    return i >= 0 && isOpening(text.charAt(i)) ? i : -1;
  }

  /** Returns the first bracket from an offset on, or -1 if there is none or it opens. */
  static int closingAfter(String text, int start) {
    int i = start;
    while (i < text.length() && i - start < FARTHEST && depth(text.charAt(i)) == 0) {
      i++;
    }
    return i < text.length() && isClosing(text.charAt(i)) ? i : -1;
  }

  /** Returns whether a bracket is open at an offset. */
  static boolean isOpenAt(String text, int offset) {
    int open = 0;
    for (int i = Math.max(0, offset - FARTHEST); i < offset; i++) {
      open = Math.max(0, open + depth(text.charAt(i)));
    }
    return open > 0;
  }

  /** Returns whether each bracket of a text has its counterpart. */
  static boolean areBalanced(String text) {
    int open = 0;
    for (int i = 0; i < text.length() && open >= 0; i++) {
      open += depth(text.charAt(i));
    }
    return open == 0;
  }

  /** Returns how a character changes the number of open brackets: by 1, -1 or 0. */
  private static int depth(char c) {
    // Between the brackets of Chinese and full-width ones are nearly all letters.
    if (FIRST_LETTER <= c && c <= LAST_LETTER) {
      return 0;
    }
    return switch (c) {
      case '(', '[', '{', '（', '［', '｛', '【', '〔', '「', '《', '〈', '“' -> 1;
      case ')', ']', '}', '）', '］', '｝', '】', '〕', '」', '》', '〉', '”' -> -1;
      default -> 0;
    };
  }
}
