package io.github.digestmark.lint.rules.text.formula;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.lint.rules.text.Words;
import io.github.digestmark.lint.rules.text.character.InvisibleText;
import io.github.digestmark.source.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The unescaped dollar signs of a text, and which of them enclose a formula. */
public final class Dollars {

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    static final Pattern TEXT_WITHIN = Pattern.compile("\\\\(?:text|mbox|mathrm|operatorname)");

    static final Pattern AMOUNT_BEFORE = Pattern.compile("(?:^|[\\s\\p{IsHan}])[0-9][0-9.,]*$");

    /** A word that is neither a command, nor its argument, nor the name of a function. */
    static final Pattern WORD =
        Pattern.compile(
            "(?<![\\\\\\p{L}{])"
                + "(?!(?:log|ln|exp|sin|cos|tan|min|max|sup|inf|lim|mod|det|dim|arg)(?!\\p{L}))"
                + "\\p{L}{2,}");
  }

  private static final int LONGEST_AMOUNT = 20;

  private final String text;
  private final List<Integer> all;
  private final List<Integer> single = new ArrayList<>();
  private final List<Span> formulas = new ArrayList<>();
  private int money;

  private Dollars(String text, List<Integer> all) {
    this.text = text;
    this.all = all;
    int i = 0;
    while (i < all.size()) {
      i = pair(i);
    }
  }

  /** Returns the offsets of the unescaped dollar signs. */
  public static List<Integer> in(String text) {
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
   * Returns the dollar sign that is never closed, in a text with an odd number of them.
   *
   * @param isCutOff returns whether the end of the text is missing, and perhaps the closing sign
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

  /**
   * Returns the formulas of a text, without their dollar signs.
   *
   * @return nothing for a text with a dollar sign that is never closed, whose formulas are doubtful
   */
  static List<Span> formulas(String text) {
    Dollars dollars = new Dollars(text, in(text));
    return dollars.single.isEmpty() ? dollars.formulas : List.of();
  }

  /** Returns whether a number is next to a dollar sign, so that it may be an amount of money. */
  private static boolean isAnyAtNumber(String text, List<Integer> dollars) {
    for (int i : dollars) {
      int after = text.startsWith(" ", i + 1) ? i + 2 : i + 1;
      if ((i > 0 && isOfAmount(text.charAt(i - 1)))
          || (after < text.length() && Character.isDigit(text.charAt(after)))) {
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

  /** Handles the dollar sign at an index, and returns the index of the next one to handle. */
  private int pair(int i) {
    int start = all.get(i);
    if (i + 1 < all.size() && all.get(i + 1) == start + 1) {
      return pairOfTwo(i);
    }
    if (i + 1 < all.size() && isFormula(start, all.get(i + 1))) {
      formulas.add(new Span(start + 1, all.get(i + 1)));
      return i + 2;
    }
    if (isMoney(start)) {
      money++;
    } else {
      single.add(start);
    }
    return i + 1;
  }

  /** Handles {@code $$}, which opens a formula that {@code $$} closes. */
  private int pairOfTwo(int i) {
    for (int j = i + 2; j + 1 < all.size() && j < i + 4; j++) {
      if (all.get(j + 1) == all.get(j) + 1) {
        formulas.add(new Span(all.get(i + 1) + 1, all.get(j)));
        return j + 2;
      }
    }
    return i + 2;
  }

  /** Returns whether two dollar signs can enclose a formula: without prose, and without amounts. */
  private boolean isFormula(int start, int end) {
    boolean amounts = isDigit(start + 1) && isDigit(end + 1);
    if (amounts) {
      return false;
    }
    boolean isTight = isTight(start, end);
    boolean hasProse = hasProse(start + 1, end);
    if (isTight && !hasProse) {
      return true;
    }
    boolean hasText = Patterns.TEXT_WITHIN.matcher(text).region(start + 1, end).find();
    return (isTight || isSpaced(start, end, hasText)) && (hasText || !hasProse);
  }

  /** Returns whether a formula has no spaces at its ends, which pandoc demands. */
  private boolean isTight(int start, int end) {
    return !Character.isWhitespace(text.charAt(start + 1))
        && !Character.isWhitespace(text.charAt(end - 1));
  }

  /**
   * Returns whether a formula has spaces at its ends, but neither words nor another one's start.
   */
  private boolean isSpaced(int start, int end, boolean hasText) {
    boolean amounts = isDigit(start - 1) && isDigit(end - 1);
    boolean opens =
        Character.isWhitespace(text.charAt(end - 1))
            && end + 1 < text.length()
            && (isDigit(end + 1)
                || Ascii.isLetter(text.charAt(end + 1))
                || text.charAt(end + 1) == '\\');
    return !amounts
        && !opens
        && !text.substring(start + 1, end).isBlank()
        && (hasText || !Patterns.WORD.matcher(text).region(start + 1, end).find());
  }

  /** Returns whether a stretch contains East Asian text or the end of a sentence. */
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

  /** Returns whether a full stop, a space and a capital letter follow each other, for the eye. */
  private boolean isEndOfSentence(int i, int end) {
    char c = text.charAt(i);
    if (c != '.' && c != '?' && c != '!') {
      return false;
    }
    boolean isSpaced = false;
    int next = i + 1;
    while (next < end
        && (text.charAt(next) == ' ' || InvisibleText.isInvisible(text.charAt(next)))) {
      isSpaced |= text.charAt(next) == ' ';
      next++;
    }
    return isSpaced && next < end && Ascii.isUpper(text.charAt(next));
  }

  private boolean isMoney(int i) {
    String before = text.substring(Math.max(0, i - LONGEST_AMOUNT), i);
    boolean spaced =
        i + 1 < text.length() && text.charAt(i + 1) == ' ' && isDigit(i + 2) && isFree(i - 1);
    return isDigit(i + 1) || spaced || Patterns.AMOUNT_BEFORE.matcher(before).find();
  }

  private boolean isFree(int i) {
    return i < 0
        || Character.isWhitespace(text.charAt(i))
        || Character.isUpperCase(text.charAt(i))
        || Words.isOwnWord(text.charAt(i));
  }

  private boolean isDigit(int i) {
    return i >= 0 && i < text.length() && '0' <= text.charAt(i) && text.charAt(i) <= '9';
  }
}
