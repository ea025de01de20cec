package io.github.digestmark.merge;

import io.github.digestmark.model.Field;
import java.util.Locale;

/**
 * A text that differs between two digests.
 *
 * @param part what the text belongs to
 * @param field the name of the field; of the digest, {@code summary heading}, {@code columns} or
 *     {@code details heading}; empty if the row or entry as a whole is there in one digest only
 * @param before what the first digest has, or empty; {@code there} or {@code missing} for a row or
 *     an entry as a whole
 * @param after what the second has
 */
public record FieldChange(Part part, String field, String before, String after) {

  /** What a text belongs to. */
  public enum Part {
    /** The headings and columns. */
    DIGEST,
    /** A row. */
    ROW,
    /** An entry. */
    ENTRY,
    /** A row and its entry, which say the same. */
    BOTH
  }

  /**
   * Returns what the text is called in reports.
   *
   * @return {@code row title}, {@code entry title}, or {@code title} for both; other fields by
   *     their names alone; {@code row} or {@code entry} for a part as a whole
   */
  public String name() {
    String word = part.name().toLowerCase(Locale.ROOT);
    if (isWhole()) {
      return word;
    }
    boolean isShared = Field.ofRows().stream().anyMatch(f -> f.toString().equals(field));
    return (part == Part.ROW || part == Part.ENTRY) && isShared ? word + " " + field : field;
  }

  /**
   * Tells whether a row or an entry as a whole is in one of the digests only.
   *
   * @return false if it is about a text
   */
  public boolean isWhole() {
    return field.isEmpty();
  }

  /** Tells whether the entry changed as the row did. */
  boolean isRepeatedBy(FieldChange other) {
    return part == Part.ROW
        && other.part == Part.ENTRY
        && !isWhole()
        && field.equals(other.field)
        && before.equals(other.before)
        && after.equals(other.after);
  }

  FieldChange inBoth() {
    return new FieldChange(Part.BOTH, field, before, after);
  }
}
