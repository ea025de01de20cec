package io.github.digestmark.parse;

import io.github.digestmark.source.Span;
import java.util.List;

/** A problem of a row, or of rows. */
public sealed interface RowProblem extends Problem {

  /**
   * Rows come after the table, not in it. They were read as rows, but a page shows text.
   *
   * @param rows how many there are
   * @param span the rows
   */
  record DetachedRows(int rows, Span span) implements RowProblem {
    @Override
    public String message() {
      return "%s outside the table; remove what comes between, such as a blank line"
          .formatted(rows == 1 ? "this row is" : "these rows are");
    }
  }

  /**
   * A row does not have three cells. If unescaped pipes split it, or cells are empty, it was read
   * as it was probably meant.
   *
   * @param cells how many cells it has
   * @param pipes the pipes inside the title and the summary; none if the row has too few cells
   * @param empty the empty cells that were skipped, each with the pipe after it
   * @param span the row, or the first of the pipes
   */
  record RowCells(int cells, List<Span> pipes, List<Span> empty, Span span) implements RowProblem {

    /**
     * Copies the lists.
     *
     * @param cells how many cells it has
     * @param pipes the pipes inside the title and the summary
     * @param empty the empty cells that were skipped
     * @param span the row, or the first of the pipes
     */
    public RowCells {
      pipes = List.copyOf(pipes);
      empty = List.copyOf(empty);
    }

    @Override
    public String message() {
      if (pipes.isEmpty() && !empty.isEmpty()) {
        return "the row has %s, expected three: %s"
            .formatted(
                count(cells),
                empty.size() == 1
                    ? "the one that ends here is empty; remove it"
                    : "the one that ends here and others are empty; remove them");
      }
      if (pipes.isEmpty()) {
        return "the row has %s, expected three: reference, title and summary"
            .formatted(count(cells));
      }
      String which = pipes.size() == 1 ? "this pipe is" : "this pipe and others are";
      return "the row has %s, expected three: %s not escaped, so a page loses text; write \\| instead"
          .formatted(count(cells), which);
    }
  }

  /**
   * A row of a table of papers has more or fewer cells than the table has columns.
   *
   * @param cells how many cells it has
   * @param columns how many columns the table has
   * @param pipes the unescaped pipes within a text that made too many; none if it is not certain
   *     which ones did
   * @param span the first of the pipes, or what no column is left for, or where cells are missing
   */
  record CellCount(int cells, int columns, List<Span> pipes, Span span) implements RowProblem {

    /**
     * Copies the list.
     *
     * @param cells how many cells it has
     * @param columns how many columns the table has
     * @param pipes the unescaped pipes within a text
     * @param span the first of the pipes, or the extra cells, or where cells are missing
     */
    public CellCount {
      pipes = List.copyOf(pipes);
    }

    @Override
    public String message() {
      String what =
          !pipes.isEmpty()
              ? "%s not escaped, so a page loses text; write \\| instead"
                  .formatted(pipes.size() == 1 ? "this pipe is" : "this pipe and others are")
              : cells > columns
                  ? "a page loses this text; escape the pipe that is part of a text: \\|"
                  : "add what is missing";
      return "the row has %s, but the table has %s columns: %s"
          .formatted(count(cells), columns, what);
    }
  }

  /**
   * A line break within a cell cuts a row of a table of papers in two. It was read as one row.
   *
   * @param span the first line of the row
   */
  record CutRow(Span span) implements RowProblem {
    @Override
    public String message() {
      return "the row goes on in the next line, which a page shows as another row; join the lines";
    }
  }

  /**
   * A row has its cells in another order. It was read as it was meant.
   *
   * @param cells the reference, the link and the summary
   * @param span the row
   */
  record RowOrder(List<Span> cells, Span span) implements RowProblem {

    /**
     * Copies the list.
     *
     * @param cells the reference, the link and the summary
     * @param span the row
     */
    public RowOrder {
      cells = List.copyOf(cells);
    }

    @Override
    public String message() {
      return "the cells of this row are in another order, expected reference, title and summary; swap"
          + " them";
    }
  }

  /**
   * A row's first cell is not exactly one footnote reference.
   *
   * @param span the cell
   */
  record RowReference(Span span) implements RowProblem {
    @Override
    public String message() {
      return "expected one footnote reference and nothing else in this cell, such as [^1]";
    }
  }

  /**
   * A row's second cell is not exactly one link with text.
   *
   * @param fault what is wrong with it
   * @param span the cell
   */
  record RowLink(LinkFault fault, Span span) implements RowProblem {

    /** What is wrong with the link of a row. */
    public enum LinkFault {
      /** There is none. */
      NO_LINK("expected a link in this cell; write [TITLE](URL)"),
      /** It shows its URL, or nothing. */
      NO_TEXT("the link in this cell has no title; write [TITLE](URL)"),
      /** The cell has other text, too. */
      NOT_ALONE("expected one link and nothing else in this cell: [TITLE](URL)"),
      /** CommonMark sees a shorter link or none. */
      SHOWN_OTHERWISE(
          "a page does not show this cell as one link; escape the brackets and backticks that belong"
              + " to the title with a backslash");

      private final String message;

      LinkFault(String message) {
        this.message = message;
      }
    }

    @Override
    public String message() {
      return fault.message;
    }
  }

  private static String count(int cells) {
    return cells + (cells == 1 ? " cell" : " cells");
  }
}
