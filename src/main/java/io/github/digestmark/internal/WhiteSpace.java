package io.github.digestmark.internal;

/** White space of every kind. */
public final class WhiteSpace {

  private WhiteSpace() {}

  /**
   * Tells whether a character is white space.
   *
   * @param c a character
   * @return whether Java or Unicode says so; that of Java has no spaces that break no line, that of
   *     Unicode no line ends
   */
  public static boolean is(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
