package io.github.digestmark.report;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;

/**
 * A line as a terminal shows it, and the columns to underline. A long line is cut at both ends.
 *
 * @param text the line as it is shown
 * @param before the number of columns in front of the underlined text
 * @param width the number of columns to underline; at least 1
 */
record MarkedLine(String text, int before, int width) {

  /** The number of columns that are shown of a long line. */
  private static final int WINDOW = 96;

  /** How many characters are examined on either side: a line may be a whole file. */
  private static final int REACH = 4 * WINDOW;

  private static final String CUT = "…";

  /** Shows the line on which a span begins. */
  static MarkedLine of(SourceText source, Span span) {
    Span line = source.lineOf(span.start());
    String text = source.text();
    int start = Math.min(span.start(), line.end());
    int end = Math.min(span.end(), line.end());
    int from = boundary(text, Math.max(line.start(), start - REACH));
    int seen = Math.max(start, boundary(text, Math.min(end, start + REACH)));
    int to = Math.max(seen, boundary(text, Math.min(line.end(), seen + REACH)));

    // Split by itself, so that an accent or a joiner can be marked.
    List<Glyph> all = Glyph.of(text, start, seen);
    List<Glyph> marked = first(all, WINDOW);
    boolean isWhole = marked.size() == all.size() && seen == end;
    List<Glyph> left = Glyph.of(text, from, start);
    List<Glyph> right = isWhole ? Glyph.of(text, seen, to) : List.of();
    int room = WINDOW - width(marked);
    List<Glyph> before = last(left, room - Math.min(room / 2, width(right)));
    List<Glyph> after = first(right, room - width(before));

    boolean isCutBefore = from > line.start() || before.size() < left.size();
    boolean isCutAfter = !isWhole || to < line.end() || after.size() < right.size();
    return new MarkedLine(
        (isCutBefore ? CUT : "")
            + text(before)
            + text(marked)
            + text(after)
            + (isCutAfter ? CUT : ""),
        (isCutBefore ? CUT.length() : 0) + width(before),
        Math.max(1, width(marked)));
  }

  /** Moves an offset back by one if it would split a surrogate pair. */
  private static int boundary(String text, int offset) {
    boolean isInside =
        0 < offset
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return isInside ? offset - 1 : offset;
  }

  private static List<Glyph> first(List<Glyph> glyphs, int room) {
    int end = 0;
    int left = room;
    while (end < glyphs.size() && glyphs.get(end).width() <= left) {
      left -= glyphs.get(end).width();
      end++;
    }
    return glyphs.subList(0, end);
  }

  private static List<Glyph> last(List<Glyph> glyphs, int room) {
    int start = glyphs.size();
    int left = room;
    while (start > 0 && glyphs.get(start - 1).width() <= left) {
      start--;
      left -= glyphs.get(start).width();
    }
    return glyphs.subList(start, glyphs.size());
  }

  private static int width(List<Glyph> glyphs) {
    int width = 0;
    for (Glyph glyph : glyphs) {
      width += glyph.width();
    }
    return width;
  }

  private static String text(List<Glyph> glyphs) {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }
}
