package io.github.digestmark.lint.rules.text.number;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.lint.rules.text.number.Quantity.Value;
import io.github.digestmark.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Digits of a text, perhaps in groups, perhaps with decimals.
 *
 * @param span where they are
 * @param values what they may mean: {@code 1.234} may be a bit more than one, or than a thousand
 */
record Digits(Span span, List<Value> values) {

  private static final String GROUPED =
      "[0-9]{1,3}(?:(?:[,'\u2019\u00A0\u202F\u2009]|\\{,\\})[0-9]{3})++(?![0-9])";

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<grouped>"
              + GROUPED
              + "(?:\\.[0-9]++)?)"
              + "|(?<dotted>[1-9][0-9]{0,2}(?:\\.[0-9]{3})++(?![0-9])(?:,[0-9]++)?)"
              + "|(?<spaced>[1-9][0-9]{0,2}(?: [0-9]{3})++(?![0-9.,]))"
              + "|(?<plain>[0-9]++(?:\\.[0-9]++)?)"
              + "|(?<![0-9.,])(?<bare>\\.[0-9]++))");

  /** What may be between digits of one number. */
  private static final String SEPARATORS = ".,' \u2019\u00A0\u202F\u2009";

  /** {@code 1,234} is a bit more than one where decimals follow a comma, or than a thousand. */
  private static final Pattern DECIMAL = Pattern.compile("[0-9]++,[0-9]++");

  private static final Pattern DECIMAL_COMMA = Pattern.compile(",[0-9]{1,2}(?![0-9,])");

  Digits {
    values = List.copyOf(values);
  }

  static boolean mayBeginWith(char c) {
    return c == '.' || Ascii.isDigit(c);
  }

  /**
   * Returns the digits at an offset, if there are any.
   *
   * @param hasDecimalPoints whether the language of the text has decimal points, not commas
   */
  static @Nullable Digits at(String text, int start, boolean hasDecimalPoints) {
    int end = start;
    while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
      end++;
    }
    boolean mayBegin = end > start || charAt(text, start) == '.';
    if (!mayBegin) {
      return null;
    }
    boolean goesOn =
        (SEPARATORS.indexOf(charAt(text, end)) >= 0 && Ascii.isDigit(charAt(text, end + 1)))
            || text.startsWith("{,}", end);
    if (!goesOn) {
      return end > start
          ? new Digits(new Span(start, end), List.of(value(text.substring(start, end))))
          : null;
    }
    Matcher form = FORM.matcher(text).region(start, text.length()).useTransparentBounds(true);
    if (!form.lookingAt()) {
      return null;
    }
    int decimals = decimalsEnd(text, form, hasDecimalPoints);
    return decimals > form.end()
        ? new Digits(
            new Span(start, decimals),
            List.of(value(text.substring(start, decimals).replace(',', '.'))))
        : new Digits(new Span(start, form.end()), values(form, hasDecimalPoints));
  }

  private static char charAt(String text, int i) {
    return 0 <= i && i < text.length() ? text.charAt(i) : '\0';
  }

  /** Returns where decimals after a comma end, in a language that writes them so. */
  private static int decimalsEnd(String text, Matcher form, boolean hasDecimalPoints) {
    int end = form.end();
    // An interval such as [0,1] has no decimals.
    boolean isBracketed = "[(（［".indexOf(charAt(text, form.start() - 1)) >= 0;
    if (hasDecimalPoints
        || isBracketed
        || charAt(text, end) != ','
        || form.group("plain") == null
        || form.group().indexOf('.') >= 0) {
      return end;
    }
    Matcher decimals = DECIMAL_COMMA.matcher(text).region(end, text.length());
    return decimals.lookingAt() ? decimals.end() : end;
  }

  private static List<Value> values(Matcher form, boolean hasDecimalPoints) {
    String dotted = form.group("dotted");
    List<Value> values = new ArrayList<>();
    if (dotted != null) {
      boolean mayBeDecimal =
          dotted.indexOf('.') == dotted.lastIndexOf('.') && dotted.indexOf(',') < 0;
      if (!mayBeDecimal || !hasDecimalPoints || dotted.endsWith("0")) {
        values.add(value(dotted.replace(".", "").replace(',', '.')));
      }
      if (mayBeDecimal) {
        values.add(value(dotted));
      }
      return values;
    }
    String spaced = form.group("spaced");
    if (spaced != null) {
      values.add(value(spaced.replace(" ", "")));
      values.add(value(spaced.substring(0, spaced.indexOf(' '))));
      return values;
    }
    String grouped = form.group("grouped");
    if (grouped == null) {
      String plain = form.group();
      return List.of(value(plain.startsWith(".") ? "0" + plain : plain));
    }
    boolean isDecimal = !hasDecimalPoints && DECIMAL.matcher(grouped).matches();
    if (!isDecimal || !grouped.startsWith("0")) {
      values.add(value(grouped.replaceAll("[{},'\u2019\u00A0\u202F\u2009]", "")));
    }
    if (isDecimal) {
      values.add(value(grouped.replace(',', '.')));
    }
    return values;
  }

  private static Value value(String digits) {
    BigDecimal exact = new BigDecimal(digits);
    return new Value(exact, BigDecimal.ONE.scaleByPowerOfTen(-exact.scale()), BigDecimal.ONE);
  }
}
