package io.github.digestmark.report;

/** Shows characters that a terminal or a page would obey, or not show at all. */
public final class Visible {

  private Visible() {}

  /**
   * Returns a text with such characters by their numbers: {@code <U+001B>}.
   *
   * @param text any text, lone surrogates included
   * @return the text without control characters, line ends, marks of direction and the like
   */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(c -> visible.append(of(c)));
    return visible.toString();
  }

  /** Returns a character, or its number. */
  static String of(int codePoint) {
    return isHidden(codePoint) ? "<U+%04X>".formatted(codePoint) : Character.toString(codePoint);
  }

  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      // Joiners belong to the emoji and the scripts around them.
      case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
      default -> codePoint == 0xFFFD;
    };
  }
}
