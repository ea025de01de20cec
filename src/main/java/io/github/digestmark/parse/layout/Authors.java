package io.github.digestmark.parse.layout;

import io.github.digestmark.source.Span;

/** Recognizes lists of names. */
final class Authors {

  private static final int MOST_LETTERS = 60;

  private Authors() {}

  /** Returns whether a text looks like names with commas between them, and not like a sentence. */
  static boolean isLikely(String text, Span span) {
    int length = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (",，、;；".indexOf(c) >= 0) {
        length = 0;
      } else if (Character.isDigit(c) || "!?。:：=<>|".indexOf(c) >= 0 || ++length > MOST_LETTERS) {
        return false;
      }
    }
    return !span.isEmpty() && Marks.hasText(text, span);
  }
}
