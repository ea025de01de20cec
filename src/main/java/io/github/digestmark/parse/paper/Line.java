package io.github.digestmark.parse.paper;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.Comments;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a paper.
 *
 * @param kind what it is
 * @param text from its first visible character, without the marks of quotes
 * @param content the same without the mark of a list item
 * @param isFirst whether it begins a block
 */
public record Line(Kind kind, Span text, Span content, boolean isFirst) {

  public enum Kind {
    TEXT,
    HEADING,
    /** A row with two cells, which may be a name and its text. */
    ROW,
    /** A line across the page. */
    BREAK,
    COMMENT
  }

  /** Returns the lines of blocks. */
  public static List<Line> of(String text, List<Block> blocks) {
    List<Line> lines = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        lines.add(new Line(Kind.HEADING, heading.content(), heading.content(), true));
      } else if (Comments.isComment(text, block.span())) {
        lines.add(new Line(Kind.COMMENT, block.span(), block.span(), true));
      } else {
        boolean hasProperties = isTableOfTwo(text, block);
        boolean isFirst = true;
        for (Span line : block.lines()) {
          lines.add(
              hasProperties ? new Line(Kind.ROW, line, line, isFirst) : of(text, line, isFirst));
          isFirst = false;
        }
      }
    }
    return lines;
  }

  /** Returns whether a block is a table of two columns. */
  public static boolean isTableOfTwo(String text, Block block) {
    return block instanceof Block.Table table && TableCells.split(text, table.header()).size() == 2;
  }

  /** Returns the name and the text of a row as a label, unless it is a header or not known. */
  public Optional<Label> property(String text, FieldNames names) {
    List<Span> cells = kind == Kind.ROW ? TableCells.split(text, this.text) : List.of();
    if (cells.size() != 2 || fieldOf(text, cells.get(1), names).isPresent()) {
      return Optional.empty();
    }
    Span name = Marks.inner(text, cells.get(0));
    return fieldOf(text, name, names)
        .map(field -> new Label(name, Optional.of(field), cells.get(1)));
  }

  private static Optional<Field> fieldOf(String text, Span cell, FieldNames names) {
    Span name = Marks.inner(text, cell);
    return names.of(text.substring(name.start(), name.end()));
  }

  public static Line of(String text, Span line, boolean isFirst) {
    int start = line.start();
    while (start < line.end() && isMark(text, start)) {
      start++;
    }
    Span visible = MarkdownWhitespace.trim(text, new Span(start, line.end()));
    boolean isBreak = isFirst && isBreak(text, visible);
    Span content = new Span(afterListMark(text, visible), visible.end());
    return new Line(isBreak ? Kind.BREAK : Kind.TEXT, visible, content, isFirst);
  }

  private static boolean isBreak(String text, Span line) {
    int marks = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (!MarkdownWhitespace.isBlank(c)) {
        if ("-*_".indexOf(c) < 0 || c != text.charAt(line.start())) {
          return false;
        }
        marks++;
      }
    }
    return marks >= 3;
  }

  private static boolean isMark(String text, int i) {
    return MarkdownWhitespace.isBlank(text.charAt(i)) || text.charAt(i) == '>';
  }

  /** Returns where the content of a list item begins, or the start if it is none. */
  static int afterListMark(String text, Span line) {
    int i = line.start();
    while (i < line.end() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    boolean isOrdered = i > line.start() && i < line.end() && ".)".indexOf(text.charAt(i)) >= 0;
    boolean isBullet = i == line.start() && i < line.end() && "-*+•".indexOf(text.charAt(i)) >= 0;
    int after = i + 1;
    if (!(isOrdered || isBullet) || after >= line.end() || !WhiteSpace.is(text.charAt(after))) {
      return line.start();
    }
    while (after < line.end() && WhiteSpace.is(text.charAt(after))) {
      after++;
    }
    return after;
  }

  public boolean isItem() {
    return content.start() > text.start();
  }
}
