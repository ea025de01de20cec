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
public record Passage(DigestField field, String label, List<Copy> copies) {

  /**
   * One place where a text stands.
   *
   * @param span where
   * @param text what the model holds: without the table's escapes and an entry's indentation
   * @param isInRow whether it stands in a row
   * @param isSound whether its row or entry was read without a problem
   */
  public record Copy(Span span, String text, boolean isInRow, boolean isSound) {

    /**
     * Tells whether the text is what stands at its place.
     *
     * @return whether it is as long and of one line: no escape and no indentation was taken out
     */
    public boolean isVerbatim() {
      return text.length() == span.length() && text.indexOf('\n') < 0;
    }
  }

  /**
   * Copies the list.
   *
   * @param field which text it is
   * @param label the label of its row or entry
   * @param copies where it stands
   */
  public Passage {
    copies = List.copyOf(copies);
  }

  /**
   * Tells whether the text is known to be what it seems: the whole field, and no other one.
   *
   * @return whether a copy was read without a problem
   */
  public boolean isSound() {
    for (Copy copy : copies) {
      if (copy.isSound()) {
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
    return copies.size() == 2
        && copies.get(0).text().equals(copies.get(1).text())
        && copies.get(0).isVerbatim()
        && copies.get(1).isVerbatim();
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
