package io.github.digestmark.parse.paper;

import io.github.digestmark.source.Span;
import java.util.regex.Pattern;

/** Recognizes dates by what they look like: {@code 2023}, {@code 2023.05}, {@code May, 2023}. */
public final class Dates {

  private static final String YEAR = "(?:19|20)\\d\\d";

  private static final String MONTH =
      "(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";

  /** A date with a month, as part of a pattern. */
  static final String WITH_MONTH =
      "(?:"
          + (YEAR + "[-./年]\\s?\\d{1,2}(?:[-./月]\\s?\\d{1,2}日?|月)?")
          + ("|(?:" + DAY + "\\s)?" + MONTH + ",?\\s(?:" + DAY + ",?\\s)?" + YEAR)
          + ("|" + YEAR + ",?\\s" + MONTH + "(?:\\s" + DAY + ")?")
          + ")";

  /** A date, be it a year alone, as part of a pattern. */
  public static final String ANY = "(?:" + WITH_MONTH + "|" + YEAR + "年?)";

  private static final Pattern ALL = Pattern.compile(WITH_MONTH);

  private Dates() {}

  /** Returns whether a text is nothing but a date with a month. */
  static boolean hasMonth(String text, Span span) {
    return ALL.matcher(text).region(span.start(), span.end()).matches();
  }
}
