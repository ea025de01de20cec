package io.github.digestmark.parse.markup;

import io.github.digestmark.internal.WhiteSpace;

/** The characters next to a mark, which decide what CommonMark makes of it. */
final class TextChars {

  private TextChars() {}

  /** Returns a character of a text, or a space outside of it. */
  static char at(String text, int offset) {
    return 0 <= offset && offset < text.length() ? text.charAt(offset) : ' ';
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Returns whether a character is a letter or a digit of a script with spaces between words. */
  static boolean isSpacedWord(char c) {
    return c < 0x2E80 && Character.isLetterOrDigit(c);
  }

  static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  /** Returns whether a character is Chinese, Japanese or Korean: a letter or punctuation. */
  static boolean isEastAsian(char c) {
    return (0x3000 <= c && c <= 0x9FFF)
        || (0xAC00 <= c && c <= 0xD7A3)
        || (0xF900 <= c && c <= 0xFAFF)
        || (0xFF00 <= c && c <= 0xFFEF);
  }

  static boolean isOpening(char c) {
    int type = Character.getType(c);
    return type == Character.START_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || c == '"';
  }

  static boolean isPunctuation(char c) {
    return !isWord(c) && !WhiteSpace.is(c) && !Character.isWhitespace(c);
  }

  static boolean hasEastAsian(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isEastAsian(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
