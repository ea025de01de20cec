package io.github.digestmark.parse.table;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.RowProblem;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Undoes what is wrong with the cells of a row: a pipe that is not escaped cuts a cell in two,
 * cells that are too many are empty, or cells are in another order.
 */
final class CellRepair {

  static final int CELLS = 3;

  private final String text;

  CellRepair(String text) {
    this.text = text;
  }

  /**
   * Finds out which part of a row is the reference, the link and the summary, in this order.
   *
   * @param cells the cells as they are written
   * @param columns how many columns the header has; rows that match a wrong one are not reported
   * @param problems what is wrong with the cells is added to it
   */
  List<Span> repaired(List<Span> cells, Span row, int columns, List<Problem> problems) {
    int count = cells.size();
    if (count == CELLS) {
      List<Span> order = inOrder(cells);
      if (!order.equals(cells)) {
        problems.add(new RowProblem.RowOrder(order, row));
      }
      return order;
    }
    if (count == columns) {
      return cells;
    }
    if (count < CELLS) {
      problems.add(new RowProblem.RowCells(count, List.of(), List.of(), row));
      return cells;
    }
    List<Span> filled =
        endOfText(cells, CELLS) == CELLS
            ? cells.subList(0, CELLS)
            : cells.stream().filter(cell -> !isBlank(cell)).toList();
    // A title with a pipe in it is cut in two, so that the second cell is not the link.
    if (filled.size() != CELLS || only(filled, this::isLink) != 1) {
      return joined(cells, row, problems);
    }
    List<Span> empty =
        cells.stream()
            .filter(cell -> !filled.contains(cell))
            .map(cell -> withPipe(cell, row))
            .toList();
    int end = empty.get(0).end();
    problems.add(new RowProblem.RowCells(count, List.of(), empty, new Span(end - 1, end)));
    return inOrder(filled);
  }

  /** The title goes on across each pipe until the link is complete; the summary is the rest. */
  private List<Span> joined(List<Span> cells, Span row, List<Problem> problems) {
    int last = firstFrom(1, cells, cell -> LinkReader.isEndBeforeWebAddress(text, cell));
    if (last == cells.size()) {
      last = firstFrom(1, cells, cell -> LinkReader.middle(text, cell) >= 0);
    }
    int next = last == cells.size() ? 2 : last + 1;
    int end = endOfText(cells, next + 1);
    Span link = new Span(cells.get(1).start(), cells.get(next - 1).end());
    Span summary =
        next < end
            ? MarkdownWhitespace.trim(
                text, new Span(cells.get(next).start(), cells.get(end - 1).end()))
            : Span.at(row.end());
    List<Span> pipes = new ArrayList<>();
    for (Span part : List.of(link, summary)) {
      TableCells.pipes(text, part).forEach(pipe -> pipes.add(new Span(pipe, pipe + 1)));
    }
    List<Span> empty =
        pipes.isEmpty()
            ? List.of()
            : cells.subList(end, cells.size()).stream().map(cell -> withPipe(cell, row)).toList();
    Span first = pipes.isEmpty() ? row : pipes.get(0);
    problems.add(new RowProblem.RowCells(cells.size(), pipes, empty, first));
    return List.of(cells.get(0), link, summary);
  }

  /** Returns how many cells are left without the last ones that are blank. */
  private int endOfText(List<Span> cells, int least) {
    int end = cells.size();
    while (end > least && isBlank(cells.get(end - 1))) {
      end--;
    }
    return end;
  }

  /** Returns whether a cell looks empty: an ideographic space in it is text only for Markdown. */
  private boolean isBlank(Span cell) {
    for (int i = cell.start(); i < cell.end(); i++) {
      if (!WhiteSpace.is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the white space of an empty cell, and the pipe after it if there is one. */
  private Span withPipe(Span cell, Span row) {
    int start = cell.start();
    while (start > row.start() && MarkdownWhitespace.isBlank(text.charAt(start - 1))) {
      start--;
    }
    int end = cell.end();
    while (end < text.length() && MarkdownWhitespace.isBlank(text.charAt(end))) {
      end++;
    }
    // The last cell of a row may have no pipe.
    return new Span(start, text.startsWith("|", end) ? end + 1 : cell.end());
  }

  /** Puts the reference and the link first, if those are elsewhere. */
  private List<Span> inOrder(List<Span> cells) {
    if (isReference(cells.get(0)) && isBracketed(cells.get(1))) {
      return cells;
    }
    int reference = only(cells, this::isReference);
    int link = only(cells, this::isLink);
    return reference < 0 || link < 0
        ? cells
        : List.of(cells.get(reference), cells.get(link), cells.get(CELLS - reference - link));
  }

  private boolean isReference(Span cell) {
    return Reference.in(text, cell).filter(found -> found.span().equals(cell)).isPresent();
  }

  private boolean isBracketed(Span cell) {
    return text.startsWith("[", cell.start()) && text.startsWith(")", cell.end() - 1);
  }

  private boolean isLink(Span cell) {
    return LinkReader.marked(text, cell)
        .filter(link -> !link.text().equals(link.url()))
        .isPresent();
  }

  /** Returns the index of the only cell of a kind, or -1. */
  private static int only(List<Span> cells, Predicate<Span> kind) {
    List<Span> found = cells.stream().filter(kind).toList();
    return found.size() == 1 ? cells.indexOf(found.get(0)) : -1;
  }

  private static int firstFrom(int start, List<Span> cells, Predicate<Span> test) {
    int i = start;
    while (i < cells.size() && !test.test(cells.get(i))) {
      i++;
    }
    return i;
  }
}
