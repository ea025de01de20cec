package io.github.digestmark.parse;

import io.github.digestmark.source.Span;

/** HTML comments: {@code <!-- ... -->}. */
final class Comments {

  private Comments() {}

  /** Tells whether there is nothing but comments at a span. */
  static boolean isComment(String text, Span span) {
    Span rest = Blank.trim(text, span);
    while (text.startsWith("<!--", rest.start())) {
      int end = end(text, rest);
      if (end < 0) {
        return false;
      }
      if (end == rest.end()) {
        return true;
      }
      rest = Blank.trim(text, new Span(end, rest.end()));
      if (rest.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a comment begins at a span and does not end in it. */
  static boolean isOpen(String text, Span span) {
    return text.startsWith("<!--", span.start()) && end(text, span) < 0;
  }

  private static int end(String text, Span span) {
    int end = text.substring(span.start(), span.end()).indexOf("-->");
    return end < 0 ? -1 : span.start() + end + "-->".length();
  }
}
