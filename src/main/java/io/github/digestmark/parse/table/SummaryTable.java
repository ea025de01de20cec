package io.github.digestmark.parse.table;

import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.Comments;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The table of summaries among the blocks of a file.
 *
 * @param index which block it is, or the number of blocks if there is none
 * @param table the table, if there is one
 * @param detached paragraphs right after the table that are rows, separated from it by a blank line
 * @param others further tables of rows, by their index among the blocks
 */
public record SummaryTable(
    int index,
    Optional<Block.Table> table,
    List<Block> detached,
    SortedMap<Integer, Block.Table> others) {

  /**
   * Finds the table.
   *
   * @param isSummary whether a table is the one, whatever else the file has
   * @param hasEntries whether entries were found; then it may be a table of three columns whose
   *     references are all broken, or that has no row
   */
  public static SummaryTable find(
      String text,
      List<Block> blocks,
      Predicate<Block.Table> isSummary,
      BooleanSupplier hasEntries) {
    int candidate = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Table table) {
        if (isSummary.test(table)) {
          return at(i, table, text, blocks, isSummary);
        }
        if (candidate < 0 && TableCells.split(text, table.header()).size() == 3) {
          candidate = i;
        }
      }
    }
    return candidate >= 0
            && hasEntries.getAsBoolean()
            && blocks.get(candidate) instanceof Block.Table table
        ? at(candidate, table, text, blocks, other -> false)
        : new SummaryTable(blocks.size(), Optional.empty(), List.of(), new TreeMap<>());
  }

  private static SummaryTable at(
      int index,
      Block.Table table,
      String text,
      List<Block> blocks,
      Predicate<Block.Table> isSummary) {
    List<Block> detached = new ArrayList<>();
    for (int i = index + 1; i < blocks.size() && blocks.get(i) instanceof Block.Other rows; i++) {
      if (areRows(text, rows.lines())) {
        detached.add(rows);
      } else if (!Comments.isComment(text, rows.span())) {
        break;
      }
    }
    SortedMap<Integer, Block.Table> others = new TreeMap<>();
    for (int i = index + 1; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Table other && isSummary.test(other)) {
        others.put(i, other);
      }
    }
    return new SummaryTable(index, Optional.of(table), List.copyOf(detached), others);
  }

  private static boolean areRows(String text, List<Span> lines) {
    boolean hasReference = false;
    for (Span line : lines) {
      if (TableCells.split(text, line).size() <= 1) {
        return false;
      }
      hasReference |= reference(text, line).isPresent();
    }
    return hasReference;
  }

  /** Returns whether the first cell of a row is a reference, or several, and nothing else. */
  public static boolean isReference(String text, Span row) {
    if (!mayBeReference(text, row)) {
      return false;
    }
    List<Span> cells = TableCells.split(text, row);
    Span first = cells.isEmpty() ? Span.at(row.start()) : cells.get(0);
    return text.startsWith("[^", first.start())
        && first.length() > "[^]".length()
        && text.charAt(first.end() - 1) == ']'
        && Reference.in(text, first).isPresent();
  }

  private static boolean mayBeReference(String text, Span row) {
    int first = row.start();
    while (first < row.end() && " \t|".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    return text.startsWith("[^", first);
  }

  /** Returns the label of the first reference in the first cell of a row. */
  public static Optional<Span> reference(String text, Span row) {
    List<Span> cells = TableCells.split(text, row);
    return cells.isEmpty()
        ? Optional.empty()
        : Reference.in(text, cells.get(0)).map(Reference::label);
  }

  /**
   * Reads the rows.
   *
   * @param reader returns what reads the lines of a table
   */
  public List<ParsedRow> rows(Function<Block.Table, Function<Span, ParsedRow>> reader) {
    List<ParsedRow> rows = new ArrayList<>();
    table.ifPresent(
        t -> {
          Function<Span, ParsedRow> first = reader.apply(t);
          t.rows().forEach(line -> rows.add(first.apply(line)));
          detached.forEach(block -> block.lines().forEach(line -> rows.add(first.apply(line))));
        });
    for (Block.Table other : others.values()) {
      Function<Span, ParsedRow> next = reader.apply(other);
      other.rows().forEach(line -> rows.add(next.apply(line)));
    }
    return rows;
  }

  /** Returns the index of the last table. */
  public int lastIndex() {
    return others.isEmpty() ? index : others.lastKey();
  }

  /** Returns whether no row has a text: somebody emptied the table, or nobody has filled it yet. */
  public boolean hasOnlyEmptyRows(String text) {
    return detached.isEmpty()
        && others.isEmpty()
        && (table.isEmpty() || areEmpty(text, table.get().rows()));
  }

  private static boolean areEmpty(String text, List<Span> rows) {
    for (Span row : rows) {
      for (Span cell : TableCells.split(text, row)) {
        if (!cell.isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  public List<Span> columns(String text) {
    return table.map(t -> TableCells.split(text, t.header())).orElse(List.of());
  }

  /** From the header to the last row, or to the row of dashes if there is no row yet. */
  public Optional<Span> span(SourceText source) {
    return table.map(t -> span(t, source));
  }

  /** Returns where the further tables are. */
  public List<Span> otherSpans(SourceText source) {
    List<Span> spans = new ArrayList<>();
    others.values().forEach(t -> spans.add(span(t, source)));
    return List.copyOf(spans);
  }

  private static Span span(Block.Table table, SourceText source) {
    Span header = table.header();
    Span dashes = source.line(source.lineNumber(header.start()) + 1);
    int end = table.rows().isEmpty() ? dashes.end() : table.span().end();
    return MarkdownWhitespace.trim(source.text(), new Span(header.start(), end));
  }
}
