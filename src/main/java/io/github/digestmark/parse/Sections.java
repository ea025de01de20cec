package io.github.digestmark.parse;

import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where the frame of a digest is: its two headings and its table.
 *
 * @param summaryHeading the text of the heading above the table, without its marks
 * @param table the table from its header to its last line
 * @param columns the names in the table's header
 * @param detailsHeading the text of the heading above the entries, without its marks
 * @param otherTables further tables of rows, in the order of the file
 * @param names the names of columns and labels of all fields, in other layouts than footnotes
 */
public record Sections(
    Optional<Span> summaryHeading,
    Optional<Span> table,
    List<Span> columns,
    Optional<Span> detailsHeading,
    List<Span> otherTables,
    List<Span> names) {

  /**
   * Copies the lists.
   *
   * @param summaryHeading the text of the heading above the table
   * @param table the table from its header to its last line
   * @param columns the names in the table's header
   * @param detailsHeading the text of the heading above the entries
   * @param otherTables further tables of rows, in the order of the file
   * @param names the names of columns and labels
   */
  public Sections {
    columns = List.copyOf(columns);
    otherTables = List.copyOf(otherTables);
    names = List.copyOf(names);
  }
}
