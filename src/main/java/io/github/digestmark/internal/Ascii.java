package io.github.digestmark.internal;

/** Tests on ASCII characters; what {@link Character} offers accepts digits of all scripts. */
public final class Ascii {

  private Ascii() {}

  public static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  public static boolean isUpper(char c) {
    return 'A' <= c && c <= 'Z';
  }

  public static boolean isLetter(char c) {
    return isUpper(c) || ('a' <= c && c <= 'z');
  }

  /** Returns whether a character is one that a backslash escapes in Markdown. */
  public static boolean isPunctuation(char c) {
    return ' ' < c && c < '\u007f' && !isLetter(c) && !isDigit(c);
  }

  public static boolean isDigits(String text) {
    return !text.isEmpty() && isDigits(text, 0, text.length());
  }

  public static boolean isDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  public static char toLower(char c) {
    return isUpper(c) ? (char) (c + ('a' - 'A')) : c;
  }

  public static String toLower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      lower.append(toLower(text.charAt(i)));
    }
    return lower.toString();
  }

  /** Returns whether a text begins with a prefix that is given in lower case. */
  public static boolean startsWithIgnoreCase(String text, String lowerCasePrefix) {
    return startsWithIgnoreCase(text, lowerCasePrefix, 0);
  }

  /** Returns whether a part that is given in lower case is at an offset of a text. */
  public static boolean startsWithIgnoreCase(String text, String lowerCasePart, int offset) {
    if (text.length() - offset < lowerCasePart.length()) {
      return false;
    }
    for (int i = 0; i < lowerCasePart.length(); i++) {
      if (toLower(text.charAt(offset + i)) != lowerCasePart.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
