package io.github.digestmark.parse;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;

/** Finds white space that Markdown reads as text, so that the lines are not a table. */
final class OddSpaces {

  private final String text;

  OddSpaces(String text) {
    this.text = text;
  }

  /** Finds the first in the row of dashes, or at the end of the header above it. */
  Optional<Problem> find(List<Span> lines) {
    Span above = Span.at(lines.get(0).start());
    for (Span line : lines) {
      if (isDashes(line)) {
        int trailing = above.end();
        while (trailing > above.start() && isBlank(text.charAt(trailing - 1))) {
          trailing--;
        }
        return first(new Span(trailing, above.end())).or(() -> first(line));
      }
      above = line;
    }
    return Optional.empty();
  }

  private Optional<Problem> first(Span span) {
    for (int start = span.start(); start < span.end(); start++) {
      int end = start;
      while (end < span.end() && WhiteSpace.isTextInMarkdown(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        return Optional.of(
            new DigestProblem.OddWhiteSpace(text.charAt(start), new Span(start, end)));
      }
    }
    return Optional.empty();
  }

  /** Returns whether a line is a row of dashes, whatever white space it has. */
  private boolean isDashes(Span line) {
    boolean dash = false;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if ("|:-".indexOf(c) < 0 && !isBlank(c)) {
        return false;
      }
      dash |= c == '-';
    }
    return dash;
  }

  static boolean isBlank(char c) {
    return MarkdownWhitespace.isBlank(c) || WhiteSpace.isTextInMarkdown(c);
  }
}
