package io.github.digestmark.parse;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the blocks of a text: entries and rows that are plainly shaped by their lines, which is
 * quick, and all else with CommonMark. The result is what CommonMark finds in the whole text.
 *
 * <p>Lines that are blank or indented by four columns belong to the footnote above them, whatever
 * they hold; so an entry is plain if another definition follows, or nothing. What stands between is
 * given to CommonMark down to the line of the next definition: if a footnote begins there, nothing
 * above reaches further. Likewise, if a table has its first row, the lines below that have a pipe
 * are rows, up to a blank one.
 */
final class PlainBlocks {

  private static final int INDENTATION = 4;

  /** CommonMark-java begins no block within a hundred others. */
  private static final int MOST_NESTED = 90;

  /** From so many lines on, a paragraph is a long one. */
  private static final int LONG = 100;

  private static final int LONGEST_LABEL = 1000;

  /** What another block than a paragraph may begin with. */
  private static final String INTERRUPTING = "#>-+*=`~<_0123456789";

  private static final String NESTING = ">-+*0123456789.) \t";

  private final MarkdownBlocks markdown;
  private final SourceText source;
  private final String text;
  private final int from;
  private final int end;
  private final boolean hasTables;
  private int definition;
  private final List<Block> blocks = new ArrayList<>();

  private PlainBlocks(MarkdownBlocks markdown, SourceText source, int from, boolean hasTables) {
    this.markdown = markdown;
    this.source = source;
    this.text = source.text();
    this.from = from;
    this.end = source.lineCount() + 1;
    this.hasTables = hasTables;
  }

  /**
   * Reads the blocks of a text; as if there were no tables, where they have too many cells.
   *
   * @param from the offset at which it begins
   */
  static MarkdownBlocks.Reading read(MarkdownBlocks markdown, SourceText source, int from) {
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
    int line = source.position(from).line();
    while (line < end) {
      int below = readEntry(line);
      if (below == line && hasTables) {
        below = readTable(line);
      }
      if (below == line) {
        below = readLongParagraph(line);
      }
      line = below == line ? readOther(line) : below;
    }
    return blocks;
  }

  /** Reads an entry if it begins at a line and is plain; returns the line below what was read. */
  private int readEntry(int first) {
    Span definition = line(first);
    int labelEnd = labelEnd(definition);
    if (labelEnd < 0) {
      return first;
    }
    List<Span> lines = new ArrayList<>();
    lines.add(definition);
    int nested = mostNested(labelEnd + "]:".length(), definition.end());
    int next = first + 1;
    for (; next < end; next++) {
      Span line = line(next);
      int content = contentStart(line);
      if (content < line.end()) {
        if (!isIndented(line.start(), content)) {
          break;
        }
        lines.add(line);
        nested += mostNested(content, line.end());
      }
    }
    if (nested > MOST_NESTED || (next < end && labelEnd(line(next)) < 0)) {
      return first;
    }
    blocks.add(
        new Block.Footnote(lines, text.substring(definition.start() + "[^".length(), labelEnd)));
    return next;
  }

