package io.github.digestmark.parse.layout;

import io.github.digestmark.parse.RowProblem;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of a table in its cells, as they were meant.
 *
 * @param cells the cells; where pipes within a text are the reason for too many, that text is one
 * @param problem what is wrong with their number
 */
record RowSplit(List<Span> cells, Optional<RowProblem.CellCount> problem) {

  static RowSplit of(String text, Span row, int columns) {
    List<Span> cells = TableCells.split(text, row);
    int extra = cells.size() - columns;
    if (extra == 0) {
      return new RowSplit(cells, Optional.empty());
    }
    if (extra < 0) {
      Span end = Span.at(cells.isEmpty() ? row.end() : cells.get(cells.size() - 1).end());
      return new RowSplit(
          cells, Optional.of(new RowProblem.CellCount(cells.size(), columns, List.of(), end)));
    }
    List<Span> pipes = EnclosedPipes.in(text, row);
    if (pipes.size() == extra) {
      return new RowSplit(
          joined(cells, pipes),
          Optional.of(new RowProblem.CellCount(cells.size(), columns, pipes, pipes.get(0))));
    }
    List<Span> meant = pipes.size() < extra ? joined(cells, pipes) : cells;
    // A page drops cells without a column; if they are empty, nothing is lost.
    if (meant.stream().skip(columns).allMatch(Span::isEmpty)) {
      return new RowSplit(meant, Optional.empty());
    }
    Span lost = new Span(meant.get(columns).start(), meant.get(meant.size() - 1).end());
    return new RowSplit(
        meant, Optional.of(new RowProblem.CellCount(cells.size(), columns, List.of(), lost)));
  }

  /**
   * Returns the row with the text of one column whole again: nothing else has the address of the
   * paper, and pipes in front of it are the reason for too many cells.
   *
   * @param first the column, and the first of its cells
   * @param last the cell with the address
   */
  RowSplit withWhole(String text, int first, int last) {
    Span whole = new Span(cells.get(first).start(), cells.get(last).end());
    List<Span> pipes = new ArrayList<>();
    TableCells.pipes(text, whole).forEach(pipe -> pipes.add(new Span(pipe, pipe + 1)));
    List<Span> meant = new ArrayList<>(cells.subList(0, first));
    meant.add(whole);
    meant.addAll(cells.subList(last + 1, cells.size()));
    int columns = problem.map(RowProblem.CellCount::columns).orElse(meant.size());
    return meant.size() == columns
        ? new RowSplit(
            meant,
            problem.map(
                count -> new RowProblem.CellCount(count.cells(), columns, pipes, pipes.get(0))))
        : new RowSplit(meant, problem);
  }

  /** Returns whether there are cells for which the table has no column. */
  boolean isTooLong() {
    return !isCertain() && extra() > 0;
  }

  /** Returns how many cells there are for which the table has no column. */
  int extra() {
    return problem.map(count -> cells.size() - count.columns()).orElse(0);
  }

  /** Returns whether the cells are what was meant. */
  boolean isCertain() {
    return problem.isEmpty() || !problem.get().pipes().isEmpty();
  }

  private static List<Span> joined(List<Span> cells, List<Span> pipes) {
    List<Span> joined = new ArrayList<>();
    int next = 0;
    for (Span cell : cells) {
      boolean isRest = false;
      while (next < pipes.size() && pipes.get(next).start() < cell.start()) {
        next++;
        isRest = true;
      }
      if (isRest && !joined.isEmpty()) {
        Span last = joined.remove(joined.size() - 1);
        joined.add(new Span(last.start(), cell.end()));
      } else {
        joined.add(cell);
      }
    }
    return joined;
  }
}
