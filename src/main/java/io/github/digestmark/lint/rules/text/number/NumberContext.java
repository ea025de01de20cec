package io.github.digestmark.lint.rules.text.number;

import io.github.digestmark.parse.markup.Formulas;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around the digits of a text: names, dates, formulas, citations. */
final class NumberContext {

  /**
   * Digits that are no numbers: addresses, code, citations, identifiers, versions, dates, seasons,
   * times.
   */
  private static final Pattern OTHER =
      Pattern.compile(
          "https?://\\S++"
              + "|(?i:arxiv)\\s?[:：]?\\s?[A-Za-z.-]*+/?[0-9.v]++"
              + "|[a-z-]++(?:\\.[A-Z]{2})?/[0-9]{7}(?![0-9])"
              + "|(?<![0-9.])[0-9]{4}\\.[0-9]{4,5}(?![0-9])"
              + "|`[^`]*+`"
              + "|\\[[0-9, –-]++\\]"
              + "|[0-9]{1,4}/[0-9]{1,2}(?:/[0-9]{2,4})?(?![0-9.])"
              + "|[0-9]++(?:\\.[0-9]++){2,}+"
              + "|[0-9]{1,2}:[0-9]{2}");

  /** How the months begin in English, German, French and Spanish. */
  private static final String MONTH =
      "(?i:\\b(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|aoû|ago|sep|oct|okt"
          + "|nov|dec|dez|déc|dic|ene))";

  /** A month, day, century, decade or rank: languages write these with digits or without. */
  private static final Pattern DATE =
      Pattern.compile(
          "\\s?(?:个月|個月|月|日|号|號|世纪|世紀|年代|세기|월|일(?!상)|년대"
              + "|(?:st|nd|rd|th|[DG])\\b|[.º°]?\\s?(?:Jahrhundert|siècle|siglo)"
              + "|[.,]?\\s(?:de\\s)?"
              + MONTH
              + ")");

  private static final Pattern MONTH_BEFORE = Pattern.compile(MONTH + "\\p{L}{0,7}\\.?\\s$");

  private static final int LONGEST_MONTH = 12;

  private final String text;
  private final List<Span> others = new ArrayList<>();
  private final List<Span> formulas;

  NumberContext(String text) {
    this.text = text;
    this.formulas = Formulas.withDollars(text);
    for (Matcher other = OTHER.matcher(text); other.find(); ) {
      others.add(new Span(other.start(), other.end()));
    }
  }

  /** Returns whether the digits of a number are something else. */
  boolean isOther(Quantity number) {
    return isIn(others, number) || (!number.hasUnit() && isDate(number)) || isMarked(number);
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
