package io.github.digestmark.lint.rules.text.number;

import io.github.digestmark.source.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A number in a text.
 *
 * @param span the digits and the words that multiply them
 * @param values its possible values: {@code 1.234} may be a bit more than one, or than a thousand
 * @param unit the words that multiply it, as they are written, or empty
 * @param scales what its unit, or that of the list which it is in, may multiply it by; one without
 * @param isPercent whether it is a percentage
 */
record Quantity(
    Span span, List<Value> values, String unit, List<BigDecimal> scales, boolean isPercent) {

  static final List<BigDecimal> PLAIN = List.of(BigDecimal.ONE);

  private static final int TO_FRACTION = 2;

  /**
   * A value of a number.
   *
   * @param exact the value
   * @param step by how much it changes with the last digit that was written
   * @param scale what a unit multiplied the digits by, or one
   */
  record Value(BigDecimal exact, BigDecimal step, BigDecimal scale) {

    static Value of(BigDecimal exact) {
      return new Value(exact, BigDecimal.ONE, BigDecimal.ONE);
    }

    Value times(BigDecimal factor) {
      return new Value(exact.multiply(factor), step.multiply(factor), scale.multiply(factor));
    }

    Value plus(Value other) {
      return new Value(exact.add(other.exact), step.min(other.step), scale);
    }

    private boolean isLike(BigDecimal other) {
      return exact.compareTo(other) == 0 || exact.subtract(other).abs().compareTo(step) < 0;
    }
  }

  static Quantity of(Span span, List<BigDecimal> values) {
    return new Quantity(span, values.stream().map(Value::of).toList(), "", PLAIN, false);
  }

  /** Returns the same number, which may also be multiplied. */
  Quantity orTimes(List<BigDecimal> factors) {
    List<Value> all = new ArrayList<>(values);
    for (BigDecimal factor : factors) {
      values.forEach(value -> all.add(value.times(factor)));
    }
    return new Quantity(span, all, unit, factors, isPercent);
  }

  boolean isScaled() {
    return scales.stream().anyMatch(scale -> scale.compareTo(BigDecimal.ONE) > 0);
  }

  boolean hasUnit() {
    return !unit.isEmpty();
  }

  /** Returns whether this number may be another, perhaps rounded to the digits that it has. */
  boolean isLike(Quantity other) {
    for (Value value : values) {
      for (Value theirs : other.values) {
        boolean isLike = value.isLike(theirs.exact) && isInSameUnit(value, theirs, other);
        if (isLike || (isPercent != other.isPercent && isFraction(value, theirs))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether values are scaled both or not: {@code 1000k} is not {@code 1k}. */
  private boolean isInSameUnit(Value value, Value theirs, Quantity other) {
    return !hasUnit() || !unit.equals(other.unit) || value.scale.compareTo(theirs.scale) == 0;
  }

  /** Returns whether one number is a fraction, and the other one the same as a percentage. */
  private boolean isFraction(Value value, Value theirs) {
    BigDecimal fraction = isPercent ? theirs.exact : value.exact;
    if (fraction.scale() <= 0) {
      return false;
    }
    return isPercent
        ? value.times(BigDecimal.ONE.movePointLeft(TO_FRACTION)).isLike(theirs.exact)
        : value.isLike(theirs.exact.movePointLeft(TO_FRACTION));
  }

  /** Returns the digits of a value without zeros at either end: {@code 48} for 4,800. */
  static BigInteger digits(BigDecimal value) {
    return value.signum() == 0 ? BigInteger.ZERO : value.stripTrailingZeros().unscaledValue().abs();
  }
}
