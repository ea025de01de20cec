package io.github.digestmark.parse.table;

import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.Comments;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The table of summaries among the blocks of a file.
 *
 * @param index which block it is, or the number of blocks if there is none
 * @param table the table, if there is one
 * @param detached paragraphs right after the table that are rows, separated from it by a blank line
 */
public record SummaryTable(int index, Optional<Block.Table> table, List<Block> detached) {

  private static final List<String> USUAL_NAMES = List.of("ref", "title", "summary");

  /**
   * Finds the first table that refers to a footnote; failing that, one of three columns that has no
   * row yet, or whose references are all broken: entries are there, or the columns have the names
   * that they have in a digest.
   */
  public static SummaryTable find(String text, List<Block> blocks, boolean hasEntries) {
    SummaryTable candidate = new SummaryTable(blocks.size(), Optional.empty(), List.of());
    for (int i = 0; i < blocks.size(); i++) {
      if (!(blocks.get(i) instanceof Block.Table table)) {
        continue;
      }
      if (table.rows().stream().anyMatch(row -> hasReference(text, row))) {
        return at(i, table, text, blocks);
      }
      boolean threeColumns = TableCells.split(text, table.header()).size() == 3;
      boolean isMeant = hasEntries || table.rows().isEmpty() || hasUsualNames(text, table);
      if (candidate.table().isEmpty() && threeColumns && isMeant) {
        candidate = at(i, table, text, blocks);
      }
    }
    return candidate;
  }

  private static SummaryTable at(int index, Block.Table table, String text, List<Block> blocks) {
    List<Block> detached = new ArrayList<>();
    for (int i = index + 1; i < blocks.size() && blocks.get(i) instanceof Block.Other rows; i++) {
      boolean isRows =
          rows.lines().stream().allMatch(line -> TableCells.split(text, line).size() > 1)
              && rows.lines().stream().anyMatch(line -> hasReference(text, line));
      if (isRows) {
        detached.add(rows);
      } else if (!Comments.isComment(text, rows.span())) {
        break;
      }
    }
    return new SummaryTable(index, Optional.of(table), List.copyOf(detached));
  }

  private static boolean hasUsualNames(String text, Block.Table table) {
    return TableCells.split(text, table.header()).stream()
        .map(cell -> text.substring(cell.start(), cell.end()).toLowerCase(Locale.ROOT))
        .toList()
        .equals(USUAL_NAMES);
  }

  public static boolean hasReference(String text, Span row) {
    List<Span> cells = TableCells.split(text, row);
    return !cells.isEmpty() && Reference.in(text, cells.get(0)).isPresent();
  }

  public List<RowReader.Row> rows(RowReader reader) {
    List<RowReader.Row> rows = new ArrayList<>();
    table.ifPresent(t -> t.rows().forEach(line -> rows.add(reader.read(line))));
    detached.forEach(block -> block.lines().forEach(line -> rows.add(reader.read(line))));
    return rows;
  }

  public List<Span> columns(String text) {
    return table.map(t -> TableCells.split(text, t.header())).orElse(List.of());
  }

  /** From the header to the last row, or to the row of dashes if there is no row yet. */
  public Optional<Span> span(SourceText source) {
    return table.map(
        t -> {
          Span header = t.header();
          Span dashes = source.line(source.lineNumber(header.start()) + 1);
          int end = t.rows().isEmpty() ? dashes.end() : t.span().end();
          return MarkdownWhitespace.trim(source.text(), new Span(header.start(), end));
        });
  }
}
