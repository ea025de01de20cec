package io.github.digestmark.internal;

/** White space, of every kind and of Markdown's. */
public final class WhiteSpace {

  private static final char LAST_ASCII = 0x7F;

  /** The ideographic space. */
  private static final char LAST = 0x3000;

  private WhiteSpace() {}

  /**
   * Returns whether a character is white space.
   *
   * @param c a character
   * @return whether Java or Unicode says so; that of Java has no spaces that break no line, that of
   *     Unicode no line ends
   */
  public static boolean is(char c) {
    // Beyond the ideographic space there is none, and most of what is asked for is a letter.
    return c == ' '
        || (c < LAST_ASCII
            ? c < ' ' && Character.isWhitespace(c)
            : c <= LAST && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
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

  /**
   * Returns whether a character looks like white space, or like nothing, but is text in Markdown: a
   * no-break or ideographic space, for example.
   *
   * @param c a character
   * @return whether it looks like white space, but Markdown reads it as text
   */
  public static boolean isTextInMarkdown(char c) {
    return (is(c) || c == '\u200B' || c == '\uFEFF') && !isInMarkdown(c);
  }
}
