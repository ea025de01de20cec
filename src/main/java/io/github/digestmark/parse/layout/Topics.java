package io.github.digestmark.parse.layout;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The headings under which papers are. */
final class Topics {

  /** Deeper than any heading. */
  static final int ANY_LEVEL = 7;

  private final Outline outline;
  private final SourceText source;

  Topics(Outline outline, SourceText source) {
    this.outline = outline;
    this.source = source;
  }

  /** Returns rows that know their topics. */
  List<ParsedRow> ofRows(List<ParsedRow> rows, boolean hasOthers) {
    List<Optional<Span>> topics =
        topics(rows.stream().map(ParsedRow::span).toList(), ANY_LEVEL, hasOthers);
    List<ParsedRow> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ParsedRow row = rows.get(i);
      found.add(topics.get(i).map(topic -> row.withTopic(source.at(topic), topic)).orElse(row));
    }
    return found;
  }

  /**
   * Returns entries that know their topics.
   *
   * @param level the level of their own headings
   */
  List<ParsedEntry> ofEntries(List<ParsedEntry> entries, int level, boolean hasOthers) {
    List<Optional<Span>> topics =
        topics(entries.stream().map(ParsedEntry::span).toList(), level, hasOthers);
    List<ParsedEntry> found = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      ParsedEntry entry = entries.get(i);
      found.add(topics.get(i).map(topic -> with(entry, topic)).orElse(entry));
    }
    return found;
  }

  private ParsedEntry with(ParsedEntry entry, Span topic) {
    return new ParsedEntry(
        entry.part().with(Field.TOPIC, source.at(topic)),
        entry.span(),
        entry.labelSpan(),
        entry.places().with(Field.TOPIC, topic),
        entry.further(),
        entry.link(),
        entry.labelled(),
        entry.isSound());
  }

  /**
   * Finds the topics of parts in the order of the file. A single heading is no topic if it is the
   * title of the file, or tells rows from entries.
   */
  private List<Optional<Span>> topics(List<Span> parts, int level, boolean hasOthers) {
    List<Integer> all = outline.headings();
    List<Optional<Block.Heading>> headings = new ArrayList<>();
    Optional<Block.Heading> above = Optional.empty();
    int next = 0;
    Set<Integer> starts = new HashSet<>();
    parts.forEach(part -> starts.add(part.start()));
    for (Span part : parts) {
      while (next < all.size() && outline.heading(all.get(next)).span().start() <= part.start()) {
        Block.Heading heading = outline.heading(all.get(next++));
        boolean isTopic = heading.level() < level && !starts.contains(heading.span().start());
        above = isTopic ? Optional.of(heading) : above;
      }
      headings.add(above);
    }
    Set<Optional<Block.Heading>> distinct = new HashSet<>(headings);
    boolean isTitle =
        distinct.size() == 1
            && (hasOthers
                || (!all.isEmpty() && distinct.contains(Optional.of(outline.heading(all.get(0))))));
    return headings.stream()
        .map(heading -> isTitle ? Optional.<Span>empty() : heading.map(outline::topic))
        .toList();
  }
}
