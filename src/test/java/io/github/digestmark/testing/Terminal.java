package io.github.digestmark.testing;

/** What a terminal does with text. */
public final class Terminal {

  private Terminal() {}

  /** Whether a text holds only characters that are shown, and line ends. */
  public static boolean obeysNothingOf(String text) {
    return text.codePoints().allMatch(c -> c == '\n' || isShown(c));
  }

  /** Joiners and marks may stand behind other characters. */
  private static boolean isShown(int c) {
    return c == 0x200C
        || c == 0x200D
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE ->
              false;
          default -> true;
        };
  }
}
