package io.github.digestmark.parse;

import io.github.digestmark.parse.Problem.EntryLayout;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds paragraphs that lost their indentation, and so their footnote: those behind an entry that
 * lacks something.
 */
final class SlippedOut {

  private final String text;
  private final List<Block> blocks;

  SlippedOut(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  /** Returns the entry that is the block of an index, with what slipped out of it. */
  EntryReader.Entry keptWith(int index, EntryReader.Entry entry) {
    boolean complete = entry.problem().isEmpty() && !entry.entry().abstractText().isEmpty();
    List<Span> below = complete ? List.of() : below(index);
    if (below.isEmpty()) {
      return entry;
    }
    List<StrayContent> stray = new ArrayList<>(entry.stray());
    below.forEach(span -> stray.add(new StrayContent(StrayContent.Kind.SLIPPED_OUT, span)));
    EntryLayout problem =
        new EntryLayout(entry.entry().label(), EntryLayout.LayoutFault.SLIPPED_OUT, below.get(0));
    return new EntryReader.Entry(
        entry.entry(), entry.location(), List.copyOf(stray), Optional.of(problem));
  }

  private List<Span> below(int index) {
    List<Span> found = new ArrayList<>();
    for (int i = index + 1; i < blocks.size() && blocks.get(i) instanceof Block.Other; i++) {
      Span span = blocks.get(i).span();
      if (!Comments.isComment(text, span)) {
        found.add(span);
      }
    }
    return found;
  }
}
