package io.github.digestmark.report;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import org.jline.utils.WCWidth;

/**
 * A line as a terminal shows it, and where to put marks beneath it. Of a long line, only what is
 * around the place is shown.
 *
 * @param text what is shown
 * @param before how many columns come before the place
 * @param width how many columns the place takes; at least 1
 */
record MarkedLine(String text, int before, int width) {

  /** The columns that are shown of a long line. */
  private static final int WINDOW = 96;

  /** The columns that come before the place where there is not room for all. */
  private static final int CONTEXT = 32;

  private static final String CUT = "…";

  /** Shows the line on which a span begins. */
  static MarkedLine of(SourceText source, Span span) {
    Span line = source.line(source.position(span.start()).line());
    String text = source.text();
    int spanStart = Math.min(span.start(), line.end());
    int spanEnd = Math.min(span.end(), line.end());

    int from = back(text, line.start(), spanStart, CONTEXT);
    boolean cutBefore = from > line.start();
    Shown shown = new Shown();
    if (cutBefore) {
      shown.add(CUT);
    }
    shown.add(text, from, spanStart);
    int before = shown.columns;
    int reached = shown.addUpTo(text, spanStart, spanEnd, WINDOW);
    int width = shown.columns - before;
    if (reached == spanEnd) {
      reached = shown.addUpTo(text, spanEnd, line.end(), WINDOW);
    }
    if (reached < line.end()) {
      shown.add(CUT);
    }
    return new MarkedLine(shown.text.toString(), before, Math.max(1, width));
  }

  /** Goes back by some columns, but not if nearly all of the line could be shown. */
  private static int back(String text, int lineStart, int start, int columns) {
    int from = start;
    int width = 0;
    while (from > lineStart && width < columns) {
      int c = text.codePointBefore(from);
      width += width(shownAs(c));
      from -= Character.charCount(c);
    }
    return from - lineStart <= 1 ? lineStart : from;
  }

  private static String shownAs(int codePoint) {
    return codePoint == '\t' ? " " : Visible.of(codePoint);
  }

  private static int width(String shown) {
    return shown.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
  }

  /** What is shown so far. */
  private static final class Shown {
    private final StringBuilder text = new StringBuilder();
    private int columns;

    void add(String part) {
      text.append(part);
      columns += width(part);
    }

    void add(String source, int start, int end) {
      addUpTo(source, start, end, Integer.MAX_VALUE);
    }

    /** Adds characters while there is room, and returns the offset of the first that was not. */
    int addUpTo(String source, int start, int end, int limit) {
      int i = start;
      while (i < end && columns < limit) {
        int c = source.codePointAt(i);
        add(shownAs(c));
        i += Character.charCount(c);
      }
      return Math.min(i, end);
    }
  }
}
