package io.github.digestmark.lint;

import io.github.digestmark.source.Span;
import java.util.List;

/**
 * A text of a digest that is not empty. Where row and entry say the same, it has two copies.
 *
 * @param field which text it is
 * @param label the label of its row or entry
 * @param copies where it stands: one place, or the row's and the entry's in this order
 */
public record FieldText(DigestField field, String label, List<Copy> copies) {

  /**
   * One place where a text stands.
   *
   * @param span where
   * @param text what the model holds: without the table's escapes and an entry's indentation
   * @param isInRow whether it stands in a row
   * @param isSound whether its row or entry was read without a problem
   */
  public record Copy(Span span, String text, boolean isInRow, boolean isSound) {}

  /**
   * Copies the list.
   *
   * @param field which text it is
   * @param label the label of its row or entry
   * @param copies where it stands
   */
  public FieldText {
    copies = List.copyOf(copies);
  }

  /**
   * Tells whether the text is known to be what it seems: the whole field, and no other one.
   *
   * @return whether a copy was read without a problem
   */
  public boolean isSound() {
    for (int i = 0; i < copies.size(); i++) {
      if (copies.get(i).isSound()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether the text stands in row and entry with the same characters.
   *
   * @return whether there are two copies that the model holds alike and in one line
   */
  public boolean isRepeatedVerbatim() {
    // A cell has no line breaks, so that one as long as its place is what stands there.
    String text = copies.get(0).text();
    return copies.size() == 2
        && text.length() == copies.get(0).span().length()
        && text.length() == copies.get(1).span().length()
        && text.equals(copies.get(1).text());
  }

  /**
   * Returns the first copy.
   *
   * @return the row's, where there are two
   */
  public Copy first() {
    return copies.get(0);
  }
}
