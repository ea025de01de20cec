package io.github.digestmark.lint;

import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.List;

/**
 * A text of a digest that is not empty. If row and entry say the same, it is one text that occurs
 * twice.
 *
 * @param field which text it is
 * @param label the label of its row or entry
 * @param occurrences where it is: one place, or the row's and the entry's in this order
 */
public record FieldText(Field field, String label, List<Occurrence> occurrences) {

  /**
   * One place where a text is.
   *
   * @param span where
   * @param text what the model holds: without the table's escapes and an entry's indentation
   * @param isInRow whether it is in a row
   * @param isSound whether its row or entry was read without a problem
   */
  public record Occurrence(Span span, String text, boolean isInRow, boolean isSound) {}

  /**
   * Copies the list.
   *
   * @param field which text it is
   * @param label the label of its row or entry
   * @param occurrences where it is
   */
  public FieldText {
    occurrences = List.copyOf(occurrences);
  }

  /**
   * Tells whether the text is known to be what it seems: the whole field, and no other one.
   *
   * @return whether an occurrence was read without a problem
   */
  public boolean isSound() {
    for (Occurrence occurrence : occurrences) {
      if (occurrence.isSound()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether the text is in row and entry with the same characters.
   *
   * @return whether there are two occurrences that the model holds alike and in one line
   */
  public boolean isRepeatedVerbatim() {
    // A cell has no line breaks, so that one as long as its place is what the source has.
    String text = first().text();
    return occurrences.size() == 2
        && text.length() == first().span().length()
        && text.length() == last().span().length()
        && text.equals(last().text());
  }

  /**
   * Returns the first occurrence.
   *
   * @return the row's, if there are two
   */
  public Occurrence first() {
    return occurrences.get(0);
  }

  /**
   * Returns the last occurrence.
   *
   * @return the entry's, if there are two
   */
  public Occurrence last() {
    return occurrences.get(occurrences.size() - 1);
  }

  /**
   * Returns where the text is.
   *
   * @return the spans of its occurrences
   */
  public List<Span> spans() {
    return occurrences.stream().map(Occurrence::span).toList();
  }
}
