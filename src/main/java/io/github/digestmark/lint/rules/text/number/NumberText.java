package io.github.digestmark.lint.rules.text.number;

import io.github.digestmark.model.Field;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Writes numbers. */
final class NumberText {

  private static final BigDecimal MILLION = BigDecimal.ONE.scaleByPowerOfTen(6);

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
    BigDecimal digits = meant.exact().divide(meant.value().scale()).stripTrailingZeros();
    return digits.toPlainString() + number.unit();
  }
}
