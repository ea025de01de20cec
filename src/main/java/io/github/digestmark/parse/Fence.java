package io.github.digestmark.parse;

import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.parse.table.SummaryTable;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A code fence around a whole digest, as language models write it. */
final class Fence {

  private static final Pattern OPENING = Pattern.compile(" {0,3}(```|~~~)");

  private Fence() {}

  /**
   * Finds the fence.
   *
   * @param blocks the blocks of a file in which no digest was found
   * @return what is wrong, or empty if the file is anything but one block of code with rows that
   *     refer to footnotes
   */
  static Optional<Problem> around(SourceText source, List<Block> blocks) {
    if (blocks.size() != 1 || !(blocks.get(0) instanceof Block.Other block)) {
      return Optional.empty();
    }
    Span opening = block.lines().get(0);
    boolean isCode = OPENING.matcher(source.at(opening)).lookingAt();
    boolean holdsRows =
        isCode
            && block.lines().stream()
                .anyMatch(
                    line ->
                        TableCells.split(source.text(), line).size() > 1
                            && SummaryTable.hasReference(source.text(), line));
    return holdsRows ? Optional.of(new Problem.FencedDigest(opening)) : Optional.empty();
  }
}
