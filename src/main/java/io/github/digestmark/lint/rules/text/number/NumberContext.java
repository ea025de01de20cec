package io.github.digestmark.lint.rules.text.number;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.parse.markup.Formulas;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text around a number: is it part of a name, a date, a formula or a citation? */
final class NumberContext {

  /** What follows the digits of a date or season, a version or a time: {@code 20/21, 1.2.3}. */
  private static final Pattern AFTER =
      Pattern.compile("/[0-9]{1,2}(?:/[0-9]{2,4})?(?![0-9.])|\\.[0-9]|:[0-9]{2}(?![0-9])");

  private static final Pattern ARXIV_ID = Pattern.compile("[0-9]{4}\\.[0-9]{4,5}|[0-9]{7}");

  /** arXiv's identifiers have at least this many characters. */
  private static final int SHORTEST_ID = 7;

  private static final int LONGEST_YEAR = 4;

  /** How the months begin in English, German, French and Spanish. */
  private static final String MONTH =
      "(?i:\\b(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|aoû|ago|sep|oct|okt"
          + "|nov|dec|dez|déc|dic|ene))";

  /** A month, day, century, decade or rank: languages write these with digits or without. */
  private static final Pattern DATE =
      Pattern.compile(
          "\\s?(?:个月|個月|月|[点點](?!数)|[时時](?![间間候])|시(?!간)|Uhr|h[0-9]{0,2}\\b|日|号|號|世纪|世紀|年代|세기|월|일(?!상)|년대"
              + "|(?:st|nd|rd|th|[DG])\\b|[.º°]?\\s?(?:Jahrhundert|siècle|siglo)"
              + "|[.,]?\\s(?:de\\s)?"
              + MONTH
              + ")");

  private static final Pattern MONTH_BEFORE = Pattern.compile(MONTH + "\\p{L}{0,7}\\.?\\s$");

  private static final int LONGEST_MONTH = 12;

  private final String text;
  private final List<Span> formulas;

  NumberContext(String text) {
    this.text = text;
    this.formulas = text.indexOf('$') < 0 ? List.of() : Formulas.withDollars(text);
  }

  /** Returns whether the digits of a number are something else. */
  boolean isOther(Quantity number) {
    int start = number.span().start();
    int end = number.span().end();
    return isMarked(number)
        || isIdentifier(text, start, end)
        || isLastOfDate(start, end)
        || AFTER.matcher(text).region(end, text.length()).lookingAt()
        || isInUrl(start)
        || isInCode(start)
        || isCitation(start, end)
        || (!number.hasUnit() && isDate(number));
  }

  /** Returns whether digits are an arXiv identifier. */
  static boolean isIdentifier(String text, int start, int end) {
    return end - start >= SHORTEST_ID
        && ARXIV_ID.matcher(text.substring(start, end)).matches()
        && (text.indexOf('.', start) == start + LONGEST_YEAR
            || (start > 0 && text.charAt(start - 1) == '/'));
  }

  private boolean isLastOfDate(int start, int end) {
    return "/:".indexOf(at(start - 1)) >= 0
        && Ascii.isDigit(at(start - 2))
        && end - start <= LONGEST_YEAR;
  }

  private char at(int i) {
    return 0 <= i && i < text.length() ? text.charAt(i) : '\0';
  }

  private boolean isInUrl(int start) {
    int i = start;
    while (i > 0 && !WhiteSpace.is(text.charAt(i - 1))) {
      i--;
    }
    int scheme = text.indexOf("://", i);
    return 0 <= scheme && scheme < start;
  }

  private boolean isInCode(int start) {
    boolean isCode = false;
    for (int i = text.indexOf('`'); 0 <= i && i < start; i = text.indexOf('`', i + 1)) {
      isCode = !isCode;
    }
    return isCode && text.indexOf('`', start) >= 0;
  }

  private boolean isCitation(int start, int end) {
    int open = start;
    while (isOfCitation(at(open - 1))) {
      open--;
    }
    int close = end;
    while (isOfCitation(at(close))) {
      close++;
    }
    return at(open - 1) == '[' && at(close) == ']';
  }

  private static boolean isOfCitation(char c) {
    return Ascii.isDigit(c) || ", –-".indexOf(c) >= 0;
  }

  boolean isInFormula(Quantity number) {
    return isIn(formulas, number);
  }

  private static boolean isIn(List<Span> spans, Quantity number) {
    for (Span span : spans) {
      if (span.start() < number.span().end() && number.span().start() < span.end()) {
        return true;
      }
    }
    return false;
  }

  private boolean isDate(Quantity number) {
    int start = number.span().start();
    return DATE.matcher(text).region(number.span().end(), text.length()).lookingAt()
        || (start > 0
            && text.charAt(start - 1) == ' '
            && MONTH_BEFORE
                .matcher(text.substring(Math.max(0, start - LONGEST_MONTH), start))
                .find());
  }

  /** Returns whether a number is an index, an exponent, a tag or the end of a version. */
  private boolean isMarked(Quantity number) {
    int start = number.span().start();
    if (start == 0) {
      return false;
    }
    char before = text.charAt(start - 1);
    return "_^#@\\数數几幾".indexOf(before) >= 0
        || (before == '.' && start > 1)
        || (before == '{' && start > 1 && "_^".indexOf(text.charAt(start - 2)) >= 0);
  }

  /** Returns the name that a number ends, without its hyphen: {@code gpt} in {@code GPT-4}. */
  String name(Quantity number) {
    int end = number.span().start();
    if (end > 1 && "-–‐‑&".indexOf(text.charAt(end - 1)) >= 0 && isLetter(text.charAt(end - 2))) {
      end--;
    }
    int start = end;
    while (start > 0 && isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) && c < 0x250;
  }
}
