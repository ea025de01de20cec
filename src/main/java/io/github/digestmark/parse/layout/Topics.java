package io.github.digestmark.parse.layout;

import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The headings under which papers are. */
final class Topics {

  /** Deeper than any heading. */
  static final int ANY_LEVEL = 8;

  private final Outline outline;

  Topics(Outline outline) {
    this.outline = outline;
  }

  /**
   * Finds the topics of tables or papers. A single heading is not a topic if it is the title of the
   * file, or only separates rows from entries.
   *
   * @param parts where they are, in the order of the file
   * @param level the level of their own headings
   * @param hasOthers whether the file has both rows and entries
   * @return where each topic is; empty if there is none
   */
  List<Span> of(List<Span> parts, int level, boolean hasOthers) {
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
        .map(heading -> isTitle ? Span.at(0) : heading.map(outline::topic).orElse(Span.at(0)))
        .toList();
  }
}
