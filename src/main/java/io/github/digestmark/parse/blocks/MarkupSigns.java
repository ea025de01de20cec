package io.github.digestmark.parse.blocks;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.WhiteSpace;

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
    return "#>*+-_=`~<[".indexOf(c) >= 0 || (Ascii.isDigit(c) && mayBeNumberOfItem(text, i));
  }

  private static boolean mayBeNumberOfItem(String text, int start) {
    int end = start;
    while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
      end++;
    }
    return end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ')');
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

  /**
   * Returns whether tildes are in two places, and the first ones are not a tie of LaTeX, which
   * Markdown leaves alone: {@code learning~(RL)}.
   */
  public static boolean mayStrikeOut(String text) {
    boolean isOpen = false;
    for (int i = text.indexOf('~'); i >= 0; i = text.indexOf('~', i + 1)) {
      if (isOpen) {
        return true;
      }
      while (i + 1 < text.length() && text.charAt(i + 1) == '~') {
        i++;
      }
      isOpen = mayOpen(text, i);
    }
    return false;
  }

  /** Returns whether the marks that end at an offset may begin something. */
  private static boolean mayOpen(String text, int last) {
    int first = last;
    while (first > 0 && text.charAt(first - 1) == text.charAt(last)) {
      first--;
    }
    char next = last + 1 < text.length() ? text.charAt(last + 1) : ' ';
    boolean isAfterWord = first > 0 && Character.isLetterOrDigit(text.charAt(first - 1));
    return !WhiteSpace.isInMarkdown(next) && !(isAfterWord && Ascii.isPunctuation(next));
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
