package io.github.digestmark.lint.rules.text;

import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.lint.rules.support.Words;
import io.github.digestmark.source.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The dollar signs of a text that no backslash escapes, and which of them belong together. */
final class Dollars {

  private static final Pattern TEXT_WITHIN =
      Pattern.compile("\\\\(?:text|mbox|mathrm|operatorname)");

  private static final Pattern AMOUNT_BEFORE =
      Pattern.compile("(?:^|[\\s\\p{IsHan}])[0-9][0-9.,]*$");

  private static final int LONGEST_AMOUNT = 20;

  private final String text;
  private final List<Integer> all;
  private final List<Integer> single = new ArrayList<>();
  private int money;

  private Dollars(String text, List<Integer> all) {
    this.text = text;
    this.all = all;
    int i = 0;
    while (i < all.size()) {
      i = pair(i);
    }
  }

  /** Returns where dollar signs stand. */
  static List<Integer> in(String text) {
    List<Integer> found = new ArrayList<>();
    for (int i = text.indexOf('$'); i >= 0; i = text.indexOf('$', i + 1)) {
      int start = i;
      while (start > 0 && text.charAt(start - 1) == '\\') {
        start--;
      }
      if ((i - start) % 2 == 0) {
        found.add(i);
      }
    }
    return found;
  }

  /**
   * Finds the dollar sign that has no other half, in a text with an odd number of them.
   *
   * @param isCutOff tells whether the end of the text is missing, and with it perhaps the other
   *     half
   */
  static Optional<Span> odd(String text, BooleanSupplier isCutOff) {
    List<Integer> all = in(text);
    if (all.size() % 2 == 0 && !isAnyAtNumber(text, all)) {
      return Optional.empty();
    }
    Dollars dollars = new Dollars(text, all);
    boolean odd = (dollars.all.size() - dollars.money) % 2 == 1 && !dollars.single.isEmpty();
    return odd && !(dollars.endsInFormula() && isCutOff.getAsBoolean())
        ? dollars.single.stream().findFirst().map(i -> new Span(i, i + 1))
        : Optional.empty();
  }

  /** Where no number stands before or behind a dollar sign, none of them is money. */
  private static boolean isAnyAtNumber(String text, List<Integer> dollars) {
    for (int i : dollars) {
      int behind = text.startsWith(" ", i + 1) ? i + 2 : i + 1;
      if ((i > 0 && isOfAmount(text.charAt(i - 1)))
          || (behind < text.length() && Character.isDigit(text.charAt(behind)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfAmount(char c) {
    return ('0' <= c && c <= '9') || c == '.' || c == ',';
  }

  private boolean endsInFormula() {
    int last = all.get(all.size() - 1);
    return single.get(single.size() - 1) == last && !hasProse(last, text.length());
  }

  /** Takes a dollar sign with its other half, or alone; returns the index of the next one. */
  private int pair(int i) {
    int start = all.get(i);
    if (i + 1 < all.size() && all.get(i + 1) == start + 1) {
      return pairOfTwo(i);
    }
    if (i + 1 < all.size() && isFormula(start, all.get(i + 1))) {
      return i + 2;
    }
    if (isMoney(start)) {
      money++;
    } else {
      single.add(start);
    }
    return i + 1;
  }

  /** {@code $$} begins a formula that {@code $$} ends. */
  private int pairOfTwo(int i) {
    for (int j = i + 2; j + 1 < all.size() && j < i + 4; j++) {
      if (all.get(j + 1) == all.get(j) + 1) {
        return j + 2;
      }
    }
    return i + 2;
  }

  /**
   * Tells whether two dollar signs can be the ends of a formula, as pandoc and people tell them.
   */
  private boolean isFormula(int start, int end) {
    boolean amounts = isDigit(start + 1) && isDigit(end + 1);
    boolean tight =
        !Character.isWhitespace(text.charAt(start + 1))
            && !Character.isWhitespace(text.charAt(end - 1));
    return tight
        && !amounts
        && (!hasProse(start + 1, end) || TEXT_WITHIN.matcher(text).region(start + 1, end).find());
  }

  /** What no formula holds: Chinese and other sentences, if it is no text set within one. */
  private boolean hasProse(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c > 0x7F ? isEastAsian(text.codePointAt(i)) : isEndOfSentence(i, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEastAsian(int c) {
    UnicodeScript script = DigestLanguage.scriptOf(c);
    return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || c == '。' || c == '；';
  }

  /** Tells whether a capital follows a stop and a space. */
  private boolean isEndOfSentence(int i, int end) {
    char c = text.charAt(i);
    if (c != '.' && c != '?' && c != '!') {
      return false;
    }
    int next = i + 1;
    while (next < end && text.charAt(next) == ' ') {
      next++;
    }
    return next > i + 1 && next < end && 'A' <= text.charAt(next) && text.charAt(next) <= 'Z';
  }

  private boolean isMoney(int i) {
    String before = text.substring(Math.max(0, i - LONGEST_AMOUNT), i);
    boolean spaced =
        i + 1 < text.length() && text.charAt(i + 1) == ' ' && isDigit(i + 2) && isFree(i - 1);
    return isDigit(i + 1) || spaced || AMOUNT_BEFORE.matcher(before).find();
  }

  private boolean isFree(int i) {
    return i < 0
        || Character.isWhitespace(text.charAt(i))
        || Character.isUpperCase(text.charAt(i))
        || Words.standsAlone(text.charAt(i));
  }

  private boolean isDigit(int i) {
    return i < text.length() && '0' <= text.charAt(i) && text.charAt(i) <= '9';
  }
}
