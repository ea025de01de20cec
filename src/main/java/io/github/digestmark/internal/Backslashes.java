package io.github.digestmark.internal;

/** Backslash escapes. */
public final class Backslashes {

  private Backslashes() {}

  /** Returns whether a character is escaped: after an odd number of backslashes. */
  public static boolean escape(String text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) == '\\') {
      start--;
    }
    return (at - start) % 2 == 1;
  }
}
