package io.github.digestmark.lint.rules.text;

import io.github.digestmark.internal.Ascii;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as digests write it: {@code 2017-06-12}, {@code 2017.06}, {@code 2017年6月12日} or {@code 12
 * Jun 2017}.
 *
 * @param year the year
 * @param month the month, or 0 if there is none
 * @param day the day, or 0 if there is none
 */
record PaperDate(int year, int month, int day) {

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{4})(?:[-./年] ?(\\d{1,2})(?:[-./月] ?(\\d{1,2}))?)?(?!\\d)");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2}) ([A-Za-z]{3})[a-z]{0,6}\\.?,? (\\d{4})");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("([A-Za-z]{3})[a-z]{0,6}\\.? (?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(\\d{4})");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Returns the first date in a text. */
  static Optional<PaperDate> in(String text) {
    String start = text.substring(0, Math.min(text.length(), 100));
    Matcher numbers = NUMBERS.matcher(start);
    Matcher dayFirst = DAY_FIRST.matcher(start);
    Matcher monthFirst = MONTH_FIRST.matcher(start);
    if (dayFirst.find()) {
      return Optional.of(date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1)));
    }
    if (monthFirst.find() && month(monthFirst.group(1)) > 0) {
      return Optional.of(
          date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2)));
    }
    return numbers.find()
        ? Optional.of(date(numbers.group(1), number(numbers.group(2)), numbers.group(3)))
        : Optional.empty();
  }

  private static PaperDate date(String year, int month, @Nullable String day) {
    return new PaperDate(number(year), month, number(day));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int month(String name) {
    return MONTHS.indexOf(Ascii.toLower(name)) + 1;
  }

  /** Returns whether two dates are different days, months or years, as far as both say them. */
  boolean differsFrom(PaperDate other) {
    return year != other.year || differ(month, other.month) || differ(day, other.day);
  }

  private static boolean differ(int one, int other) {
    return one != other && one > 0 && other > 0;
  }
}
