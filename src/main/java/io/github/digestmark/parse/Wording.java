package io.github.digestmark.parse;

/** Compares texts that a digest says twice. */
final class Wording {

  private Wording() {}

  /**
   * Tells whether two texts are the same beyond white space. A row may hold {@code |} where the
   * entry holds {@code \|}, as the table took the backslash for its own.
   */
  static boolean isSame(String a, String b) {
    return a.equals(b) || normal(a).equals(normal(b));
  }

  /**
   * Tells whether one text looks like an edit of the other: what they share at their beginning and
   * their end is at least half of the longer one.
   */
  static boolean isAlike(String a, String b) {
    String x = normal(a);
    String y = normal(b);
    int shorter = Math.min(x.length(), y.length());
    int prefix = 0;
    while (prefix < shorter && x.charAt(prefix) == y.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && x.charAt(x.length() - 1 - suffix) == y.charAt(y.length() - 1 - suffix)) {
      suffix++;
    }
    return 2 * (prefix + suffix) >= Math.max(x.length(), y.length());
  }

  private static String normal(String text) {
    return TableCells.unescape(text).strip().replaceAll("\\s+", " ");
  }
}
