package io.github.digestmark.parse.blocks;

import io.github.digestmark.internal.Ascii;

/** Signs that any markup needs. Most texts have none, so CommonMark need not read them. */
public final class MarkupSigns {

  private MarkupSigns() {}

  public static boolean mayHaveBlocks(String text) {
    boolean any = mayBeginBlock(text, 0);
    for (int i = text.indexOf('\n'); i >= 0 && !any; i = text.indexOf('\n', i + 1)) {
      any = mayBeginBlock(text, i + 1);
    }
    return any;
  }

  /** Returns whether a line may begin a block. */
  public static boolean mayBeginBlock(String text, int lineStart) {
    int i = lineStart;
    while (i < text.length() && MarkdownWhitespace.isBlank(text.charAt(i))) {
      i++;
    }
    char c = i < text.length() ? text.charAt(i) : ' ';
    return "#>*+-_=`~<[".indexOf(c) >= 0 || ('0' <= c && c <= '9');
  }

  public static boolean mayHaveTag(String text) {
    for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
      char next = text.charAt(i + 1);
      if (Character.isLetter(next) || "/!?".indexOf(next) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a sign is in two places, so that a pair of them may be markup. */
  public static boolean mayPair(String text, char sign) {
    int end = text.indexOf(sign);
    while (end >= 0 && end < text.length() && text.charAt(end) == sign) {
      end++;
    }
    return end >= 0 && text.indexOf(sign, end) >= 0;
  }

  /** Two asterisks may be emphasis, and two underscores where the first is not within a word. */
  public static boolean mayHaveEmphasis(String text) {
    int asterisk = text.indexOf('*');
    if (asterisk >= 0 && text.indexOf('*', asterisk + 1) >= 0) {
      return true;
    }
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
      boolean withinWord = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
      if (!withinWord) {
        return text.indexOf('_', i + 1) >= 0;
      }
    }
    return false;
  }

  /** Returns whether Markdown may read some of a formula: emphasis, escapes, tags or links. */
  public static boolean mayChangeFormula(String text) {
    return mayHaveEscape(text) || mayHaveEmphasis(text) || mayHaveTag(text) || text.contains("](");
  }

  /** Markdown takes a backslash before punctuation for its own; LaTeX's are before letters. */
  private static boolean mayHaveEscape(String text) {
    for (int i = text.indexOf('\\');
        i >= 0 && i + 1 < text.length();
        i = text.indexOf('\\', i + 1)) {
      if (Ascii.isPunctuation(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }
}
