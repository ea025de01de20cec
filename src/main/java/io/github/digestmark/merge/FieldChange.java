package io.github.digestmark.merge;

import io.github.digestmark.model.Field;
import java.util.Locale;

/**
 * A text that differs between two digests.
 *
 * @param part the part of the digest that has the text
 * @param field the name of the field; for the digest, {@code summary heading}, {@code columns} or
 *     {@code details heading}; empty if only one digest has the row or entry
 * @param before the text in the first digest; {@code there} or {@code missing} for a whole row or
 *     entry
 * @param after the same for the second digest
 */
public record FieldChange(Part part, String field, String before, String after) {

  /** A part of a digest. */
  public enum Part {
    /** The headings and columns of the digest. */
    DIGEST,
    /** A row. */
    ROW,
    /** An entry. */
    ENTRY,
    /** A row and its entry, with the same change. */
    BOTH
  }

  /**
   * Returns the name of the text in reports.
   *
   * @return {@code row title}, {@code entry title}, or {@code title} for both; just the name of the
   *     field if rows do not have it; {@code row} or {@code entry} for a whole row or entry
   */
  public String name() {
    String word = part.name().toLowerCase(Locale.ROOT);
    if (isWhole()) {
      return word;
    }
    boolean isShared = Field.ofRows().stream().anyMatch(f -> f.toString().equals(field));
    return part == Part.ROW || (part == Part.ENTRY && isShared) ? word + " " + field : field;
  }

  /**
   * Returns whether only one of the digests has the row or entry.
   *
   * @return false if both have it, and a text differs
   */
  public boolean isWhole() {
    return field.isEmpty();
  }

  FieldChange inBoth() {
    return new FieldChange(Part.BOTH, field, before, after);
  }
}
