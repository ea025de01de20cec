package io.github.digestmark.lint.rules.text.number;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lists and ranges with one unit for all numbers: {@code 77 to 958 million}. */
final class SharedUnits {

  /** The text between two numbers of a list or a range. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[\\s,，、/~～–—$€£¥-]*+"
              + "(?:to|and|or|through|versus|vs\\.?|至|到|和|与|或|bis|und|oder|à|et|ou|y|o|から|と)?+"
              + "[\\s,，、$€£¥]*+");

  private static final int LONGEST_BETWEEN = 12;

  private SharedUnits() {}

  /** Returns the numbers of a text; those without a unit may also have that of the next one. */
  static List<Quantity> in(List<Quantity> numbers, String text) {
    List<Quantity> shared = new ArrayList<>(numbers);
    for (int i = numbers.size() - 2; i >= 0; i--) {
      Quantity number = shared.get(i);
      Quantity next = shared.get(i + 1);
      int from = number.span().end();
      int to = next.span().start();
      if (!number.hasUnit()
          && next.isScaled()
          && to - from < LONGEST_BETWEEN
          && BETWEEN.matcher(text).region(from, to).matches()) {
        shared.set(i, number.orTimes(next.scales()));
      }
    }
    return shared;
  }
}
