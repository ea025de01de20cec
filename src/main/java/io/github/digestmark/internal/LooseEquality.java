package io.github.digestmark.internal;

import java.util.Locale;

/**
 * Compares texts that a digest has twice, ignoring white space. A row may hold {@code |} where the
 * entry holds {@code \|}, as the table took the backslash for its own, or {@code \Vert}, which is
 * the same in a formula.
 */
public final class LooseEquality {

  private static final String NORM = "\\Vert";

  private LooseEquality() {}

  /**
   * Returns whether two texts are the same.
   *
   * @param a a text
   * @param b another
   * @return whether they differ only in white space and in how pipes are written
   */
  public static boolean isSame(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int i = next(a, 0);
    int j = next(b, 0);
    while (i < a.length() && j < b.length() && at(a, i) == at(b, j)) {
      i = next(a, end(a, i));
      j = next(b, end(b, j));
    }
    return i == a.length() && j == b.length();
  }

  /**
   * Returns the key by which texts are compared.
   *
   * @param text a text
   * @return the text without white space and with pipes alone, so equal for texts that {@link
   *     #isSame}
   */
  public static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = next(text, 0); i < text.length(); i = next(text, end(text, i))) {
      key.append(at(text, i));
    }
    return key.toString();
  }

  /**
   * Returns the key by which titles are compared.
   *
   * @param title a title
   * @return its {@link #key} in lower case
   */
  public static String caselessKey(String title) {
    return key(title).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether one text looks like an edit of the other: what they share at their beginning
   * and their end is at least half of the longer one.
   *
   * @param a a text
   * @param b another
   * @return whether they are similar
   */
  public static boolean isAlike(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    if (longer > 2 * shorter) {
      return false;
    }
    int prefix = 0;
    while (prefix < shorter && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && a.charAt(a.length() - 1 - suffix) == b.charAt(b.length() - 1 - suffix)) {
      suffix++;
    }
    return 2 * (prefix + suffix) >= longer;
  }

  /** Returns the offset of the next character that counts, or the length of the text. */
  private static int next(String text, int from) {
    int i = from;
    while (i < text.length() && !counts(text, i)) {
      i++;
    }
    return i;
  }

  private static boolean counts(String text, int i) {
    char c = text.charAt(i);
    return c == '\\' ? !text.startsWith("|", i + 1) : !Character.isWhitespace(c);
  }

  private static char at(String text, int i) {
    return isNorm(text, i) ? '|' : text.charAt(i);
  }

  private static int end(String text, int i) {
    return isNorm(text, i) ? i + NORM.length() : i + 1;
  }

  private static boolean isNorm(String text, int i) {
    if (text.charAt(i) != '\\' || !text.startsWith(NORM, i)) {
      return false;
    }
    int end = i + NORM.length();
    return end == text.length() || !Ascii.isLetter(text.charAt(end));
  }
}
