package io.github.digestmark.lint.rules.support;

/**
 * Where the characters of a field stand in the source, which has escapes of a table, indentation
 * and line endings besides.
 */
public final class SourceOffsets {

  private final int[] offsets;

  private SourceOffsets(int[] offsets) {
    this.offsets = offsets;
  }

  /**
   * Lines up a field with its source.
   *
   * @param text the field
   * @param source what stands at its span
   */
  public static SourceOffsets of(String text, String source) {
    int[] offsets = new int[text.length() + 1];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      while (at < source.length() && !isSame(text.charAt(i), source.charAt(at))) {
        at++;
      }
      offsets[i] = at;
      boolean crLf = at + 1 < source.length() && source.startsWith("\r\n", at);
      at = Math.min(source.length(), at + (crLf && text.charAt(i) == '\n' ? 2 : 1));
    }
    offsets[text.length()] = source.length();
    return new SourceOffsets(offsets);
  }

  private static boolean isSame(char inText, char inSource) {
    return inText == inSource || (inText == '\n' && inSource == '\r');
  }

  /** Returns where a character of the field stands, counted from the start of the source. */
  public int of(int offset) {
    return offsets[offset];
  }

  /** Returns the place behind a character of the field. */
  public int behind(int offset) {
    return offset == 0 ? 0 : offsets[offset - 1] + 1;
  }
}
