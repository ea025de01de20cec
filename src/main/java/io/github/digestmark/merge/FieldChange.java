package io.github.digestmark.merge;

/**
 * A text that two digests have differently.
 *
 * <table>
 * <caption>The names of fields</caption>
 * <tr><td>{@code title}, {@code URL}, {@code summary}</td><td>of row and entry, where both changed
 *     alike; else {@code row title}, {@code entry title} and so on</td></tr>
 * <tr><td>{@code translated title}, {@code stamp}, {@code link text}, {@code English summary},
 *     {@code translated abstract}, {@code announcement}, {@code abstract}</td><td>of the
 *     entry</td></tr>
 * <tr><td>{@code row}, {@code entry}</td><td>whether there is one: what differs is {@code missing}
 *     and {@code there}</td></tr>
 * <tr><td>{@code summary heading}, {@code columns}, {@code details heading}</td><td>of the digest
 *     itself; the columns are parted by {@code |}</td></tr>
 * </table>
 *
 * @param field its name
 * @param before what the first has, or empty
 * @param after what the second has, or empty
 */
public record FieldChange(String field, String before, String after) {

  boolean isLike(FieldChange other) {
    return before.equals(other.before) && after.equals(other.after);
  }
}
