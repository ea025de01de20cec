package io.github.digestmark.arxiv;

import io.github.digestmark.internal.Ascii;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Any value of this package, and texts that are nearly one. */
class ArxivDomain extends DomainContextBase {

  private static final YearMonth FIRST_OLD = YearMonth.of(1991, 7);
  private static final YearMonth LAST_OLD = YearMonth.of(2007, 3);
  private static final YearMonth FIRST_NEW = YearMonth.of(2007, 4);
  private static final YearMonth LAST_NEW = YearMonth.of(2099, 12);

  @Provide
  Arbitrary<ArxivId> ids() {
    Arbitrary<String> papers = Arbitraries.oneOf(newPapers(), oldPapers());
    return Combinators.combine(papers, orNone(versions(), .4)).as(ArxivId::new);
  }

  @Provide
  Arbitrary<ArxivCategory> categories() {
    return Arbitraries.of(ArxivCategory.all());
  }

  @Provide
  Arbitrary<TitleStamp> titleStamps() {
    return Combinators.combine(
            versionedIds(), categories(), Arbitraries.of(TitleStamp.Status.class))
        .as((id, category, status) -> new TitleStamp(id, category.id(), status));
  }

  @Provide
  Arbitrary<Announcement> announcements() {
    return Combinators.combine(versionedIds(), Arbitraries.of(Announcement.Type.class))
        .as(Announcement::new);
  }

  @Provide
  Arbitrary<Citation> citations() {
    Arbitrary<Citation> undated =
        Combinators.combine(ids(), orNone(categories(), .4))
            .as((id, category) -> new Citation(id, category, Optional.empty()));
    Arbitrary<Citation> stamps =
        Combinators.combine(versionedIds(), categories(), Arbitraries.integers().between(0, 15_000))
            .as(
                (id, category, days) ->
                    new Citation(id, Optional.of(category), Optional.of(dayBefore(id, days))));
    return Arbitraries.oneOf(undated, stamps);
  }

  /** Texts that differ from a valid one by a character put in, left out or replaced. */
  static Arbitrary<String> near(Arbitrary<String> valid) {
    Arbitrary<String> likely =
        Arbitraries.of(
            "0123456789vVacmxXiI./:%?#@[](){} \t\n\r\u0131\u0130\u017f\uff11\u0661\u2028"
                .split(""));
    Arbitrary<String> put = Arbitraries.strings().ofMaxLength(1);
    return Combinators.combine(
            valid,
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(0, 1),
            Arbitraries.oneOf(likely, put))
        .as(
            (text, at, length, replacement) -> {
              int start = Math.min(at, text.length());
              int end = Math.min(start + length, text.length());
              return text.substring(0, start) + replacement + text.substring(end);
            });
  }

  /** Examples, separated by white space. */
  static List<String> examples(String text) {
    return Pattern.compile("\\s+").splitAsStream(text.strip()).toList();
  }

  /** What trimming would drop, and what {@code $} in a regular expression overlooks. */
  static Arbitrary<String> blanks() {
    return Arbitraries.of(
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", " ", "\u00a0", "\ufeff");
  }

  /** The text with one of its digits written in the script that has this zero. */
  static String withDigitOf(char zero, String text, int index) {
    int[] digits =
        IntStream.range(0, text.length()).filter(i -> Ascii.isDigit(text.charAt(i))).toArray();
    int at = digits[index % digits.length];
    return text.substring(0, at) + (char) (zero + text.charAt(at) - '0') + text.substring(at + 1);
  }

  private static <T> Arbitrary<Optional<T>> orNone(Arbitrary<T> values, double share) {
    return values.map(Optional::of).optional(1 - share).map(o -> o.flatMap(Function.identity()));
  }

  private static Arbitrary<ArxivId> versionedIds() {
    return Combinators.combine(
            Arbitraries.oneOf(newPapers(), oldPapers()), versions().map(Optional::of))
        .as(ArxivId::new);
  }

  private static Arbitrary<BigInteger> versions() {
    return Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TEN.pow(180));
  }

  private static LocalDate dayBefore(ArxivId id, int days) {
    return id.announced().atEndOfMonth().minusDays(days);
  }

  private static Arbitrary<String> newPapers() {
    return Combinators.combine(
            months(FIRST_NEW, LAST_NEW), Arbitraries.integers().between(1, 99_999))
        .as(
            (month, number) ->
                month.getYear() < 2015
                    ? yymm(month) + String.format(Locale.ROOT, ".%04d", 1 + number % 9_999)
                    : yymm(month) + String.format(Locale.ROOT, ".%05d", number));
  }

  /** Returns the last month in which papers came in, if there is one. */
  static Optional<YearMonth> end(Archive archive) {
    return archive.end().isEmpty()
        ? Optional.empty()
        : Optional.of(YearMonth.of(archive.end().getAsInt() / 100, archive.end().getAsInt() % 100));
  }

  private static Arbitrary<String> oldPapers() {
    return Arbitraries.of(Archive.all())
        .flatMap(
            archive ->
                Combinators.combine(
                        months(FIRST_OLD, end(archive).orElse(LAST_OLD)),
                        Arbitraries.integers().between(1, 999))
                    .as(
                        (month, number) ->
                            archive.name()
                                + "/"
                                + yymm(month)
                                + String.format(Locale.ROOT, "%03d", number)));
  }

  private static Arbitrary<YearMonth> months(YearMonth first, YearMonth last) {
    return Arbitraries.longs()
        .between(0, first.until(last, ChronoUnit.MONTHS))
        .map(first::plusMonths);
  }

  private static String yymm(YearMonth month) {
    return String.format(Locale.ROOT, "%02d%02d", month.getYear() % 100, month.getMonthValue());
  }
}
