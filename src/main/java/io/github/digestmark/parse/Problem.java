package io.github.digestmark.parse;

import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something that kept a digest from being read as its author meant it. */
public sealed interface Problem {

  /**
   * Returns where the problem is.
   *
   * @return the smallest span that is wrong, or the place where something is missing
   */
  Span span();

  /**
   * Says what is wrong and what to do, in one sentence without line and column.
   *
   * @return a message for people
   */
  String message();

  /**
   * Returns the label of the entry that has the problem.
   *
   * @return empty for problems of rows and of the digest as a whole
   */
  default Optional<String> label() {
    return Optional.empty();
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /**
   * There is no table of summaries, or a heading is missing.
   *
   * @param section what is missing
   * @param span where it belongs
   */
  record MissingSection(Section section, Span span) implements Problem {

    /** A part of the frame of a digest. */
    public enum Section {
      /** The heading above the table. */
      SUMMARY_HEADING("no heading above the summary table; add one, such as \"# Summary\""),
      /** The table. */
      SUMMARY_TABLE(
          "no summary table; add a header with the columns Ref, Title and Summary, and below it a row"
              + " of dashes with as many cells"),
      /** The heading above the entries. */
      DETAILS_HEADING("no heading above the detailed entries; add one, such as \"# Details\"");

      private final String message;

      Section(String message) {
        this.message = message;
      }
    }

    @Override
    public String message() {
      return section.message;
    }
  }

  /**
   * A line that was meant as a heading is read as text, because no space follows its marks.
   *
   * @param level how many marks it has
   * @param span the marks, and the white space after them that is not a space
   */
  record HeadingWithoutSpace(int level, Span span) implements Problem {
    @Override
    public String message() {
      return "a page shows this heading as text; begin it with \"%s \", including the space"
          .formatted("#".repeat(level));
    }
  }

  /**
   * A comment, a code block or the like begins above the table or the entries and is never closed,
   * so a page hides them or shows their source. They were read as if it were not there.
   *
   * @param opening the mark with which it begins, such as {@code <!--}
   * @param span the line with which it begins
   */
  record Unclosed(String opening, Span span) implements Problem {
    @Override
    public String message() {
      return "this %s is never closed, so a page does not show the digest below it; close it, or remove it"
          .formatted(opening);
    }
  }

  /**
   * The tables of the file have so many cells that none of them was read.
   *
   * @param limit how many cells are read
   * @param span the start of the file
   */
  record TooManyCells(int limit, Span span) implements Problem {
    @Override
    public String message() {
      return "the tables have more than %s cells, counting those that short rows lack; none was read"
          .formatted(limit);
    }
  }

  /**
   * Git could not merge two versions of the file; nothing of it was read.
   *
   * @param markers the lines that git wrote around the two sides; at least one
   */
  record MergeConflict(List<Span> markers) implements Problem {

    /**
     * Copies the list.
     *
     * @param markers the lines that git wrote around the two sides
     */
    public MergeConflict {
      markers = List.copyOf(markers);
    }

    @Override
    public Span span() {
      return markers.get(0);
    }

    @Override
    public String message() {
      return "this line was left by a merge conflict in git, so the digest was not read; keep what you"
          + " want of the two sides, and remove all lines that begin with <<<<<<<, ======= or >>>>>>>";
    }
  }

  /**
   * The digest, its table or its entries are inside of another block, so that they were not read.
   *
   * @param container what they are inside of
   * @param span the first line of that block
   */
  record EnclosedDigest(Container container, Span span) implements Problem {

    /** A block that may contain a digest. */
    public enum Container {
      /** Lines between {@code ```} or {@code ~~~}. */
      FENCE(
          "inside a code fence, so a page shows its source; remove this line and the one that closes"
              + " the fence"),
      /** Lines that begin with {@code >}. */
      QUOTE("in a block quote, which is not read; remove the > in front of each line"),
      /** An item of a list. */
      LIST("in a list, which is not read; remove the list marker, and the indentation below it"),
      /** Lines indented by four columns. */
      INDENTED_CODE(
          "indented by four columns, so a page shows its source; remove the indentation from each"
              + " line"),
      /**
       * Between tags such as {@code <pre>}, whose content is not read as Markdown, even below a
       * blank line.
       */
      PREFORMATTED(
          "inside preformatted HTML, so a page shows its source; remove this tag and the one that"
              + " closes it"),
      /** Below any other tag. */
      HTML(
          "inside an HTML block, so a page shows its source; insert a blank line between this tag"
              + " and the digest");

      private final String message;

      Container(String message) {
        this.message = message;
      }
    }

    @Override
    public String message() {
      return "this digest is " + container.message;
    }
  }

  /**
   * The row of dashes below the table's header has characters that look like white space but are
   * not white space in Markdown, so that the table was not read.
   *
   * @param character the first of them
   * @param span those next to it, too
   */
  record OddWhiteSpace(char character, Span span) implements Problem {
    @Override
    public String message() {
      return String.format(
          Locale.ROOT,
          "U+%04X is not white space in Markdown, so a page shows no table; remove it here and at the"
              + " end of other lines",
          (int) character);
    }
  }

  /**
   * The table's header does not have three columns.
   *
   * @param columns how many it has
   * @param span the header
   */
  record TableHeader(int columns, Span span) implements Problem {
    @Override
    public String message() {
      return "the summary table has %s, expected three: reference, title and summary"
          .formatted(count(columns, "column"));
    }
  }

  /**
   * Rows come after the table, not in it. They were read as rows, but a page shows text.
   *
   * @param rows how many there are
   * @param span the rows
   */
  record DetachedRows(int rows, Span span) implements Problem {
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
  record RowCells(int cells, List<Span> pipes, List<Span> empty, Span span) implements Problem {

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
                count(cells, "cell"),
                empty.size() == 1
                    ? "the one that ends here is empty; remove it"
                    : "the one that ends here and others are empty; remove them");
      }
      if (pipes.isEmpty()) {
        return "the row has %s, expected three: reference, title and summary"
            .formatted(count(cells, "cell"));
      }
      String which = pipes.size() == 1 ? "this pipe is" : "this pipe and others are";
      return "the row has %s, expected three: %s not escaped, so a page loses text; write \\| instead"
          .formatted(count(cells, "cell"), which);
    }
  }

  /**
   * A row has its cells in another order. It was read as it was meant.
   *
   * @param cells the reference, the link and the summary
   * @param span the row
   */
  record RowOrder(List<Span> cells, Span span) implements Problem {

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
  record RowReference(Span span) implements Problem {
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
  record RowLink(LinkFault fault, Span span) implements Problem {

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

  /**
   * The paragraphs of an entry cannot be assigned to its fields.
   *
   * @param label the label of the entry
   * @param fault what is wrong with it
   * @param span the paragraph that is wrong, or the label where one is missing
   */
  record EntryLayout(Optional<String> label, LayoutFault fault, Span span) implements Problem {

    /** What is wrong with an entry. */
    public enum LayoutFault {
      /** There is no title above the link. */
      NO_TITLE("has no title; write it above the link"),
      /** No paragraph is a link. */
      NO_LINK("has no paragraph with the link; write [URL](URL) below the title"),
      /** Nothing follows the link. */
      TOO_FEW("ends with its link; summary, translated abstract and abstract are missing"),
      /** There are more paragraphs than fields. */
      TOO_MANY("has more paragraphs than fields; remove this one or join it to another"),
      /** A paragraph is not indented and so not part of the footnote. */
      SLIPPED_OUT("ends before this paragraph; indent it by four spaces to keep it in the entry"),
      /** The paragraphs fit the fields in more than one way. */
      AMBIGUOUS(
          "has paragraphs that fit more than one field; name each missing field in a"
              + " comment, such as <!-- digestmark: no summary -->");

      private final String message;

      LayoutFault(String message) {
        this.message = message;
      }
    }

    @Override
    public String message() {
      return "entry [^" + label.orElse("") + "] " + fault.message;
    }
  }
}
