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
    if (text.length() < lowerCasePrefix.length()) {
      return false;
    }
    for (int i = 0; i < lowerCasePrefix.length(); i++) {
      if (toLower(text.charAt(i)) != lowerCasePrefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
