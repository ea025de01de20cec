package io.github.digestmark.parse.entry;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.Comments;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds paragraphs that lost their indentation, and with it their footnote. */
public final class SlippedOut {

  private final String text;
  private final List<Block> blocks;

  public SlippedOut(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  /**
   * Returns the paragraphs after an entry that belong to it: those after an incomplete entry, or
   * indented ones.
   *
   * @param index which block the entry is
   */
  public List<Span> behind(int index, EntryReader.Entry entry) {
    List<Span> below = new ArrayList<>();
    boolean goesOn = false;
    for (int i = index + 1; i < blocks.size() && blocks.get(i) instanceof Block.Other; i++) {
      Span span = blocks.get(i).span();
      if (text.startsWith("[^", span.start())) {
        break; // Another entry, whose definition is broken.
      }
      if (!Comments.isComment(text, span)) {
        below.add(span);
        goesOn |= isIndented(span);
      }
    }
    if (below.isEmpty() || entry.isMarked()) {
      return List.of();
    }
    boolean lacksEnd = entry.problem().isPresent() || entry.parsed().text(Field.ABSTRACT).isEmpty();
    boolean lacksMiddle = entry.parsed().text(Field.TRANSLATED_ABSTRACT).isEmpty() && goesOn;
    return lacksEnd || lacksMiddle ? below : List.of();
  }

  /** Text below a paragraph that lost its indentation is still indented: code to CommonMark. */
  private boolean isIndented(Span span) {
    return text.startsWith("    ", span.start()) || text.startsWith("\t", span.start());
  }
}
