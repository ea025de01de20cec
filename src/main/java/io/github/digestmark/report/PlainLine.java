package io.github.digestmark.report;

import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A line in which each character around a place is a glyph of its own, as in most lines: what is
 * shown of it is found by counting columns.
 */
final class PlainLine {

  private final String text;
  private final Span line;
  private final Span place;

  /** Where the characters begin and end that were looked at; more than can be shown. */
  private final int from;

  private final int to;

  private PlainLine(String text, Span line, Span place) {
    this.text = text;
    this.line = line;
    this.place = place;
    // What comes before a character may still join it, so that the first is not shown.
    this.from = Math.max(line.start(), place.start() - MarkedLine.WINDOW - 2);
    this.to = Math.min(line.end(), place.end() + MarkedLine.WINDOW + 2);
  }

  /**
   * Marks a place, if it and what is around it is plain.
   *
   * @param line where the line is
   * @param place where the place is within the line
   * @return what {@link MarkedLine#of} returns, or null if there is more to it
   */
  static @Nullable MarkedLine mark(String text, Span line, Span place) {
    if (place.length() > MarkedLine.WINDOW) {
      return null;
    }
    PlainLine plain = new PlainLine(text, line, place);
    return plain.isPlain() && plain.width(place.start(), place.end()) <= MarkedLine.WINDOW
        ? plain.mark()
        : null;
  }

  private boolean isPlain() {
    for (int i = from; i < to; i++) {
      if (!ControlCharacters.isPlain(text.charAt(i)) || ControlCharacters.isCommand(text, i)) {
        return false;
      }
    }
    return true;
  }

  private MarkedLine mark() {
    int marked = width(place.start(), place.end());
    int room = MarkedLine.WINDOW - marked;
    int left = room - Math.min(room / 2, width(place.end(), to));
    int start = place.start();
    while (start > from && width(start - 1) <= left) {
      start--;
      left -= width(start);
    }
    int before = width(start, place.start());
    int right = room - before;
    int end = place.end();
    while (end < to && width(end) <= right) {
      right -= width(end);
      end++;
    }
    String cutBefore = start > line.start() ? MarkedLine.CUT : "";
    String cutAfter = end < line.end() ? MarkedLine.CUT : "";
    return new MarkedLine(
        cutBefore + text.substring(start, end) + cutAfter,
        cutBefore.length() + before,
        Math.max(1, marked));
  }

  private int width(int start, int end) {
    int width = 0;
    for (int i = start; i < end; i++) {
      width += width(i);
    }
    return width;
  }

  /** Of plain characters, those of ASCII take one column and the others two. */
  private int width(int i) {
    return text.charAt(i) < 0x80 ? 1 : 2;
  }
}
