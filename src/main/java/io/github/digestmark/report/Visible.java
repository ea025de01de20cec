package io.github.digestmark.report;

/** Shows characters that a terminal or a page would obey, or not show at all. */
public final class Visible {

  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  private Visible() {}

  /**
   * Returns a text with such characters by their numbers: {@code <U+001B>}.
   *
   * @param text any text, lone surrogates included
   * @return the text without control characters, line ends, marks of direction and the like
   */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    boolean isBehindAny = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      // They belong to the character before them, in emoji and in many scripts.
      isBehindAny = isJoinerOrMark(c) ? isBehindAny : !isHidden(c);
      if (isBehindAny) {
        visible.appendCodePoint(c);
      } else {
        visible.append("<U+%04X>".formatted(c));
      }
    }
    return visible.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tells of ASCII and Chinese characters that they show, and that none joins another. */
  static boolean isPlain(char c) {
    return (0x20 <= c && c < 0x7F)
        || (0x4E00 <= c && c <= 0x9FEF)
        || (0xFF01 <= c && c <= 0xFF5E)
        || c == 0x3001
        || c == 0x3002;
  }

  private static boolean isJoinerOrMark(int c) {
    int type = Character.getType(c);
    return c == JOINER
        || c == NON_JOINER
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> codePoint == 0xFFFD;
    };
  }
}
