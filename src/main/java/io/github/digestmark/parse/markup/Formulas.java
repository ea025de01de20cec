package io.github.digestmark.parse.markup;

import io.github.digestmark.internal.Backslashes;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Formulas in a text: {@code $x_1$}.
 *
 * <p>As in Pandoc, a dollar sign that opens one is not followed by white space, one that closes it
 * is neither preceded by white space nor followed by a digit, and one after a backslash is only a
 * dollar sign. So {@code from $5 to $10} has no formula. In {@code $$x$$} the formula is {@code x}
 * and its dollar signs are the inner ones.
 */
public final class Formulas {

  private Formulas() {}

  /**
   * Finds the formulas of a text.
   *
   * @param text any text
   * @return the text between each pair of dollar signs, without them, in the order of the text; no
   *     span is empty
   */
  public static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    int open = -1;
    boolean displayed = false;
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' && !escaped) {
        if (open >= 0 && i > open && closes(text, i)) {
          found.add(new Span(open, i));
          open = -1;
          // The second of two closing dollar signs opens nothing.
          i += displayed && text.startsWith("$", i + 1) ? 1 : 0;
        } else if (opens(text, i)) {
          displayed = i == open;
          open = i + 1;
        }
      }
      escaped = c == '\\' && !escaped;
    }
    return Collections.unmodifiableList(found);
  }

  /**
   * Finds the formulas of a text with their dollar signs: {@code $x$}, and {@code $$x$$} with two
   * on each side.
   *
   * @param text any text
   * @return the same formulas as {@link #in}, in the order of the text; none overlaps another
   */
  public static List<Span> withDollars(String text) {
    List<Span> inner = in(text);
    List<Span> formulas = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < inner.size(); i++) {
      int open = inner.get(i).start() - 1;
      int close = inner.get(i).end();
      int next = i + 1 < inner.size() ? inner.get(i + 1).start() - 1 : text.length();
      boolean displayed =
          open > end
              && text.charAt(open - 1) == '$'
              && !Backslashes.escape(text, open - 1)
              && close + 1 < next
              && text.charAt(close + 1) == '$';
      int more = displayed ? 1 : 0;
      formulas.add(new Span(open - more, close + 1 + more));
      end = close + 1 + more;
    }
    return Collections.unmodifiableList(formulas);
  }

  private static boolean opens(String text, int i) {
    return i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
  }

  private static boolean closes(String text, int i) {
    boolean digit = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    return !Character.isWhitespace(text.charAt(i - 1)) && !digit;
  }
}
