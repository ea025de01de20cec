package io.github.digestmark.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of a text: replaces the text at a span. An empty span inserts, an empty replacement
 * deletes.
 *
 * @param span what is replaced
 * @param replacement the new text
 */
public record TextEdit(Span span, String replacement) {

  /**
   * Returns an edit that inserts text.
   *
   * @param offset an offset in UTF-16 code units
   * @param text the text to insert before the character at that offset
   * @return the edit
   */
  public static TextEdit insert(int offset, String text) {
    return new TextEdit(Span.at(offset), text);
  }

  /**
   * Returns an edit that deletes text.
   *
   * @param span the text to delete
   * @return the edit
   */
  public static TextEdit delete(Span span) {
    return new TextEdit(span, "");
  }

  /**
   * Returns whether two edits conflict: they share a character, or start at the same offset.
   *
   * @param other an edit of the same text
   * @return whether only one of them can be applied
   */
  public boolean overlaps(TextEdit other) {
    boolean apart = span.end() <= other.span.start() || other.span.end() <= span.start();
    return !apart || span.start() == other.span.start();
  }

  /**
   * Applies edits. All spans refer to the original text.
   *
   * @param text any text
   * @param edits edits of it, in any order, none of which overlaps another
   * @return the changed text
   * @throws IllegalArgumentException if two edits overlap
   * @throws IndexOutOfBoundsException if an edit ends after the text
   */
  public static String apply(String text, List<TextEdit> edits) {
    List<TextEdit> sorted = new ArrayList<>(edits);
    sorted.sort((a, b) -> a.span().compareTo(b.span()));
    List<String> parts = new ArrayList<>(2 * sorted.size() + 1);
    int done = 0;
    TextEdit last = null;
    for (TextEdit edit : sorted) {
      if (last != null && last.overlaps(edit)) {
        throw new IllegalArgumentException("edits overlap: " + last + ", " + edit);
      }
      parts.add(text.substring(done, edit.span().start()));
      parts.add(edit.replacement());
      done = edit.span().end();
      last = edit;
    }
    parts.add(text.substring(done));
    return String.join("", parts);
  }
}