  /** Reads the next table above the next definition, with all that stands above its rows. */
  private int readTable(int first) throws TooManyCellsException {
    int stop = nextDefinition(first);
    int delimiters = first + 1;
    while (delimiters < stop && !isDelimiterRow(line(delimiters))) {
      delimiters++;
    }
    int firstRow = delimiters + 1;
    int bottom = firstRow;
    while (bottom < stop && isRow(line(bottom))) {
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

  /**
   * Reads the next paragraph of many lines, with all that stands above it: CommonMark takes longer
   * for each line the more there are.
   */
  private int readLongParagraph(int first) throws TooManyCellsException {
    int stop = nextDefinition(first);
    int start = first;
    int below = first;
    while (below < stop && below - start < LONG) {
      start = goesOn(line(below)) ? start : below + 1;
      below++;
    }
    if (below - start < LONG) {
      return first;
    }
    // No label of a link is that long, and only links may decide late what a paragraph is.
    int head = start;
    for (int length = 0; head < stop && goesOn(line(head)); head++) {
      if (head >= below && length > LONGEST_LABEL) {
        break;
      }
      length += line(head).end() - contentStart(line(head)) + 1;
    }
    int bottom = head;
    while (bottom < stop && goesOn(line(bottom))) {
      bottom++;
    }
    boolean closed = bottom >= stop || isBlank(bottom);
    if (!closed) {
      return first;
    }
    Span last = line(head - 1);
    List<Block> found = markdown.read(text, line(first).start(), last.end(), hasTables);
    if (!(found.get(found.size() - 1) instanceof Block.Other paragraph)
        || !paragraph.isParagraph()
        || mayBeLink(paragraph)) {
      return first;
    }
    List<Span> lines = new ArrayList<>(paragraph.lines());
    for (int line = head; line < bottom; line++) {
      lines.add(line(line));
    }
    blocks.addAll(found.subList(0, found.size() - 1));
    blocks.add(new Block.Other(lines, true));
    return bottom;
  }

  /** Tells whether a line goes on with the paragraph above it, if there is one. */
  private boolean goesOn(Span line) {
    int content = contentStart(line);
    return content < line.end()
        && INTERRUPTING.indexOf(text.charAt(content)) < 0
        && labelEndIfAny(new Span(content, line.end())) < 0
        && !isDelimiterRow(line);
  }

  private boolean mayBeLink(Block.Other paragraph) {
    Span span = Blank.trim(text, paragraph.span());
    return text.startsWith("[", span.start())
        && text.substring(span.start(), span.end()).contains("]:");
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
      while (definition < end && labelEnd(line(definition)) < 0) {
        definition++;
      }
    }
    return definition;
  }

  private Span line(int number) {
    Span line = source.line(number);
    return line.start() < from ? new Span(from, line.end()) : line;
  }

  /** Returns where the label ends of a definition, {@code [^label]:}, or -1 if there is none. */
  private int labelEnd(Span line) {
    int end = labelEndIfAny(line);
    for (int i = line.start(); i < end; i++) {
      // CommonMark reads another character in its place, which is part of the label then.
      if (text.charAt(i) == '\0') {
        return -1;
      }
    }
    return end;
  }

  private int labelEndIfAny(Span line) {
    if (!text.startsWith("[^", line.start())) {
      return -1;
    }
    int start = line.start() + "[^".length();
    for (int i = start; i < line.end(); i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i > start && i + 1 < line.end() && text.charAt(i + 1) == ':' ? i : -1;
      }
      if (Blank.isBlank(c)) {
        return -1;
      }
    }
    return -1;
  }

  private int contentStart(Span line) {
    int start = line.start();
    while (start < line.end() && Blank.isBlank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private boolean isIndented(int start, int content) {
    for (int i = start; i < content; i++) {
      if (text.charAt(i) == '\t' || i - start + 1 >= INDENTATION) {
        return true;
      }
    }
    return false;
  }

  /** Counts the marks of lists and quotes that a line may begin with. */
  private int mostNested(int start, int lineEnd) {
    int count = 0;
    for (int i = start; i < lineEnd && NESTING.indexOf(text.charAt(i)) >= 0; i++) {
      count += Blank.isBlank(text.charAt(i)) ? 0 : 1;
    }
    return count;
  }

  private boolean isDelimiterRow(Span line) {
    boolean dash = false;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c != '|' && c != '-' && c != ':' && !Blank.isBlank(c)) {
        return false;
      }
      dash |= c == '-';
    }
    return dash;
  }

  /** A pipe alone is no row. */
  private boolean isRow(Span line) {
    int content = contentStart(line);
    int pipe = text.indexOf('|', content);
    return pipe >= 0
        && pipe < line.end()
        && !(pipe == content && contentStart(new Span(pipe + 1, line.end())) == line.end());
  }

  private boolean isBlank(int number) {
    return Blank.isBlank(text, line(number));
  }

  private boolean mayHaveTooManyCells(int delimiters, int bottom) {
    long columns = TableCells.pipes(text, line(delimiters)).size() + 1L;
    return columns * (bottom - delimiters) > MarkdownBlocks.MAX_CELLS;
  }
}
