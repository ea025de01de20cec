package io.github.digestmark.parse;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Locale;

/** A problem of the digest as a whole: what keeps it, or a part of it, from being read or shown. */
public sealed interface DigestProblem extends Problem {

  /**
   * The text is not a digest, nor was it meant to be one that could not be read.
   *
   * @param isEmpty whether it has nothing but white space
   * @param span its first line with text
   */
  record MissingDigest(boolean isEmpty, Span span) implements DigestProblem {

    static MissingDigest in(SourceText source) {
      for (int number = 1; number <= source.lineCount(); number++) {
        String line = source.at(source.line(number));
        if (!line.isBlank() && !line.equals("\uFEFF")) {
          return new MissingDigest(false, source.line(number));
        }
      }
      return new MissingDigest(true, Span.at(0));
    }

    @Override
    public String message() {
      return (isEmpty
              ? "the file is empty and contains no digest"
              : "the file contains no digest: no summary table and no footnote with an entry")
          + "; generate it again, or exclude it";
    }
  }

  /**
   * The summary table or a heading is missing.
   *
   * @param section what is missing
   * @param span where it belongs
   */
  record MissingSection(Section section, Span span) implements DigestProblem {

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
  record HeadingWithoutSpace(int level, Span span) implements DigestProblem {
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
  record Unclosed(String opening, Span span) implements DigestProblem {
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
  record TooManyCells(int limit, Span span) implements DigestProblem {
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
  record MergeConflict(List<Span> markers) implements DigestProblem {

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
  record EnclosedDigest(Container container, Span span) implements DigestProblem {

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
  record OddWhiteSpace(char character, Span span) implements DigestProblem {
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
  record TableHeader(int columns, Span span) implements DigestProblem {
    @Override
    public String message() {
      String what =
          columns > 3
              ? "remove the other %s from the header, the row of dashes and every row"
                  .formatted(columns == 4 ? "column" : "columns")
              : "add the missing %s to the header and the row of dashes"
                  .formatted(columns == 2 ? "column" : "columns");
      return "the summary table has %s, expected three: reference, title and summary; %s"
          .formatted(columns + (columns == 1 ? " column" : " columns"), what);
    }
  }
}
