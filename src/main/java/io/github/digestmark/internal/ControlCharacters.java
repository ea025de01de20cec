package io.github.digestmark.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes visible the characters that a terminal or page would obey, or not show at all. */
public final class ControlCharacters {

  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  /** Compiled for the first text that needs it. */
  private static final class Patterns {
    static final Pattern LINE_END = Pattern.compile("\\r?\\n|\\t");
  }

  private ControlCharacters() {}

  /**
   * Returns a text with such characters by their numbers: {@code <U+001B>}. So is one character of
   * what a build server would obey where it reads a log: of the colons that a text begins with
   * ({@code ::error::}), and of the signs in {@code ##[group]} and {@code ##vso[}.
   *
   * @param text any text, lone surrogates included
   * @return the text without control characters, line ends, and marks of direction
   */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    append(text, visible);
    return visible.toString();
  }

  /**
   * Returns a text of several lines as {@link #of} returns each of them.
   *
   * @param text any text
   * @return the text with its line ends and tabs, and without any other control character
   */
  public static String lines(CharSequence text) {
    StringBuilder visible = new StringBuilder(text.length() + 16);
    Matcher parts = Patterns.LINE_END.matcher(text);
    int start = 0;
    while (parts.find()) {
      append(text.subSequence(start, parts.start()).toString(), visible);
      visible.append(parts.group());
      start = parts.end();
    }
    append(text.subSequence(start, text.length()).toString(), visible);
    return visible.toString();
  }

  private static void append(String text, StringBuilder visible) {
    if (isPlain(text)) {
      visible.append(text);
      return;
    }
    int command = startOfCommand(text);
    boolean isBehindAny = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      // They belong to the character before them, in emoji and in many scripts.
      isBehindAny = isJoinerOrMark(c) ? isBehindAny : !isHidden(c);
      if (isBehindAny && i != command && !isCommand(text, i)) {
        visible.appendCodePoint(c);
      } else {
        visible.append(number(c));
      }
      i += Character.charCount(c);
    }
  }

  /**
   * Returns the replacement of a character that is not shown.
   *
   * @param codePoint a code point
   * @return its number: {@code <U+001B>}
   */
  public static String number(int codePoint) {
    // Formatting takes longer, and a text may have many of them.
    String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "<U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits + ">";
  }

  /** Returns the offset of the colons that GitHub reads as a command, after any white space. */
  private static int startOfCommand(String text) {
    int start = 0;
    while (start < text.length() && WhiteSpace.is(text.charAt(start))) {
      start++;
    }
    return text.startsWith("::", start) ? start : -1;
  }

  /**
   * Returns whether a character is the second in {@code ##[}, {@code ##vso[} or a similar command.
   *
   * @param text a text
   * @param at the place of a character in it
   * @return whether a build server would obey it there
   */
  public static boolean isCommand(CharSequence text, int at) {
    if (text.charAt(at) != '#' || at == 0 || text.charAt(at - 1) != '#') {
      return false;
    }
    int end = at + 1;
    while (end < text.length() && Ascii.isLetter(text.charAt(end))) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '[';
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i)) || isCommand(text, i)) {
        return false;
      }
    }
    return startOfCommand(text) < 0;
  }

  /**
   * Returns whether an ASCII or Chinese character is visible and does not join another.
   *
   * @param c a character
   * @return whether it is known to be plain; some others are, too
   */
  public static boolean isPlain(char c) {
    return (0x20 <= c && c < 0x7F)
        || (0x4E00 <= c && c <= 0x9FEF)
        || (0xFF01 <= c && c <= 0xFF5E)
        || c == 0x3001
        || c == 0x3002;
  }

  private static boolean isJoinerOrMark(int c) {
    int type = Character.getType(c);
    return c == JOINER
        || c == NON_JOINER
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> codePoint == 0xFFFD;
    };
  }
}
