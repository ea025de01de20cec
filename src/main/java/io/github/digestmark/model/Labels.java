package io.github.digestmark.model;

import io.github.digestmark.source.Span;
import java.util.Locale;
import java.util.Optional;

/** Labels of footnotes: {@code 1} in {@code [^1]}. */
public final class Labels {

  private Labels() {}

  /**
   * Returns the form in which labels are compared: CommonMark folds their case.
   *
   * @param label a label
   * @return the same for labels that CommonMark takes for one
   */
  public static String key(String label) {
    return isNumber(label) ? label : label.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }

  private static boolean isNumber(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) < '0' || label.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * Finds the label of the first reference in a cell.
   *
   * @param text a text
   * @param cell the place of the cell in it
   * @return the place of the label, or empty if the cell has no reference
   */
  public static Optional<Span> reference(String text, Span cell) {
    int start = cell.start();
    while (start < cell.end() && !text.startsWith("[^", start)) {
      start++;
    }
    start += "[^".length();
    for (int i = start; i < cell.end(); i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i > start ? Optional.of(new Span(start, i)) : Optional.empty();
      }
      if (Character.isWhitespace(c) || c == '[') {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Returns where the reference stands that a label is of.
   *
   * @param label the place of a label
   * @return the place of {@code [^label]} around it
   */
  public static Span brackets(Span label) {
    return new Span(label.start() - 2, label.end() + 1);
  }
}
