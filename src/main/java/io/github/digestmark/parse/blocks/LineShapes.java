package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.Span;

/** The shape of a line, which decides what blocks it may begin or continue. */
public final class LineShapes {

  static final int LEAST_FENCE = 3;

  private static final int MOST_LEVELS = 6;
  private static final int INDENTATION = 4;
  private static final int TAB = 4;
  private static final int LONGEST_NUMBER = 9;

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

  /** Returns how wide white space at the beginning of a line is. */
  int columns(int start, int content) {
    int columns = 0;
    for (int i = start; i < content; i++) {
      columns = text.charAt(i) == '\t' ? columns + TAB - columns % TAB : columns + 1;
    }
    return columns;
  }

  /**
   * Returns whether a line may be more than a line of a paragraph, as far as its first characters
   * tell. Footnotes and definitions of links are not considered.
   *
   * @param line a line that is not blank, without its indentation
   */
  boolean mayBeginBlock(Span line) {
    int start = line.start();
    int end = line.end();
    return switch (text.charAt(start)) {
      case '#', '>', '=', '<', '|', ':' -> true;
      case '-', '+' -> start + 1 == end || !Character.isLetterOrDigit(text.charAt(start + 1));
      case '*', '_' -> endsMark(runEnd(line), end);
      case '`', '~' -> runEnd(line) - start >= LEAST_FENCE;
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> beginsItem(start, end);
      default -> false;
    };
  }

  /** Returns whether a line begins with the number of an item of a list. */
  boolean beginsItem(int start, int end) {
    int digits = start;
    while (digits < end && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits - start <= LONGEST_NUMBER
        && digits < end
        && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
        && endsMark(digits + 1, end);
  }

  /** Returns the end of the run of the character that a line begins with. */
  int runEnd(Span line) {
    int stop = line.start();
    while (stop < line.end() && text.charAt(stop) == text.charAt(line.start())) {
      stop++;
    }
    return stop;
  }

  boolean endsMark(int at, int end) {
    return at >= end || MarkdownWhitespace.isBlank(text.charAt(at));
  }

  /** Counts the marks of lists and quotes that a line may begin with. */
  int mostNested(int start, int lineEnd) {
    int count = 0;
    for (int i = start; i < lineEnd && mayNest(text.charAt(i)); i++) {
      count += MarkdownWhitespace.isBlank(text.charAt(i)) ? 0 : 1;
    }
    return count;
  }

  private static boolean mayNest(char c) {
    // Most lines begin with a letter.
    return c <= '>' && NESTING.indexOf(c) >= 0;
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

  /**
   * Returns the level of a heading whose text is all between its first space and the end of the
   * line, or 0 if the line may be anything else.
   */
  int plainHeadingLevel(Span line) {
    if (line.isEmpty() || text.charAt(line.start()) != '#') {
      return 0;
    }
    int marks = runEnd(line);
    int level = marks - line.start();
    char last = text.charAt(line.end() - 1);
    boolean isPlain =
        level <= MOST_LEVELS
            && marks + 1 < line.end()
            && text.charAt(marks) == ' '
            && !MarkdownWhitespace.isBlank(text.charAt(marks + 1))
            && !MarkdownWhitespace.isBlank(last)
            && last != '#';
    return isPlain ? level : 0;
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
