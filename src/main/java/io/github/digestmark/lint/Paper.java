package io.github.digestmark.lint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a digest says about one paper: a row and the entry that it points to, or one of them alone.
 *
 * @param row the row, or null for an entry without one
 * @param entry the entry, or null for a row without one
 */
public record Paper(@Nullable LocatedRow row, @Nullable LocatedEntry entry) {

  /**
   * Checks that there is one of them.
   *
   * @param row the row, or null
   * @param entry the entry, or null
   * @throws IllegalArgumentException if both are null
   */
  public Paper {
    if (row == null && entry == null) {
      throw new IllegalArgumentException("a paper has a row or an entry");
    }
  }

  /** A row and its entry, both read without a problem. */
  public record Pair(LocatedRow row, LocatedEntry entry) {}

  /**
   * Returns both, where what they say can be compared.
   *
   * @return the row and the entry, or empty if one is missing or was not read as it was meant
   */
  public Optional<Pair> pair() {
    return row != null && entry != null && row.isSound() && entry.isSound()
        ? Optional.of(new Pair(row, entry))
        : Optional.empty();
  }

  /**
   * Returns the label under which people look for the paper.
   *
   * @return the label of the row, or of the entry where there is no row
   */
  public String label() {
    return row != null ? row.row().label() : entry != null ? entry.entry().label() : "";
  }
}
