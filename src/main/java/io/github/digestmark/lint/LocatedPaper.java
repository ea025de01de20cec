package io.github.digestmark.lint;

import org.jspecify.annotations.Nullable;

/**
 * What a digest says about one paper: a row and its entry, or one of them alone.
 *
 * @param row the row, or null for an entry without one
 * @param entry the entry, or null for a row without one
 */
public record LocatedPaper(@Nullable LocatedRow row, @Nullable LocatedEntry entry) {

  /**
   * Checks that there is one of them.
   *
   * @param row the row, or null
   * @param entry the entry, or null
   * @throws IllegalArgumentException if both are null
   */
  public LocatedPaper {
    if (row == null && entry == null) {
      throw new IllegalArgumentException("a paper has a row or an entry");
    }
  }

  /**
   * A row and its entry, both read without a problem, so that what they say can be compared.
   *
   * @param row the row
   * @param entry the entry of the same label
   */
  public record Pair(LocatedRow row, LocatedEntry entry) {}

  /**
   * Returns the label under which people look for the paper.
   *
   * @return the label of the row, or of the entry where there is no row
   */
  public String label() {
    return row != null ? row.row().label() : entry != null ? entry.entry().label() : "";
  }
}
