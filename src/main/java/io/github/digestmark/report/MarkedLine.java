package io.github.digestmark.report;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  static final int WINDOW = 96;

  /** No more characters are looked at on either side: a line may be a whole file. */
  private static final int REACH = 4 * WINDOW;

  static final String CUT = "…";

  /** Shows the line on which a span begins. */
  static MarkedLine of(SourceText source, Span span) {
    Span line = source.lineOf(span.start());
    Span place = new Span(Math.min(span.start(), line.end()), Math.min(span.end(), line.end()));
    @Nullable MarkedLine plain = PlainLine.mark(source.text(), line, place);
    return plain == null ? ofGlyphs(source.text(), line, place) : plain;
  }

  static MarkedLine ofGlyphs(String text, Span line, Span span) {
    int start = span.start();
    int end = span.end();
    int from = boundary(text, Math.max(line.start(), start - REACH));
    int seen = Math.max(start, boundary(text, Math.min(end, start + REACH)));
    int to = Math.max(seen, boundary(text, Math.min(line.end(), seen + REACH)));

    // The place is taken apart by itself, so that an accent or a joiner can be what is marked.
    List<Glyph> place = Glyph.of(text, start, seen);
    List<Glyph> marked = first(place, WINDOW);
    boolean isWhole = marked.size() == place.size() && seen == end;
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

  /** Moves an offset that would split a surrogate pair. */
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
    StringBuilder text = new StringBuilder(2 * glyphs.size());
    for (Glyph glyph : glyphs) {
      text.append(glyph.text());
    }
    return text.toString();
  }
}
