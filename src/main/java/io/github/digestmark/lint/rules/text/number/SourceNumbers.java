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

  private @Nullable Set<BigDecimal> values;

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
    Set<BigDecimal> known = values();
    for (Quantity.Value value : number.values()) {
      BigDecimal exact = value.exact();
      if (known.contains(normal(HUNDRED.subtract(exact)))) {
        return true;
      }
      for (BigDecimal other : known) {
        BigDecimal summand = normal(exact.subtract(other));
        if ((known.contains(summand) && summand.compareTo(other) != 0)
            || known.contains(normal(exact.add(other)))) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<BigDecimal> values() {
    Set<BigDecimal> known = values;
    if (known == null) {
      known = readValues();
      values = known;
    }
    return known;
  }

  private Set<BigDecimal> readValues() {
    Set<BigDecimal> read = new HashSet<>();
    for (Quantity number : inDigits) {
      number.values().forEach(value -> read.add(normal(value.exact())));
    }
    return read;
  }

  private static BigDecimal normal(BigDecimal number) {
    return number.stripTrailingZeros();
  }
}
