package io.github.digestmark.source;

import java.util.Comparator;
import java.util.List;

/**
 * A change of a text: what stands at a span gives way to something else. An empty span inserts, an
 * empty replacement deletes.
 *
 * @param span what is replaced
 * @param replacement what stands there afterwards
 */
public record TextEdit(Span span, String replacement) {

  /**
   * Returns the edit that puts something between two characters.
   *
   * @param offset an offset in UTF-16 code units
   * @param text what to put before the character at that offset
   * @return the edit
   */
  public static TextEdit insert(int offset, String text) {
    return new TextEdit(Span.at(offset), text);
  }

  /**
   * Returns the edit that takes something away.
   *
   * @param span what to take away
   * @return the edit
   */
  public static TextEdit delete(Span span) {
    return new TextEdit(span, "");
  }

  /**
   * Tells whether two edits cannot both be made: they share a character, or insert at one place.
   *
   * @param other an edit of the same text
   * @return whether they get into each other's way
   */
  public boolean overlaps(TextEdit other) {
    boolean apart = span.end() <= other.span.start() || other.span.end() <= span.start();
    return !apart || span.start() == other.span.start();
  }

  /**
   * Makes edits, all of them on the text as it was.
   *
   * @param text any text
   * @param edits edits of it, in any order, none of which overlaps another
   * @return the changed text
   * @throws IllegalArgumentException if two edits overlap
   * @throws IndexOutOfBoundsException if an edit ends behind the text
   */
  public static String apply(String text, List<TextEdit> edits) {
    List<TextEdit> sorted =
        edits.stream()
            .sorted(
                Comparator.comparingInt((TextEdit edit) -> edit.span().start())
                    .thenComparingInt(edit -> edit.span().end()))
            .toList();
    StringBuilder changed = new StringBuilder(text.length());
    int done = 0;
    TextEdit last = null;
    for (TextEdit edit : sorted) {
      if (last != null && last.overlaps(edit)) {
        throw new IllegalArgumentException("edits overlap: " + last + ", " + edit);
      }
      changed.append(text, done, edit.span().start()).append(edit.replacement());
      done = edit.span().end();
      last = edit;
    }
    return changed.append(text, done, text.length()).toString();
  }
}
