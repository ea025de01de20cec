package io.github.digestmark.parse.table;

import io.github.digestmark.source.Span;
import java.util.Optional;

/**
 * A footnote reference in a cell: {@code [^1]}.
 *
 * @param span the whole reference
 * @param label what is between {@code [^} and {@code ]}
 */
public record Reference(Span span, Span label) {

  /** Finds the first reference in a cell. */
  public static Optional<Reference> in(String text, Span cell) {
    int open = cell.start();
    while (open < cell.end() && !text.startsWith("[^", open)) {
      open++;
    }
    int start = open + "[^".length();
    for (int i = start; i < cell.end(); i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i > start
            ? Optional.of(new Reference(new Span(open, i + 1), new Span(start, i)))
            : Optional.empty();
      }
      if (Character.isWhitespace(c) || c == '[') {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
