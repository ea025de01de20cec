package io.github.digestmark.parse;

import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.table.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The two headings of a digest: the last one above the summary table, and the last one between the
 * table and the entries that has the level of the first, or else the highest level there. Without
 * entries, it is the first such heading. Without a table, the headings are the last two above the
 * entries; without either, there are none.
 *
 * @param summary the heading of the table, if there is one
 * @param details the heading of the entries, if there is one
 */
record Headings(Optional<Block.Heading> summary, Optional<Block.Heading> details) {

  static Headings find(List<Block> blocks, SummaryTable table, SortedSet<Integer> entries) {
    int end = blocks.size();
    if (table.table().isEmpty() && entries.isEmpty()) {
      return new Headings(Optional.empty(), Optional.empty());
    }
    int firstEntry = entries.isEmpty() ? end : entries.first();
    if (table.table().isEmpty()) {
      List<Block.Heading> above = within(blocks, 0, firstEntry);
      return new Headings(fromEnd(above, 2), fromEnd(above, 1));
    }
    boolean hasEntriesBelow = !entries.isEmpty() && firstEntry > table.index();
    List<Block.Heading> below = within(blocks, table.index(), hasEntriesBelow ? firstEntry : end);
    Optional<Block.Heading> summary = fromEnd(within(blocks, 0, table.index()), 1);
    List<Block.Heading> sections = sections(below, summary);
    return new Headings(
        summary, hasEntriesBelow ? fromEnd(sections, 1) : sections.stream().findFirst());
  }

  /** Returns the headings of sections, not of parts of sections. */
  private static List<Block.Heading> sections(
      List<Block.Heading> headings, Optional<Block.Heading> summary) {
    int highest = headings.stream().mapToInt(Block.Heading::level).min().orElse(0);
    int level =
        summary
            .map(Block.Heading::level)
            .filter(own -> headings.stream().anyMatch(heading -> heading.level() == own))
            .orElse(highest);
    return headings.stream().filter(heading -> heading.level() == level).toList();
  }

  private static List<Block.Heading> within(List<Block> blocks, int from, int to) {
    List<Block.Heading> found = new ArrayList<>();
    for (Block block : blocks.subList(from, to)) {
      if (block instanceof Block.Heading heading) {
        found.add(heading);
      }
    }
    return found;
  }

  private static Optional<Block.Heading> fromEnd(List<Block.Heading> headings, int position) {
    int index = headings.size() - position;
    return index < 0 ? Optional.empty() : Optional.of(headings.get(index));
  }

  boolean has(Block block) {
    return summary.filter(block::equals).isPresent() || details.filter(block::equals).isPresent();
  }
}
