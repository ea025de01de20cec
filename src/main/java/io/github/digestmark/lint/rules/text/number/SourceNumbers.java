package io.github.digestmark.lint.rules.text.number;

import io.github.digestmark.source.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of an abstract and a title. */
final class SourceNumbers {

  private static final List<String> FROM_ONE =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final Pattern RATIO =
      Pattern.compile(
          "(?i)(?<![0-9.A-Za-z])([0-9]{1,3}|NUMBER)(?:/| in | out of )(?:every )?([0-9]{1,3}|NUMBER)(?![0-9A-Za-z])"
              .replace("NUMBER", String.join("|", FROM_ONE)));

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

  String text() {
    return text;
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
    for (Quantity other : all()) {
      if (number.isLike(other)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a percentage is a ratio such as {@code 1 in 5} or {@code 3/4}. */
  boolean hasRatio(Quantity number) {
    if (!number.isPercent()) {
      return false;
    }
    for (Matcher ratio = RATIO.matcher(text); ratio.find(); ) {
      BigDecimal part = ofRatio(ratio.group(1));
      BigDecimal whole = ofRatio(ratio.group(2));
      if (whole.signum() > 0) {
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL32);
        if (number.isLike(Quantity.of(new Span(0, 0), List.of(percent)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static BigDecimal ofRatio(String number) {
    int word = FROM_ONE.indexOf(number.toLowerCase(Locale.ROOT));
    return word >= 0 ? BigDecimal.valueOf(word + 1L) : new BigDecimal(number);
  }

  /** Returns whether a number has the same measure in another unit: 1500 MHz for 1.5 GHz. */
  boolean hasMeasure(Quantity number, String numberText) {
    Optional<BigDecimal> unit = MetricUnits.after(number, numberText);
    if (unit.isEmpty()) {
      return false;
    }
    for (Quantity other : inDigits) {
      Optional<BigDecimal> theirs = MetricUnits.after(other, text);
      if (theirs.isPresent() && theirs.get().compareTo(unit.get()) != 0) {
        for (Quantity.Value value : number.values()) {
          BigDecimal measure = value.exact().multiply(unit.get());
          for (Quantity.Value their : other.values()) {
            if (their.exact().multiply(theirs.get()).compareTo(measure) == 0) {
              return true;
            }
          }
        }
      }
    }
    return false;
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
      boolean isGain =
          number.isPercent() && known.contains(normal(exact.movePointLeft(2).add(BigDecimal.ONE)));
      if (isGain || known.contains(normal(HUNDRED.subtract(exact)))) {
        return true;
      }
      for (BigDecimal other : known) {
        BigDecimal summand = normal(exact.subtract(other));
        if ((known.contains(summand) && summand.compareTo(other) != 0)
            || known.contains(normal(exact.add(other)))
            || isProduct(exact, other, known)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether a large number is a product, as of eight machines and what each has. */
  private static boolean isProduct(BigDecimal number, BigDecimal factor, Set<BigDecimal> known) {
    if (number.compareTo(HUNDRED) < 0 || factor.compareTo(BigDecimal.ONE) <= 0) {
      return false;
    }
    BigDecimal other = normal(number.divide(factor, MathContext.DECIMAL32));
    return other.compareTo(factor) != 0 && known.contains(other);
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
