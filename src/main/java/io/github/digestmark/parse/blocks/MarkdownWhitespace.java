package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.Span;

/** White space as CommonMark knows it: spaces and tabs, and what ends lines; no others. */
public final class MarkdownWhitespace {

  private MarkdownWhitespace() {}

  public static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Tells whether a character is a space or a tab, or ends a line. */
  public static boolean isWhiteSpace(char c) {
    return isBlank(c) || c == '\n' || c == '\r';
  }

  /** Puts one space in place of spaces, tabs and line breaks. */
  public static String singleSpaced(String text) {
    if (isSingleSpaced(text)) {
      return text;
    }
    StringBuilder spaced = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isWhiteSpace(c)) {
        spaced.append(c);
      } else if (i == 0 || !isWhiteSpace(text.charAt(i - 1))) {
        spaced.append(' ');
      }
    }
    return spaced.toString();
  }

  private static boolean isSingleSpaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWhiteSpace(c) && (c != ' ' || (i > 0 && text.charAt(i - 1) == ' '))) {
        return false;
      }
    }
    return true;
  }

  public static boolean isBlank(String text, Span span) {
    return trim(text, span).isEmpty();
  }

  /** Takes spaces and tabs off both ends; a blank span becomes the empty span at its start. */
  public static Span trim(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    return start == end ? Span.at(span.start()) : new Span(start, end);
  }
}
