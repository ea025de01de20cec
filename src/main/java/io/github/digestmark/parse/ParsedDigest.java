package io.github.digestmark.parse;

import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Pairing;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A digest as it was read: what it says, where everything is, and what is wrong with it.
 *
 * @param source the text that was read
 * @param options how it was read
 * @param layout the layout that it has
 * @param digest what it says
 * @param sections where the headings and the table are
 * @param rows the rows of the table, in the order of the file
 * @param entries the detailed entries, in the order of the file
 * @param stray what is not part of the digest, in the order of the file
 * @param problems what kept the digest from being read as meant, in the order of the file
 */
public record ParsedDigest(
    SourceText source,
    ReadOptions options,
    DigestLayout layout,
    Digest digest,
    Sections sections,
    List<ParsedRow> rows,
    List<ParsedEntry> entries,
    List<StrayContent> stray,
    List<Problem> problems) {

  /**
   * Copies the lists.
   *
   * @param source the text that was read
   * @param options how it was read
   * @param layout the layout that it has
   * @param digest what it says
   * @param sections where the headings and the table are
   * @param rows the rows of the table
   * @param entries the detailed entries
   * @param stray what is not part of the digest
   * @param problems what kept the digest from being read as meant
   */
  public ParsedDigest {
    rows = List.copyOf(rows);
    entries = List.copyOf(entries);
    stray = List.copyOf(stray);
    problems = List.copyOf(problems);
  }

  /** Returns a digest of which nothing was read. */
  static ParsedDigest unread(SourceText source, ReadOptions options, Problem problem) {
    return new ParsedDigest(
        source,
        options,
        DigestLayout.FOOTNOTES,
        new Digest("", List.of(), List.of(), "", List.of()),
        new Sections(
            Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(problem));
  }

  /**
   * Returns the papers of the digest, with places: the same rows and entries together as in {@link
   * Digest#papers}.
   *
   * @return every row and every entry once
   */
  public List<ParsedPaper> papers() {
    return Pairing.papers(
        rows, ParsedRow::part, entries, ParsedEntry::part, digest.rowsAbove(), ParsedPaper::new);
  }

  /**
   * Returns the rows and the entries.
   *
   * @return the rows, then the entries
   */
  public List<ParsedPart> parts() {
    List<ParsedPart> parts = new ArrayList<>(rows);
    parts.addAll(entries);
    return parts;
  }

  /**
   * Returns the row or entry around a span.
   *
   * @param span a span of the source
   * @return the row or entry that contains it, if there is one
   */
  public Optional<ParsedPart> partAt(Span span) {
    Optional<ParsedPart> row = around(span, rows);
    return row.isPresent() ? row : around(span, entries);
  }

  private static Optional<ParsedPart> around(Span span, List<? extends ParsedPart> inOrder) {
    int after = 0;
    int end = inOrder.size();
    while (after < end) {
      int middle = (after + end) >>> 1;
      if (inOrder.get(middle).span().start() <= span.start()) {
        after = middle + 1;
      } else {
        end = middle;
      }
    }
    return after > 0 && inOrder.get(after - 1).span().contains(span)
        ? Optional.of(inOrder.get(after - 1))
        : Optional.empty();
  }

  /**
   * Splits a line of a table.
   *
   * @param line a line of the source
   * @return where its cells are, without the white space around them
   */
  public List<Span> cells(Span line) {
    return TableCells.split(source.text(), line);
  }

  /**
   * Returns whether there is a digest in the text at all.
   *
   * @return whether a table of papers or an entry was found
   */
  public boolean hasDigest() {
    return sections.table().isPresent() || !entries.isEmpty() || !rows.isEmpty();
  }

  /**
   * Returns whether the text is a digest, or was meant to be one that could not be read at all,
   * such as a digest in a code fence.
   *
   * @return whether it has no {@link DigestProblem.MissingDigest}
   */
  public boolean isMeantAsDigest() {
    for (Problem problem : problems) {
      if (problem instanceof DigestProblem.MissingDigest) {
        return false;
      }
    }
    return true;
  }
}
