package io.github.digestmark.parse;

import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The table of summaries among the blocks of a file.
 *
 * @param index which block it is, or the number of blocks if there is none
 * @param table the table, if there is one
 */
record SummaryTable(int index, Optional<Block.Table> table) {

  /**
   * Finds the first table that refers to a footnote; failing that, one of three columns that has no
   * row yet, or whose references are all broken.
   */
  static SummaryTable find(String text, List<Block> blocks, boolean hasEntries) {
    SummaryTable candidate = new SummaryTable(blocks.size(), Optional.empty());
    for (int i = 0; i < blocks.size(); i++) {
      if (!(blocks.get(i) instanceof Block.Table table)) {
        continue;
      }
      if (table.rows().stream().anyMatch(row -> hasReference(text, row))) {
        return new SummaryTable(i, Optional.of(table));
      }
      boolean threeColumns = TableCells.split(text, table.header()).size() == 3;
      if (candidate.table().isEmpty() && threeColumns && (hasEntries || table.rows().isEmpty())) {
        candidate = new SummaryTable(i, Optional.of(table));
      }
    }
    return candidate;
  }

  private static boolean hasReference(String text, Span row) {
    List<Span> cells = TableCells.split(text, row);
    return !cells.isEmpty() && Labels.reference(text, cells.get(0)).isPresent();
  }

  List<RowReader.Row> rows(RowReader reader) {
    return table.stream().flatMap(t -> t.rows().stream()).map(reader::read).toList();
  }

  List<Span> columns(String text) {
    return table.map(t -> TableCells.split(text, t.header())).orElse(List.of());
  }

  Optional<Span> span(String text) {
    return table.map(t -> Blank.trim(text, t.span()));
  }
}
