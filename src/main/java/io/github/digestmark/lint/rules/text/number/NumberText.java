package io.github.digestmark.lint.rules.text.number;

import io.github.digestmark.model.Field;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Writes numbers. */
final class NumberText {

  private static final BigDecimal MILLION = BigDecimal.ONE.scaleByPowerOfTen(6);

  private record Unit(String word, BigDecimal scale) {
    static Unit of(String word, int power) {
      return new Unit(word, BigDecimal.ONE.scaleByPowerOfTen(power));
    }
  }

  private static final Unit ONE = Unit.of("", 0);

  /** Units that follow each other every four digits. */
  private static final List<List<Unit>> LADDERS =
      List.of(
          List.of(ONE, Unit.of("万", 4), Unit.of("亿", 8), Unit.of("万亿", 12)),
          List.of(ONE, Unit.of("만", 4), Unit.of("억", 8), Unit.of("조", 12)));

  private NumberText() {}

  /** Returns {@code 4800亿 is 480 billion}, or {@code the summary says 70} without a unit. */
  static String found(Quantity number, BigDecimal value, String text, Field field) {
    String written = text.substring(number.span().start(), number.span().end());
    return number.hasUnit()
        ? written + " is " + inEnglish(value)
        : "the %s says %s%s".formatted(field, written, number.isPercent() ? "%" : "");
  }

  private static String inEnglish(BigDecimal value) {
    String[] names = {"million", "billion", "trillion"};
    BigDecimal unit = MILLION;
    for (int i = 0; i < names.length; i++) {
      BigDecimal next = unit.scaleByPowerOfTen(3);
      if (value.compareTo(unit) >= 0 && (value.compareTo(next) < 0 || i == names.length - 1)) {
        return plain(value.divide(unit)) + " " + names[i];
      }
      unit = next;
    }
    return plain(value);
  }

  private static String plain(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }

  /** Returns a number of the source in the units of a text. */
  static String repaired(Quantity number, NumberComparison.Meant meant) {
    BigDecimal scale = meant.value().scale();
    String unit = number.unit();
    for (List<Unit> units : LADDERS) {
      if (number.hasUnit() && units.stream().anyMatch(one -> one.word().equals(number.unit()))) {
        // Nobody writes 0.175万亿.
        for (Unit one : units) {
          if (one.equals(ONE) || meant.exact().compareTo(one.scale()) >= 0) {
            scale = one.scale();
            unit = one.word();
          }
        }
      }
    }
    return meant.exact().divide(scale).stripTrailingZeros().toPlainString() + unit;
  }
}
