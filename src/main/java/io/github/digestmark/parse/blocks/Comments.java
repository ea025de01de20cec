package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.Span;

/** HTML comments: {@code <!-- ... -->}. */
public final class Comments {

  private Comments() {}

  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  /** Returns whether a span has comments and nothing else. */
  public static boolean isComment(String text, Span span) {
    Span rest = MarkdownWhitespace.trim(text, span);
    if (!text.startsWith(OPEN, rest.start())) {
      return false;
    }
    while (!rest.isEmpty()) {
      int end = end(text, rest);
      if (end < 0) {
        return false;
      }
      rest = MarkdownWhitespace.trim(text, new Span(end, rest.end()));
    }
    return !MarkdownWhitespace.isBlank(text, span);
  }

  /**
   * Returns the end of the comment that a span begins with, or -1 if there is none or it is open.
   */
  public static int end(String text, Span span) {
    if (!text.startsWith(OPEN, span.start())) {
      return -1;
    }
    // The dashes may serve both ends: CommonMark takes <!--> for a whole comment.
    for (int i = span.start() + "<!".length(); i + CLOSE.length() <= span.end(); i++) {
      if (text.startsWith(CLOSE, i)) {
        return i + CLOSE.length();
      }
    }
    return -1;
  }
}
