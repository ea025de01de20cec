package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.Span;

/**
 * Keeps long paragraphs from slowing CommonMark-java down. For each line that may begin a block,
 * its parser copies the paragraph above, unless the line begins with a letter; a paragraph of a
 * million lines would take hours. If a line can only continue the paragraph, replacing its first
 * character by a letter changes neither blocks nor offsets.
 */
public final class ContinuedLines {

  /** CommonMark reads shorter runs fast enough. */
  private static final int LONG = 200;

  /**
   * In longer runs, lines that might begin a link definition or a table within the paragraph count
   * as text: no digest has them, and each one takes longer than the one before.
   */
  private static final int LONGEST = 2000;

  private static final char LETTER = 'x';
  private static final int MOST_MARKS = 6;

  private final String text;
  private final int easy;
  private final LineShapes shapes;
  private final StringBuilder eased;
  private int run;
  private boolean afterColon;
  private boolean inTable;
  private int pipesAbove;

  private ContinuedLines(String text, int easy) {
    this.text = text;
    this.easy = easy;
    this.shapes = new LineShapes(text);
    this.eased = new StringBuilder(text);
  }

  /** Returns a text with the same blocks at the same offsets; the text itself if no run is long. */
  static String ease(String text) {
    return longestRun(text) < LONG ? text : new ContinuedLines(text, 1).ease();
  }

  /**
   * Does the same, but only in the longest runs; the first characters of their lines may change.
   */
  public static String easeLongest(String text) {
    return longestRun(text) < LONGEST ? text : new ContinuedLines(text, LONGEST).ease();
  }

  /** Counts lines without a blank one between them. */
  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int start = 0; start < text.length(); start = nextLine(text, start)) {
      boolean blank = content(text, start, text.length()) == endOfLine(text, start);
      run = blank ? 0 : run + 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private String ease() {
    for (int start = 0; start < text.length(); start = nextLine(text, start)) {
      int end = endOfLine(text, start);
      int content = content(text, start, end);
      run = content == end ? 0 : run + 1;
      // After the marks of quotations comes a line of its own.
      while (content < end && text.charAt(content) == '>') {
        content = content(text, content + 1, end);
      }
      Span line = new Span(content, end);
      findTable(line);
      if (run > easy && content < end && !(inTable && text.charAt(content) == '|')) {
        boolean sure = !afterColon && goesOn(line);
        if (sure || (run > LONGEST && (goesOn(line) || mostLikelyGoesOn(line)))) {
          ease(line);
        }
      }
      // What follows [a]: is the target of a link, and not every character may begin one.
      afterColon = content < end && text.charAt(lastOf(new Span(content, end))) == ':';
    }
    return eased.toString();
  }

  /** Rows of a table are not lines of a paragraph, and CommonMark reads them fast. */
  private void findTable(Span line) {
    int pipes = pipes(line);
    if (run <= 1) {
      inTable = false;
    } else if (run == 2) {
      inTable = pipes > 0 && pipes == pipesAbove && shapes.isDelimiterRow(line);
    }
    pipesAbove = pipes;
  }

  private int pipes(Span line) {
    int pipes = 0;
    for (int i = line.start(); i < line.end() && run <= 2; i++) {
      boolean escaped = i > line.start() && text.charAt(i - 1) == '\\';
      pipes += text.charAt(i) == '|' && !escaped ? 1 : 0;
    }
    return pipes;
  }

  private void ease(Span line) {
    boolean onlyPipe =
        text.charAt(line.start()) == '|'
            && text.substring(line.start(), line.end()).lastIndexOf('|') == 0;
    eased.setCharAt(line.start(), LETTER);
    if (onlyPipe && line.length() > 1) {
      // A row stays one.
      eased.setCharAt(line.start() + 1, '|');
    }
  }

  /** Returns whether a line begins no block, wherever it is. */
  private boolean goesOn(Span line) {
    int start = line.start();
    int end = line.end();
    char c = text.charAt(start);
    return switch (c) {
      case '#' ->
          shapes.runEnd(line) - start > MOST_MARKS || !shapes.endsMark(shapes.runEnd(line), end);
      case '+' -> !shapes.endsMark(start + 1, end);
      case '*', '-' ->
          !shapes.endsMark(start + 1, end)
              && !isOnly(c, line)
              && !shapes.isDelimiterRow(line)
              && !endsHtml(start);
      case '_', '=' -> !isOnly(c, line);
      case '~' -> shapes.runEnd(line) - start < LineShapes.LEAST_FENCE;
      case '`' ->
          shapes.runEnd(line) - start < LineShapes.LEAST_FENCE
              || hasBacktick(new Span(shapes.runEnd(line), end));
      case '<' -> !HtmlBlocks.begins(text, start + 1, end) && text.charAt(lastOf(line)) != '>';
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> !shapes.beginsItem(start, end);
      case '>', '[', ']', '|', ':', '"', '\'', '(', ')', '\\' -> false;
      default -> !Character.isLetter(c) && !endsHtml(start);
    };
  }

  /** Returns whether a line most likely begins no block that interrupts a paragraph. */
  private boolean mostLikelyGoesOn(Span line) {
    int start = line.start();
    int end = line.end();
    return switch (text.charAt(start)) {
      case '*', '+' -> MarkdownWhitespace.isBlank(text, new Span(start + 1, end));
      case '-' -> shapes.isDelimiterRow(line) && !isOnly('-', line);
      case '<' -> !HtmlBlocks.begins(text, start + 1, end);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          !text.startsWith("1", start)
              || MarkdownWhitespace.isBlank(text, new Span(start + 2, end));
      case '[' -> shapes.labelEnd(line) < 0;
      case '|', ':', '"', '\'', '(', ')', ']' -> true;
      case '\\' -> !text.startsWith("|", start + 1);
      default -> false;
    };
  }

  private boolean endsHtml(int start) {
    return run <= LONGEST
        && (text.startsWith("-->", start)
            || text.startsWith("?>", start)
            || text.startsWith("]]>", start));
  }

  /** The opening line of a code fence has no backtick after the fence. */
  private boolean hasBacktick(Span span) {
    return text.substring(span.start(), span.end()).indexOf('`') >= 0;
  }

  private int lastOf(Span line) {
    return MarkdownWhitespace.trim(text, line).end() - 1;
  }

  /** Returns whether a line has only one character, repeated, and blanks. */
  private boolean isOnly(char mark, Span line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (text.charAt(i) != mark && !MarkdownWhitespace.isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int content(String text, int start, int end) {
    int content = start;
    while (content < end && MarkdownWhitespace.isBlank(text.charAt(content))) {
      content++;
    }
    return content;
  }

  private static int endOfLine(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int nextLine(String text, int start) {
    int end = endOfLine(text, start);
    return end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
}
