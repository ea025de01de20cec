package io.github.digestmark.lint.rules.text.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Compares the numbers of texts with those of their source: the abstract and title of a paper. */
final class NumberComparison {

  /**
   * A number that the source does not have.
   *
   * @param number the number
   * @param meant the number of the source with the same digits, if there is one
   */
  record Fault(Quantity number, Optional<Meant> meant) {}

  /**
   * A number of the source with the digits of a number that it does not have.
   *
   * @param number the number of the source
   * @param exact its value
   * @param value the value that was found instead
   */
  record Meant(Quantity number, BigDecimal exact, Quantity.Value value) {

    /** Returns by how many places the decimal point is away. */
    private int places() {
      return Math.abs(magnitude(exact) - magnitude(value.exact()));
    }

    private static int magnitude(BigDecimal number) {
      return number.precision() - number.scale();
    }

    /** Returns whether this is more than chance: without units, numbers are seldom far off. */
    boolean isLikely(Quantity instead) {
      return places() <= MOST_PLACES || (number.isScaled() && instead.isScaled());
    }

    boolean isCloserThan(Meant other) {
      return places() < other.places();
    }
  }

  /** Longer texts, of which there are none, would take too long. */
  private static final int MOST_CHARACTERS = 10_000;

  /** A text with more is about another paper: a person sees that from the first ones. */
  private static final int MOST_FAULTS = 10;

  /** A number with so many characters after it is not another one by chance. */
  private static final int NEXT = 4;

  private static final int MOST_PLACES = 3;

