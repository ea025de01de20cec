package io.github.digestmark.parse.table;

import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.RowProblem;
import io.github.digestmark.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Rows that a line break cut in two. */
public final class CutRows {

  private CutRows() {}

  /**
   * Finds the lines that are the rest of the row above: they have no label, and either a single
   * cell, or follow a row that lacks cells.
   *
   * @param rows the rows of the table, in order, each as if it had no neighbours
   * @return the same rows, each knowing whether it or the next is such a rest
   */
  public static List<ParsedRow> found(List<ParsedRow> rows, SourceText source) {
    if (areSound(rows)) {
      return rows;
    }
    boolean[] isRest = new boolean[rows.size() + 1];
    for (int i = 1; i < rows.size(); i++) {
      ParsedRow row = rows.get(i);
      ParsedRow above = rows.get(i - 1);
      isRest[i] =
          row.labelSpan().isEmpty()
              && (cells(row) == 1
                  || (lacksCells(above) && line(above, source) + 1 == line(row, source)));
    }
    List<ParsedRow> found = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      ParsedRow row = rows.get(i);
      boolean isSound = row.isSound() && !isRest[i + 1];
      found.add(
          new ParsedRow(
              row.part(),
              row.span(),
              row.labelSpan(),
              row.places(),
              row.further(),
              row.problems(),
              isRest[i],
              isSound));
    }
    return found;
  }

  private static boolean areSound(List<ParsedRow> rows) {
    for (ParsedRow row : rows) {
      if (!row.isSound()) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether cells of a row are missing. */
  public static boolean lacksCells(ParsedRow row) {
    return cells(row) < CellRepair.CELLS;
  }

  /** Counts the cells of a row that has too few or too many. */
  private static int cells(ParsedRow row) {
    for (Problem problem : row.problems()) {
      if (problem instanceof RowProblem.RowCells cells) {
        return cells.cells();
      }
    }
    return CellRepair.CELLS;
  }

  private static int line(ParsedRow row, SourceText source) {
    return source.lineNumber(row.span().start());
  }
}
