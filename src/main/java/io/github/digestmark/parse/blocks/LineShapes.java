package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.Span;

/** The shape of a line, which decides what blocks it may begin or continue. */
public final class LineShapes {

  private static final int INDENTATION = 4;

  private static final String NESTING = ">-+*0123456789.) \t";

  private final String text;

  public LineShapes(String text) {
    this.text = text;
  }

  /** Returns the end of the label of a definition, {@code [^label]:}, or -1 if there is none. */
  public int labelEnd(Span line) {
    if (!text.startsWith("[^", line.start())) {
      return -1;
    }
    int start = line.start() + "[^".length();
    for (int i = start; i < line.end(); i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i > start && i + 1 < line.end() && text.charAt(i + 1) == ':' ? i : -1;
      }
      // CommonMark reads another character in place of NUL, which is part of the label then.
      if (MarkdownWhitespace.isBlank(c) || c == '\0') {
        return -1;
      }
    }
    return -1;
  }

  int contentStart(Span line) {
    int start = line.start();
    while (start < line.end() && MarkdownWhitespace.isBlank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  boolean isIndented(int start, int content) {
    for (int i = start; i < content; i++) {
      if (text.charAt(i) == '\t' || i - start + 1 >= INDENTATION) {
        return true;
      }
    }
    return false;
  }

  /** Counts the marks of lists and quotes that a line may begin with. */
  int mostNested(int start, int lineEnd) {
    int count = 0;
    for (int i = start; i < lineEnd && NESTING.indexOf(text.charAt(i)) >= 0; i++) {
      count += MarkdownWhitespace.isBlank(text.charAt(i)) ? 0 : 1;
    }
    return count;
  }

  boolean isDelimiterRow(Span line) {
    boolean dash = false;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c != '|' && c != '-' && c != ':' && !MarkdownWhitespace.isBlank(c)) {
        return false;
      }
      dash |= c == '-';
    }
    return dash;
  }

  /** A single pipe is not a row. */
  boolean isRow(Span line) {
    int content = contentStart(line);
    int pipe = content;
    while (pipe < line.end() && text.charAt(pipe) != '|') {
      pipe++;
    }
    return pipe < line.end()
        && !(pipe == content && contentStart(new Span(pipe + 1, line.end())) == line.end());
  }
}
