package io.github.digestmark.lint.rules.text.stamp;

/** Brackets of all kinds, which language models mix: what opens as one may close as another. */
final class Brackets {

  private static final String OPENING = "([{（［｛【〔「《〈“";
  private static final String CLOSING = ")]}）］｝】〕」》〉”";

  private Brackets() {}

  static boolean isOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  static boolean is(char c) {
    return isOpening(c) || isClosing(c);
  }

  /** Returns whether each bracket of a text has its counterpart. */
  static boolean areBalanced(String text) {
    int open = 0;
    for (int i = 0; i < text.length() && open >= 0; i++) {
      char c = text.charAt(i);
      open += isOpening(c) ? 1 : isClosing(c) ? -1 : 0;
    }
    return open == 0;
  }
}
