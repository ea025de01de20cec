package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.Span;
import java.util.List;

/** A block at the top level of a file, with its lines that are not blank, in order. */
public sealed interface Block {

  List<Span> lines();

  default Span span() {
    return new Span(lines().get(0).start(), lines().get(lines().size() - 1).end());
  }

  /**
   * {@code # Heading}, or one underlined with {@code ===}; the content excludes the marks; the
   * level is 1 to 6, or deeper for a title that is not a heading.
   */
  record Heading(List<Span> lines, Span content, int level) implements Block {}

  /** A table: the lines are the header and the rows, not the row of dashes between them. */
  record Table(List<Span> lines) implements Block {

    public Span header() {
      return lines.get(0);
    }

    public List<Span> rows() {
      return lines.subList(1, lines.size());
    }

    boolean hasOneRow(Span row) {
      return lines.size() == 2 && lines.get(1).equals(row);
    }
  }

  /** {@code [^label]: ...} and what is indented below it. */
  record Footnote(List<Span> lines, String label) implements Block {}

  /** Any other block; usually a paragraph. */
  record Other(List<Span> lines, boolean isParagraph) implements Block {}
}
