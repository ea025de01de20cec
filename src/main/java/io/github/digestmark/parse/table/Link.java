package io.github.digestmark.parse.table;

import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A link in a cell or a paragraph.
 *
 * @param span the whole link
 * @param text the text between the brackets; the destination itself for {@code <URL>}
 * @param url the destination, without angle brackets
 * @param tip the title after the destination with its marks, as in {@code [text](url "tip")}, or
 *     empty
 */
public record Link(Span span, Span text, Span url, Span tip) {

  /** Returns the text around the link in its cell or paragraph, and its tip. */
  public List<StrayContent> strayWithin(String source, Span whole) {
    if (span.equals(whole) && tip.isEmpty()) {
      return List.of();
    }
    List<StrayContent> stray = new ArrayList<>(around(source, span, whole));
    if (!tip.isEmpty()) {
      stray.add(new StrayContent(StrayContent.Kind.LINK_TITLE, tip));
    }
    return stray;
  }

  /** Returns the text before and after a part of a span. */
  static List<StrayContent> around(String source, Span part, Span whole) {
    if (part.equals(whole)) {
      return List.of();
    }
    return Stream.of(new Span(whole.start(), part.start()), new Span(part.end(), whole.end()))
        .map(rest -> MarkdownWhitespace.trim(source, rest))
        .filter(rest -> !rest.isEmpty())
        .map(rest -> new StrayContent(StrayContent.Kind.TEXT, rest))
        .toList();
  }
}
