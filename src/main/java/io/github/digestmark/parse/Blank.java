package io.github.digestmark.parse;

import io.github.digestmark.source.Span;

/** White space as CommonMark trims it: spaces and tabs, no others. */
final class Blank {

  private Blank() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isBlank(String text, Span span) {
    return trim(text, span).isEmpty();
  }

  /** Takes spaces and tabs off both ends; a blank span becomes the empty span at its start. */
  static Span trim(String text, Span span) {
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
