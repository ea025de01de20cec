package io.github.digestmark.parse;

import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.table.SummaryTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The headings of a digest: that of the summary table, that of the entries, and those of topics.
 *
 * <p>The first is the last one above the table, the second the last one between the table and the
 * entries that has the level of the first, or else the highest level there. Without entries, it is
 * the first such heading. Without a table, they are the last two above the entries; without either,
 * there are none. If there are several tables, the heading above each is its topic, and the one of
 * a higher level above the first topic is that of the tables.
 *
 * @param summary the heading of the table, if there is one
 * @param details the heading of the entries, if there is one
 * @param topics the headings of topics, by the index of the table below
 */
record Headings(
    Optional<Block.Heading> summary,
    Optional<Block.Heading> details,
    Map<Integer, Block.Heading> topics) {

  static Headings find(List<Block> blocks, SummaryTable table, SortedSet<Integer> entries) {
    int end = blocks.size();
    if (table.table().isEmpty() && entries.isEmpty()) {
      return new Headings(Optional.empty(), Optional.empty(), Map.of());
    }
    int firstEntry = entries.isEmpty() ? end : entries.first();
    if (table.table().isEmpty()) {
      List<Block.Heading> above = within(blocks, 0, firstEntry);
      return new Headings(fromEnd(above, 2), fromEnd(above, 1), Map.of());
    }
    boolean hasEntriesBelow = !entries.isEmpty() && firstEntry > table.index();
    int last = Math.min(table.lastIndex(), hasEntriesBelow ? firstEntry : end);
    List<Block.Heading> below = within(blocks, last, hasEntriesBelow ? firstEntry : end);
    Optional<Block.Heading> own = fromEnd(within(blocks, 0, table.index()), 1);
    Map<Integer, Block.Heading> topics = topics(blocks, table);
    Optional<Block.Heading> parent = own.flatMap(heading -> parent(blocks, heading));
    int level = highest(topics.values());
    boolean isTopic =
        parent.isPresent()
            && (topics.isEmpty()
                ? isOverEntries(below, parent.get(), own.get())
                : own.get().level() == level);
    Optional<Block.Heading> summary = isTopic ? parent : own;
    if (isTopic) {
      topics.put(table.index(), own.get());
    }
    List<Block.Heading> sections = sections(below, summary);
    return new Headings(summary, hasEntriesBelow ? fromEnd(sections, 1) : first(sections), topics);
  }

  /** Returns the last heading between each further table and the one above it. */
  private static Map<Integer, Block.Heading> topics(List<Block> blocks, SummaryTable table) {
    Map<Integer, Block.Heading> topics = new HashMap<>();
    int above = table.index();
    for (int index : table.others().keySet()) {
      fromEnd(within(blocks, above, index), 1).ifPresent(heading -> topics.put(index, heading));
      above = index;
    }
    return topics;
  }

  /** Returns the nearest heading of a higher level above another. */
  private static Optional<Block.Heading> parent(List<Block> blocks, Block.Heading heading) {
    List<Block.Heading> above = new ArrayList<>();
    for (Block.Heading other : within(blocks, 0, blocks.size())) {
      if (other.level() < heading.level() && other.span().start() < heading.span().start()) {
        above.add(other);
      }
    }
    return fromEnd(above, 1);
  }

  /** Returns whether a single table has a topic: the entries' heading is of the level above it. */
  private static boolean isOverEntries(
      List<Block.Heading> below, Block.Heading parent, Block.Heading own) {
    return !hasLevel(below, own.level()) && hasLevel(below, parent.level());
  }

  /** Returns the headings of sections, not of parts of sections. */
  private static List<Block.Heading> sections(
      List<Block.Heading> headings, Optional<Block.Heading> summary) {
    int level =
        summary
            .map(Block.Heading::level)
            .filter(own -> hasLevel(headings, own))
            .orElseGet(() -> highest(headings));
    List<Block.Heading> sections = new ArrayList<>(headings);
    sections.removeIf(heading -> heading.level() != level);
    return sections;
  }

  /** Returns the level of the highest heading, 1 being the highest, or 0 if there are none. */
  private static int highest(Collection<Block.Heading> headings) {
    int highest = 0;
    for (Block.Heading heading : headings) {
      highest = highest == 0 ? heading.level() : Math.min(highest, heading.level());
    }
    return highest;
  }

  private static boolean hasLevel(List<Block.Heading> headings, int level) {
    for (Block.Heading heading : headings) {
      if (heading.level() == level) {
        return true;
      }
    }
    return false;
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

  private static Optional<Block.Heading> first(List<Block.Heading> headings) {
    return headings.isEmpty() ? Optional.empty() : Optional.of(headings.get(0));
  }

  private static Optional<Block.Heading> fromEnd(List<Block.Heading> headings, int position) {
    int index = headings.size() - position;
    return index < 0 ? Optional.empty() : Optional.of(headings.get(index));
  }

  private static boolean isAt(Optional<Block.Heading> heading, int start) {
    return heading.isPresent() && heading.get().span().start() == start;
  }

  /** Returns whether a block is one of these headings. */
  boolean has(Block block) {
    int start = block.span().start();
    return isAt(summary, start) || isAt(details, start) || topics.containsValue(block);
  }
}
