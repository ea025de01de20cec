package io.github.digestmark.parse.blocks;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.source.Span;

/** White space in the sense of CommonMark: spaces, tabs and line ends only. */
public final class MarkdownWhitespace {

  private MarkdownWhitespace() {}

  public static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Replaces each run of white space by one space. */
  public static String singleSpaced(String text) {
    if (isSingleSpaced(text)) {
      return text;
    }
    StringBuilder spaced = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!WhiteSpace.isInMarkdown(c)) {
        spaced.append(c);
      } else if (i == 0 || !WhiteSpace.isInMarkdown(text.charAt(i - 1))) {
        spaced.append(' ');
      }
    }
    return spaced.toString();
  }

  private static boolean isSingleSpaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (WhiteSpace.isInMarkdown(c) && (c != ' ' || (i > 0 && text.charAt(i - 1) == ' '))) {
        return false;
      }
    }
    return true;
  }

  public static boolean isBlank(String text, Span span) {
    return trim(text, span).isEmpty();
  }

  /** Trims spaces and tabs from both ends; a blank span becomes the empty span at its start. */
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
