package io.github.digestmark.lint.rules.text.stamp;

import io.github.digestmark.internal.WhiteSpace;

/** White space and marks, which only separate words and stamps. */
final class Margins {

  /** How much white space and how many full stops may be around all that a text says. */
  private static final int LONGEST = 10;

  private Margins() {}

  /** Returns whether a character is punctuation between words, or an escape. */
  static boolean isMark(char c) {
    return "\\:：,，、;；.。".indexOf(c) >= 0;
  }

  static boolean isFullStop(char c) {
    return c == '.' || c == '。';
  }

  /** Returns words without the white space and the marks around them. */
  static String trim(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && isMargin(words.charAt(start))) {
      start++;
    }
    while (start < end && isMargin(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(start, end);
  }

  private static boolean isMargin(char c) {
    return WhiteSpace.is(c) || isMark(c);
  }

  /** Returns whether a stretch of a text has nothing but some white space and full stops. */
  static boolean isEmpty(String text, int start, int end) {
    boolean isEmpty = end - start <= LONGEST;
    for (int i = start; i < end && isEmpty; i++) {
      isEmpty = WhiteSpace.is(text.charAt(i)) || isFullStop(text.charAt(i));
    }
    return isEmpty;
  }

  /** Returns the end of the white space at an offset. */
  static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && WhiteSpace.is(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns the start of the white space in front of an offset. */
  static int skipBack(String text, int from) {
    int i = from;
    while (i > 0 && WhiteSpace.is(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
