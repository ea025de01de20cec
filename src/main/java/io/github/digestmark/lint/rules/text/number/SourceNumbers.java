package io.github.digestmark.lint.rules.text.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of an abstract and a title. */
final class SourceNumbers {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String text;
  private final List<Quantity> inDigits;

  /** Also those in words: read only if the digits do not explain a text. */
  private @Nullable List<Quantity> all;

  SourceNumbers(String text) {
    this.text = text;
    this.inDigits = SharedUnits.in(Quantities.in(text, true), text);
  }

  List<Quantity> inDigits() {
    return inDigits;
  }

  /** Returns the numbers in digits, and those in words. */
  List<Quantity> all() {
    List<Quantity> known = all;
    if (known == null) {
      known = new ArrayList<>(inDigits);
      known.addAll(NumberWords.in(text));
      all = known;
    }
    return known;
  }

  boolean has(Quantity number) {
    return all().stream().anyMatch(number::isLike);
  }

  /** Returns the numbers that end a name: 3.5 and 4 for {@code gpt}. */
  List<Quantity> of(String name) {
    NumberContext context = new NumberContext(text);
    return inDigits.stream().filter(number -> context.name(number).equals(name)).toList();
  }

  /** Returns whether a number is the sum or the difference of two numbers, or what makes 100. */
  boolean canBeComputed(Quantity number) {
    Set<BigDecimal> values = values();
    for (Quantity.Value value : number.values()) {
      BigDecimal exact = value.exact();
      if (values.contains(normal(HUNDRED.subtract(exact)))) {
        return true;
      }
      for (BigDecimal other : values) {
        BigDecimal summand = normal(exact.subtract(other));
        if ((values.contains(summand) && summand.compareTo(other) != 0)
            || values.contains(normal(exact.add(other)))) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<BigDecimal> values() {
    Set<BigDecimal> values = new HashSet<>();
    for (Quantity number : inDigits) {
      number.values().forEach(value -> values.add(normal(value.exact())));
    }
    return values;
  }

  private static BigDecimal normal(BigDecimal number) {
    return number.stripTrailingZeros();
  }
}
