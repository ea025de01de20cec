package io.github.digestmark.parse;

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
    return label.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }

  /** Finds the label of the first reference in a cell. */
  static Optional<Span> reference(String text, Span cell) {
    String content = text.substring(cell.start(), cell.end());
    int open = content.indexOf("[^");
    int close = open < 0 ? -1 : content.indexOf(']', open);
    if (close <= open + 2) {
      return Optional.empty();
    }
    String label = content.substring(open + 2, close);
    return label.chars().noneMatch(c -> Character.isWhitespace(c) || c == '[')
        ? Optional.of(new Span(cell.start() + open + 2, cell.start() + close))
        : Optional.empty();
  }

  /** Tells whether a cell is one reference and nothing else. */
  static boolean isReference(String text, Span cell) {
    return reference(text, cell).filter(label -> brackets(label).equals(cell)).isPresent();
  }

  /** The span of {@code [^label]} around a label. */
  static Span brackets(Span label) {
    return new Span(label.start() - 2, label.end() + 1);
  }
}
