package io.github.digestmark.parse;

import io.github.digestmark.model.Labels;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What a digest says about one paper, with places: a row and its entry, or one of them alone.
 *
 * @param row the row, or empty for an entry without one
 * @param entry the entry, or empty for a row without one
 */
public record ParsedPaper(Optional<ParsedRow> row, Optional<ParsedEntry> entry) {

  /**
   * Returns the row and the entry, if present.
   *
   * @return one or two parts, the row first
   */
  public List<ParsedPart> parts() {
    if (row.isPresent()) {
      return entry.isPresent() ? List.of(row.get(), entry.get()) : List.of(row.get());
    }
    return entry.isPresent() ? List.of(entry.get()) : List.of();
  }

  /**
   * Returns the part that says most about the paper.
   *
   * @return the entry, or the row of a paper without one
   * @throws NoSuchElementException if there is neither
   */
  public ParsedPart main() {
    return entry.isPresent() ? entry.get() : row.orElseThrow();
  }

  /**
   * Returns the label of the paper.
   *
   * @return the label of the row, or of the entry if there is no row
   */
  public String label() {
    List<ParsedPart> parts = parts();
    return parts.isEmpty() ? "" : parts.get(0).label();
  }

  /**
   * Returns whether there are a row and an entry that have one label.
   *
   * @return false if one of them is missing, or if only address or title show that they belong
   *     together
   */
  public boolean isJoinedByLabel() {
    return row.isPresent()
        && entry.isPresent()
        && Labels.key(row.get().label()).equals(Labels.key(entry.get().label()));
  }

  /**
   * Returns whether there are a row and an entry of one paper that have different labels.
   *
   * @return whether one of the labels is wrong
   */
  public boolean isMislabelled() {
    return row.isPresent() && entry.isPresent() && !isJoinedByLabel();
  }
}
