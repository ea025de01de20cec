package io.github.digestmark.internal;

/** White space, of every kind and of Markdown's. */
public final class WhiteSpace {

  private WhiteSpace() {}

  /**
   * Returns whether a character is white space.
   *
   * @param c a character
   * @return whether Java or Unicode says so; that of Java has no spaces that break no line, that of
   *     Unicode no line ends
   */
  public static boolean is(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * Returns whether a character is white space in CommonMark.
   *
   * @param c a character
   * @return whether it is a space or a tab, or ends a line
   */
  public static boolean isInMarkdown(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