  private static final BigInteger TEN = BigInteger.TEN;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);

  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);

  private static final BigDecimal LEAST = BigDecimal.TEN;

  private final List<String> texts;
  private @Nullable SourceNumbers source;

  /**
   * Prepares to compare texts with a source.
   *
   * @param texts the abstract and the title; offsets in the title begin after the abstract and one
   *     character
   */
  NumberComparison(String... texts) {
    this.texts = List.of(texts);
  }

  private SourceNumbers source() {
    SourceNumbers known = source;
    if (known == null) {
      known = new SourceNumbers(String.join("\n", texts));
      source = known;
    }
    return known;
  }

  /**
   * Returns the numbers that the source does not have.
   *
   * @param text a summary or a translation
   * @param isWhole whether the source is all that the text is about, so that a number is wrong if
   *     the source has none like it
   */
  List<Fault> faults(String text, BooleanSupplier isWhole) {
    boolean isUsual = text.length() <= MOST_CHARACTERS;
    for (String part : texts) {
      isUsual &= part.length() <= MOST_CHARACTERS;
    }
    if (!isUsual || PlainNumbers.areAllIn(text, texts)) {
      return List.of();
    }
    Set<Quantity> used = Collections.newSetFromMap(new IdentityHashMap<>());
    if (source().inDigits().size() >= Quantities.MOST_NUMBERS) {
      return List.of();
    }
    List<Quantity> missing = missing(text, used);
    missing.removeIf(
        number -> !isLong(number) && meant(number, source().inDigits(), used).isEmpty());
    if (missing.isEmpty()) {
      return List.of();
    }
    NumberContext context = new NumberContext(text);
    List<Fault> faults = new ArrayList<>();
    for (Quantity number : missing) {
      if (faults.size() < MOST_FAULTS
          && !context.isOther(number)
          && !source().has(number)
          && !source().hasMeasure(number, text)
          && !isYear(number)) {
        fault(number, context, used, isWhole)
            .filter(fault -> !source().hasRatio(number))
            .ifPresent(faults::add);
      }
    }
    return faults;
  }

  /** Returns the numbers unlike those that the source has in digits; adds those that are used. */
  private List<Quantity> missing(String text, Set<Quantity> used) {
    List<Quantity> missing = new ArrayList<>();
    for (Quantity number : SharedUnits.in(Quantities.in(text, false), text)) {
      @Nullable Quantity like = null;
      for (Quantity other : source().inDigits()) {
        if ((like == null || used.contains(like)) && number.isLike(other)) {
          like = other;
        }
      }
      if (like == null && !isWrittenInSource(number, text)) {
        missing.add(number);
      } else if (like != null) {
        used.add(like);
      }
    }
    return missing;
  }

  private boolean isWrittenInSource(Quantity number, String text) {
    int start = number.span().start();
    int end = number.span().end();
    String withNext = text.substring(start, Math.min(text.length(), end + NEXT));
    String withLast = text.substring(Math.max(0, start - NEXT), end);
    return PlainNumbers.has(source().text(), text.substring(start, end))
        || (end < text.length()
            ? source().text().contains(withNext)
            : source().text().endsWith(withLast));
  }

  private Optional<Fault> fault(
      Quantity number, NumberContext context, Set<Quantity> used, BooleanSupplier isWhole) {
    String name = context.name(number);
    if (!name.isEmpty() && !number.hasUnit()) {
      List<Quantity> ofName = source().of(name);
      Optional<Meant> meant = meant(number, ofName, Set.of());
      return meant.isPresent() || (!ofName.isEmpty() && isWhole.getAsBoolean())
          ? Optional.of(new Fault(number, meant))
          : Optional.empty();
    }
    Optional<Meant> meant = meant(number, source().all(), used);
    if (meant.isPresent()) {
      boolean isCertain = number.isScaled() || digits(meant.get().value()).compareTo(TEN) >= 0;
      return isCertain || !source().canBeComputed(number)
          ? Optional.of(new Fault(number, meant))
          : Optional.empty();
    }
    return isLong(number)
            && isWhole.getAsBoolean()
            && !isFullPercentage(number)
            && !context.isInFormula(number)
            && !source().canBeComputed(number)
        ? Optional.of(new Fault(number, meant))
        : Optional.empty();
  }

  /** Finds a number with the same digits: the closest one, if there are several. */
  private static Optional<Meant> meant(Quantity number, List<Quantity> among, Set<Quantity> used) {
    @Nullable Meant closest = null;
    for (Quantity other : among) {
      for (Quantity.Value exact : other.values()) {
        for (Quantity.Value value : number.values()) {
          BigInteger digits = digits(value);
          if (digits.signum() > 0
              && digits.equals(digits(exact))
              && value.exact().compareTo(exact.exact()) != 0
              && (digits.compareTo(TEN) >= 0
                  || (number.isScaled() && other.isScaled())
                  || !used.contains(other))) {
            Meant meant = new Meant(other, exact.exact(), value);
            if (meant.isLikely(number) && (closest == null || meant.isCloserThan(closest))) {
              closest = meant;
            }
          }
        }
      }
    }
    return Optional.ofNullable(closest);
  }

  private static BigInteger digits(Quantity.Value value) {
    return Quantity.digits(value.exact());
  }

  /** Returns whether a number has more than one digit, so that it is seldom there by chance. */
  private static boolean isLong(Quantity number) {
    return number.values().stream()
        .allMatch(value -> value.exact().compareTo(LEAST) >= 0 || value.exact().scale() > 0);
  }

  private static boolean isFullPercentage(Quantity number) {
    return number.isPercent() && number.values().get(0).exact().compareTo(HUNDRED) == 0;
  }

  /** Returns whether a year has its last two digits in the other text: {@code '08, años 80}. */
  private boolean isYear(Quantity number) {
    if (number.hasUnit()) {
      return false;
    }
    BigDecimal value = number.values().get(0).exact();
    return source().all().stream()
        .map(other -> other.values().get(0).exact())
        .anyMatch(other -> isYearOf(value, other) || isYearOf(other, value));
  }

  private static boolean isYearOf(BigDecimal year, BigDecimal ofCentury) {
    return year.compareTo(FIRST_YEAR) >= 0
        && year.compareTo(LAST_YEAR) <= 0
        && year.remainder(HUNDRED).compareTo(ofCentury) == 0;
  }
}
