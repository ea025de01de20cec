package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the blocks of a text: plain headings, entries and rows by the shape of their lines,
 * everything else with CommonMark. The result is what CommonMark finds in the whole text.
 *
 * <p>Lines that are blank or indented by four columns belong to the footnote above them, whatever
 * they contain; so an entry is plain if another definition or the end of the file follows.
 * CommonMark reads the text between entries down to the line of the next definition: if a footnote
 * begins there, nothing above extends past it. Likewise, below the first row of a table, lines with
 * a pipe are rows, up to a blank line.
 */
public final class PlainBlocks {

  /** CommonMark-java nests no more than a hundred blocks. */
  private static final int MOST_NESTED = 90;

  private final MarkdownBlocks markdown;
  private final SourceText source;
  private final String text;
  private final LineShapes shapes;
  private final int from;
  private final int end;
  private final boolean hasTables;
  private int definition;
  private final List<Block> blocks = new ArrayList<>();

  private PlainBlocks(MarkdownBlocks markdown, SourceText source, int from, boolean hasTables) {
    this.markdown = markdown;
    this.source = source;
    this.text = source.text();
    this.shapes = new LineShapes(text);
    this.from = from;
    this.end = source.lineCount() + 1;
    this.hasTables = hasTables;
  }

  /**
   * Reads the blocks of a text; if its tables have too many cells, as if it had no tables.
   *
   * @param from the offset at which it begins
   */
  public static MarkdownBlocks.Reading read(MarkdownBlocks markdown, SourceText source, int from) {
    try {
      List<Block> blocks = new PlainBlocks(markdown, source, from, true).read();
      return new MarkdownBlocks.Reading(blocks, true);
    } catch (TooManyCellsException e) {
      return new MarkdownBlocks.Reading(withoutTables(markdown, source, from), false);
    }
  }

  private static List<Block> withoutTables(MarkdownBlocks markdown, SourceText source, int from) {
    try {
      return new PlainBlocks(markdown, source, from, false).read();
    } catch (TooManyCellsException e) {
      throw new IllegalStateException("no tables, no cells", e);
    }
  }

  private List<Block> read() throws TooManyCellsException {
    int line = source.lineNumber(from);
    while (line < end) {
      int below = readHeading(line);
      if (below == line) {
        below = readEntry(line);
      }
      if (below == line && hasTables) {
        below = readTable(line);
      }
      line = below == line ? readOther(line) : below;
    }
    return blocks;
  }

  /** Reads a blank line or a plain heading; returns the line below what was read. */
  private int readHeading(int first) {
    if (isBlank(first)) {
      return first + 1;
    }
    Span line = line(first);
    int level = shapes.plainHeadingLevel(line);
    if (level == 0) {
      return first;
    }
    Span content = new Span(line.start() + level + 1, line.end());
    blocks.add(new Block.Heading(List.of(line), content, level));
    return first + 1;
  }

  /** Reads an entry if it begins at a line and is plain; returns the line below what was read. */
  private int readEntry(int first) {
    Span definition = line(first);
    int labelEnd = shapes.labelEnd(definition);
    if (labelEnd < 0) {
      return first;
    }
    List<Span> lines = new ArrayList<>();
    lines.add(definition);
    int nested = shapes.mostNested(labelEnd + "]:".length(), definition.end());
    int next = first + 1;
    for (; next < end; next++) {
      Span line = line(next);
      int content = shapes.contentStart(line);
      if (content < line.end()) {
        if (!shapes.isIndented(line.start(), content)) {
          break;
        }
        lines.add(line);
        nested += shapes.mostNested(content, line.end());
      }
    }
    if (nested > MOST_NESTED || (next < end && shapes.labelEnd(line(next)) < 0)) {
      return first;
    }
    blocks.add(
        new Block.Footnote(lines, text.substring(definition.start() + "[^".length(), labelEnd)));
    return next;
  }

  /** Reads the next table above the next definition, and everything above its rows. */
  private int readTable(int first) throws TooManyCellsException {
    int stop = nextDefinition(first);
    int delimiters = first + 1;
    while (delimiters < stop && !shapes.isDelimiterRow(line(delimiters))) {
      delimiters++;
    }
    int firstRow = delimiters + 1;
    int bottom = firstRow;
    while (bottom < stop && shapes.isRow(line(bottom))) {
      bottom++;
    }
    boolean closed = bottom >= end || isBlank(bottom);
    if (bottom == firstRow || !closed || mayHaveTooManyCells(delimiters, bottom)) {
      return first;
    }
    List<Block> found = markdown.read(text, line(first).start(), line(firstRow).end(), true);
    Block last = found.isEmpty() ? null : found.remove(found.size() - 1);
    if (!(last instanceof Block.Table table) || !table.hasOneRow(line(firstRow))) {
      return first;
    }
    List<Span> lines = new ArrayList<>(table.lines());
    for (int row = firstRow + 1; row < bottom; row++) {
      lines.add(line(row));
    }
    blocks.addAll(found);
    blocks.add(new Block.Table(lines));
    return bottom;
  }

  private int readOther(int first) throws TooManyCellsException {
    int start = line(first).start();
    int stop = nextDefinition(first);
    if (stop < end) {
      Span definition = line(stop);
      List<Block> found = markdown.read(text, start, definition.end(), hasTables);
      Block last = found.remove(found.size() - 1);
      if (last instanceof Block.Footnote footnote && footnote.lines().get(0).equals(definition)) {
        blocks.addAll(found);
        return stop;
      }
    }
    blocks.addAll(markdown.read(text, start, text.length(), hasTables));
    return end;
  }

  /** Returns the line of the next definition below a line, or the end. */
  private int nextDefinition(int first) {
    if (definition <= first) {
      definition = first + 1;
      while (definition < end && shapes.labelEnd(line(definition)) < 0) {
        definition++;
      }
    }
    return definition;
  }

  private Span line(int number) {
    Span line = source.line(number);
    return line.start() < from ? new Span(from, line.end()) : line;
  }

  private boolean isBlank(int number) {
    return MarkdownWhitespace.isBlank(text, line(number));
  }

  private boolean mayHaveTooManyCells(int delimiters, int bottom) {
    long columns = TableCells.pipes(text, line(delimiters)).size() + 1L;
    return columns * (bottom - delimiters) > MarkdownBlocks.MAX_CELLS;
  }
}
