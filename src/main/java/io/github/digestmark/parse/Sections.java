package io.github.digestmark.parse;

import io.github.digestmark.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the frame of a digest stands: its two headings and its table.
 *
 * @param summaryHeading the text of the heading above the table, without its marks, or null
 * @param table the table from its header to its last line, or null
 * @param columns the names in the table's header
 * @param detailsHeading the text of the heading above the entries, without its marks, or null
 */
public record Sections(
    @Nullable Span summaryHeading,
    @Nullable Span table,
    List<Span> columns,
    @Nullable Span detailsHeading) {

  /**
   * Copies the list.
   *
   * @param summaryHeading the text of the heading above the table
   * @param table the table from its header to its last line, or null
   * @param columns the names in the table's header
   * @param detailsHeading the text of the heading above the entries
   */
  public Sections {
    columns = List.copyOf(columns);
  }
}
