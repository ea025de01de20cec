package io.github.digestmark.lint.rules.structure;

/**
 * Maps the characters of a text to their places in the source, which also has a table's escapes, an
 * entry's indentation and other line endings.
 */
final class SourceOffsets {

  private final int[] offsets;

  /**
   * Aligns a text with its source.
   *
   * @param source the source at the span of the text
   */
  SourceOffsets(String text, String source) {
    offsets = new int[text.length() + 1];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      while (at < source.length() && !isSame(text.charAt(i), source.charAt(at))) {
        at++;
      }
      offsets[i] = at;
      boolean crLf = text.charAt(i) == '\n' && source.startsWith("\r\n", at);
      at = Math.min(source.length(), at + (crLf ? 2 : 1));
    }
    offsets[text.length()] = source.length();
  }

  private static boolean isSame(char inText, char inSource) {
    return inText == inSource || (inText == '\n' && inSource == '\r');
  }

  /** Returns the offset of a character of the text in the source. */
  int of(int offset) {
    return offsets[offset];
  }

  /** Returns the offset after the character in front of an offset. */
  int after(int offset) {
    return offset == 0 ? 0 : offsets[offset - 1] + 1;
  }
}
