package io.github.digestmark.collate;

import java.io.Serializable;

/**
 * A text that two digests have differently.
 *
 * @param field its name: {@code title} where row and entry differ alike, {@code row title} or
 *     {@code entry title} where they do not
 * @param before what the first has, or empty
 * @param after what the second has, or empty
 */
public record FieldChange(String field, String before, String after) implements Serializable {

  boolean isLike(FieldChange other) {
    return before.equals(other.before) && after.equals(other.after);
  }
}
