package io.github.digestmark.parse.paper;

import io.github.digestmark.source.Span;

/**
 * What is not plain text in a line.
 *
 * @param kind what it is
 * @param span the whole of it, with its marks
 * @param text the text of a link, an image or code; the name of a tag
 * @param value where a link or an image leads, or the {@code id} of a tag; may be empty
 */
public record Inline(Kind kind, Span span, Span text, Span value) {

  public enum Kind {
    LINK,
    IMAGE,
    CODE,
    TAG
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  /** Returns whether all that is shown of this link is an image, such as a badge. */
  public boolean isImage(String source) {
    String shown = source.substring(text.start(), text.end()).strip();
    return kind == Kind.LINK
        && (shown.startsWith("![") || shown.startsWith("<img"))
        && (shown.endsWith(")") || shown.endsWith(">"));
  }

  /** Returns the text of this, or of the image that it shows. */
  Span shown(String source) {
    int start = isImage(source) ? source.indexOf("![", text.start()) : -1;
    int end = start < 0 ? -1 : source.indexOf("]", start);
    return end < 0 || end > text.end() ? text : new Span(start + 2, end);
  }

  /** Returns whether this leads to another place of the file. */
  public boolean isToAnchor(String source) {
    return kind == Kind.LINK && !value.isEmpty() && source.charAt(value.start()) == '#';
  }
}
