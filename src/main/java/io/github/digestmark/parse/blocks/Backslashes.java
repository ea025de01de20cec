package io.github.digestmark.parse.blocks;

/** Backslashes, which take the meaning from what is behind them. */
public final class Backslashes {

  private Backslashes() {}

  /** Tells whether a character stands behind a backslash that is not itself behind one. */
  public static boolean escape(String text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) == '\\') {
      start--;
    }
    return (at - start) % 2 == 1;
  }
}
