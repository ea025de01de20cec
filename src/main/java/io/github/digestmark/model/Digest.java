package io.github.digestmark.model;

import io.github.digestmark.arxiv.ArxivId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A paper digest.
 *
 * @param summaryHeading the heading of the table: {@code 摘要}, or empty
 * @param columns the names of the table's columns: {@code Ref}, {@code Title}, {@code Summary};
 *     none if there is no table
 * @param rows the rows of the table, in the order of the file
 * @param detailsHeading the heading of the entries: {@code 详细}, or empty
 * @param entries the detailed entries, in the order of the file
 * @param rowsAbove for each entry, how many rows are above it in the file; none if all are above
 *     all entries
 */
public record Digest(
    String summaryHeading,
    List<String> columns,
    List<SummaryRow> rows,
    String detailsHeading,
    List<DetailedEntry> entries,
    List<Integer> rowsAbove) {

  /**
   * Copies the lists.
   *
   * @param summaryHeading the heading of the table
   * @param columns the names of the table's columns
   * @param rows the rows of the table, in the order of the file
   * @param detailsHeading the heading of the entries
   * @param entries the detailed entries, in the order of the file
   * @param rowsAbove for each entry, how many rows are above it in the file, or none
   * @throws IllegalArgumentException if there are some of {@code rowsAbove}, but not one for each
   *     entry
   */
  public Digest {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    entries = List.copyOf(entries);
    rowsAbove = List.copyOf(rowsAbove);
    if (!rowsAbove.isEmpty() && rowsAbove.size() != entries.size()) {
      throw new IllegalArgumentException(
          entries.size() + " entries, but " + rowsAbove.size() + " numbers of rows above them");
    }
  }

  /**
   * Creates a digest with all rows above all entries.
   *
   * @param summaryHeading the heading of the table
   * @param columns the names of the table's columns
   * @param rows the rows of the table, in the order of the file
   * @param detailsHeading the heading of the entries
   * @param entries the detailed entries, in the order of the file
   */
  public Digest(
      String summaryHeading,
      List<String> columns,
      List<SummaryRow> rows,
      String detailsHeading,
      List<DetailedEntry> entries) {
    this(summaryHeading, columns, rows, detailsHeading, entries, List.of());
  }

  /**
   * Returns the papers of the digest: each row with its entry, and the entries that have no row, in
   * the order of the file.
   *
   * <p>A row and an entry with one label belong together; labels are compared as CommonMark
   * compares them. If several have the label, or labels are wrong, the addresses and titles decide.
   *
   * @return every row and every entry once
   */
  public List<Paper> papers() {
    return Pairing.papers(
        rows, Function.identity(), entries, Function.identity(), rowsAbove, Paper::new);
  }

  /**
   * Returns every arXiv paper that the digest names anywhere: in addresses, stamps and
   * announcements.
   *
   * @return the identifiers as they are named, with their versions or without, in the order of the
   *     papers
   */
  public Set<ArxivId> arxivIds() {
    Set<ArxivId> ids = new LinkedHashSet<>();
    for (Paper paper : papers()) {
      ids.addAll(paper.arxivIds());
    }
    return ids;
  }

  /**
   * Returns a copy with another heading of the table.
   *
   * @param summaryHeading the heading in the copy
   * @return the copy
   */
  public Digest withSummaryHeading(String summaryHeading) {
    return new Digest(summaryHeading, columns, rows, detailsHeading, entries, rowsAbove);
  }

  /**
   * Returns whether anything is translated: whether an entry has a translated abstract, or a
   * translated title other than its title. Digests in English usually have neither.
   *
   * @return whether an entry without translations lacks something
   */
  public boolean isTranslated() {
    for (DetailedEntry entry : entries) {
      String title = entry.text(Field.TRANSLATED_TITLE);
      boolean isTitleTranslated = !title.isEmpty() && !title.equals(entry.title());
      if (isTitleTranslated || !entry.text(Field.TRANSLATED_ABSTRACT).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns a copy with other columns.
   *
   * @param columns the names of the columns in the copy
   * @return the copy
   */
  public Digest withColumns(List<String> columns) {
    return new Digest(summaryHeading, columns, rows, detailsHeading, entries, rowsAbove);
  }

  /**
   * Returns a copy with other rows, above all entries.
   *
   * @param rows the rows in the copy
   * @return the copy
   */
  public Digest withRows(List<SummaryRow> rows) {
    return new Digest(summaryHeading, columns, rows, detailsHeading, entries);
  }

  /**
   * Returns a copy with another heading of the entries.
   *
   * @param detailsHeading the heading in the copy
   * @return the copy
   */
  public Digest withDetailsHeading(String detailsHeading) {
    return new Digest(summaryHeading, columns, rows, detailsHeading, entries, rowsAbove);
  }

  /**
   * Returns a copy with other entries, below all rows.
   *
   * @param entries the entries in the copy
   * @return the copy
   */
  public Digest withEntries(List<DetailedEntry> entries) {
    return new Digest(summaryHeading, columns, rows, detailsHeading, entries);
  }
}
