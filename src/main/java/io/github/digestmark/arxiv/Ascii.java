package io.github.digestmark.arxiv;

/** Tests on ASCII characters; what {@link Character} offers accepts digits of all scripts. */
final class Ascii {

  private Ascii() {}

  static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  static boolean isUpper(char c) {
    return 'A' <= c && c <= 'Z';
  }

  static boolean isLetter(char c) {
    return isUpper(c) || ('a' <= c && c <= 'z');
  }

  static boolean isDigits(String text) {
    return !text.isEmpty() && isDigits(text, 0, text.length());
  }

  static boolean isDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static char toLower(char c) {
    return isUpper(c) ? (char) (c + ('a' - 'A')) : c;
  }

  static String toLower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      lower.append(toLower(text.charAt(i)));
    }
    return lower.toString();
  }

  /** Tells whether a text begins with a prefix that is given in lower case. */
  static boolean startsWithIgnoreCase(String text, String lowerCasePrefix) {
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
