package io.github.digestmark.parse.entry;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.Optional;

/**
 * An abstract and the announcement in front of it.
 *
 * @param announcement its place; empty if there is none
 * @param abstractText the place of the rest
 * @param parsed what the announcement says
 */
public record Announced(Span announcement, Span abstractText, Optional<Announcement> parsed) {

  /** Divides a text; without an announcement, all of it is the abstract. */
  public static Announced of(SourceText source, Span span) {
    if (!source.text().startsWith("arXiv:", span.start())) {
      return none(span);
    }
    String text = source.at(span);
    int length = Announcement.prefixLength(text);
    String announcement = text.substring(0, length).stripTrailing();
    Optional<Announcement> parsed = Announcement.parse(announcement);
    if (parsed.isEmpty()) {
      return none(span);
    }
    return new Announced(
        new Span(span.start(), span.start() + announcement.length()),
        new Span(span.start() + length, span.end()),
        parsed);
  }

  private static Announced none(Span span) {
    return new Announced(Span.at(span.start()), span, Optional.empty());
  }
}
