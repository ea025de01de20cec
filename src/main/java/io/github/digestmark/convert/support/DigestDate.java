package io.github.digestmark.convert.support;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a date says, in the forms that are the same everywhere. */
public final class DigestDate {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

  private static final Pattern DAY =
      Pattern.compile(
          "(?<![0-9])((?:19|20)[0-9]{2})([-./年])([0-9]{1,2})(?:\\2|月)([0-9]{1,2})(?![0-9])");

  private DigestDate() {}

  /**
   * Returns the year.
   *
   * @param text such as {@code 2017-06-12}, {@code Jun 2017} or {@code 2017年6月}
   */
  public static OptionalInt year(String text) {
    Matcher year = YEAR.matcher(text);
    return year.find() ? OptionalInt.of(Integer.parseInt(year.group())) : OptionalInt.empty();
  }

  /**
   * Returns the day, if the text names year, month and day in this order.
   *
   * @param text such as {@code 2017-06-12} or {@code 2017年6月12日}
   */
  public static Optional<LocalDate> day(String text) {
    Matcher day = DAY.matcher(text);
    try {
      return day.find()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(day.group(1)),
                  Integer.parseInt(day.group(3)),
                  Integer.parseInt(day.group(4))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
