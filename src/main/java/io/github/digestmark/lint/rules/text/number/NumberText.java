package io.github.digestmark.lint.rules.text.number;

import io.github.digestmark.model.Field;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes numbers. */
final class NumberText {

  private static final BigDecimal MILLION = BigDecimal.ONE.scaleByPowerOfTen(6);

  private record Unit(String word, BigDecimal scale) {
    static Unit of(String word, int power) {
      return new Unit(word, BigDecimal.ONE.scaleByPowerOfTen(power));
    }
  }

  private static final Unit ONE = Unit.of("", 0);

  /** Units that follow each other. */
  private static final List<List<Unit>> LADDERS =
      List.of(
          List.of(ONE, Unit.of("万", 4), Unit.of("亿", 8), Unit.of("万亿", 12)),
          List.of(ONE, Unit.of("만", 4), Unit.of("억", 8), Unit.of("조", 12)),
          List.of(
              ONE,
              Unit.of("Millionen", 6),
              Unit.of("Milliarden", 9),
              Unit.of("Billionen", 12),
              Unit.of("Trillionen", 18)),
          List.of(ONE, Unit.of("Mio.", 6), Unit.of("Mrd.", 9), Unit.of("Bio.", 12)),
          List.of(
              ONE,
              Unit.of("millones", 6),
              Unit.of("mil millones", 9),
              Unit.of("billones", 12),
              Unit.of("trillones", 18)));

  private static final Pattern GROUP = Pattern.compile("(?<=[0-9])([,' ])(?=[0-9]{3}(?![0-9]))");

  private static final Pattern WITH_POINT = Pattern.compile("[0-9]\\.[0-9]");

  /** A decimal comma, or the unit of a language that has it. */
  private static final Pattern WITH_COMMA =
      Pattern.compile(
          "[0-9],[0-9]{1,2}(?![0-9])|(?i:mio|mrd|mill[ai]ard|million[ae]|millones|billon)");

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

  /**
   * Returns a number of the source in the units of a text, with its decimal sign and groups.
   *
   * @param text the text of the number
   */
  static String repaired(Quantity number, NumberComparison.Meant meant, String text) {
    BigDecimal scale = meant.value().scale();
    String unit = number.unit();
    String word = unit.strip();
    String space = unit.startsWith(" ") ? " " : "";
    for (List<Unit> units : LADDERS) {
      if (number.hasUnit() && units.stream().anyMatch(one -> one.word().equals(word))) {
        // Nobody writes 0.175万亿.
        for (Unit one : units) {
          if (one.equals(ONE) || meant.exact().compareTo(one.scale()) >= 0) {
            scale = one.scale();
            unit = one.word().isEmpty() ? "" : space + one.word();
          }
        }
        break;
      }
    }
    String digits = meant.exact().divide(scale).stripTrailingZeros().toPlainString();
    return inForm(digits, text.substring(number.span().start(), number.span().end())) + unit;
  }

  /** Returns digits with the decimal sign of another number, and grouped as it is. */
  private static String inForm(String digits, String written) {
    boolean hasComma = WITH_COMMA.matcher(written).find() && !WITH_POINT.matcher(written).find();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    Matcher group = GROUP.matcher(written);
    if (group.find() && whole.length() > 3) {
      whole = whole.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", group.group(1));
    }
    return point < 0 ? whole : whole + (hasComma ? "," : ".") + digits.substring(point + 1);
  }
}
