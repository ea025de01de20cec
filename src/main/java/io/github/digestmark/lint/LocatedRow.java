package io.github.digestmark.lint;

import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.RowLocation;

/**
 * A row with its place.
 *
 * @param row what it says
 * @param at where it stands
 * @param isSound whether it was read without a problem, so that its fields are what was meant
 */
public record LocatedRow(SummaryRow row, RowLocation at, boolean isSound) {

  /** Rows of one file differ in their places; to read what they say would take long. */
  @Override
  public int hashCode() {
    return at.span().hashCode();
  }
}
