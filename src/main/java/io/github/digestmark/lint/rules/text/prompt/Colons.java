package io.github.digestmark.lint.rules.text.prompt;

/** Colons, ASCII and full-width. */
final class Colons {

  private Colons() {}

  static boolean is(char c) {
    return c == ':' || c == '：';
  }

  /** Returns whether one is among some characters from an offset. */
  static boolean isWithin(String text, int from, int length) {
    int end = Math.min(text.length(), from + length);
    for (int i = from; i < end; i++) {
      if (is(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
