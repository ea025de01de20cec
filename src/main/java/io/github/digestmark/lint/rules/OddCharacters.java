package io.github.digestmark.lint.rules;

import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Finds runs of characters that no text should have, and names them. */
final class OddCharacters {

  private OddCharacters() {}

  /** Returns the longest runs, within a span, of characters that a test tells to be so. */
  static List<Span> runs(String text, Span within, IntPredicate isOddAt) {
    List<Span> runs = new ArrayList<>();
    int start = -1;
    int i = within.start();
    while (i < within.end()) {
      boolean odd = isOddAt.test(i);
      if (odd && start < 0) {
        start = i;
      } else if (!odd && start >= 0) {
        runs.add(new Span(start, i));
        start = -1;
      }
      i += Character.charCount(text.codePointAt(i));
    }
    if (start >= 0) {
      runs.add(new Span(start, i));
    }
    return runs;
  }

  /** Returns the names of what a run is made of: {@code U+200B (zero width space)}. */
  static String names(String run) {
    int[] kinds = run.codePoints().distinct().toArray();
    String first = name(kinds[0]);
    return switch (kinds.length) {
      case 1 -> first;
      case 2 -> first + " and " + name(kinds[1]);
      default -> first + " and others";
    };
  }

  private static String name(int codePoint) {
    @Nullable String name = Character.getName(codePoint);
    String known =
        name == null
            ? "no character"
            : Character.getType(codePoint) == Character.SURROGATE
                ? "half of a character"
                : name.replaceAll(" \\([A-Z]+\\)$", "").toLowerCase(Locale.ROOT);
    return "U+%04X (%s)".formatted(codePoint, known);
  }
}
