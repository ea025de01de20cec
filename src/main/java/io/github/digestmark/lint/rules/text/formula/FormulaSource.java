package io.github.digestmark.lint.rules.text.formula;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an abstract and a title say in formulas, or in text that could be one. */
final class FormulaSource {

  /** What may be another formula after it, or words in the text that was translated. */
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "[,;:=<>\"]|\\.\\.\\.|\\\\(?:leq|geq|neq|in|approx|sim|rightarrow|subset|subseteq) "
              + "|[^\\x00-\\x7F]++");

  /** What numbers have, which other rules compare. */
  private static final Pattern OF_NUMBERS =
      Pattern.compile("[0-9.,%+\\-^'*()|\\[\\]!]|\\\\(?:pm|times) ");

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");

  private static final String PUNCTUATION = ".,;:!?";

  /** No formula in a summary is longer. */
  private static final int LONGEST_FORMULA = 200;

  /** Formulas with less in common are similar by chance. */
  private static final int SIMILAR = 3;

  /** No abstract is longer. */
  private static final int LONGEST_TEXT = 5_000;

  private final List<String> texts;

  /** What LaTeX reads in the texts: only few formulas are looked up in all of it. */
  private @Nullable String all;

  /** What LaTeX reads in each formula, and its place in the texts. */
  private final Map<String, Span> formulas = new LinkedHashMap<>();

  private FormulaSource(List<String> texts) {
    this.texts = texts;
    int start = 0;
    for (String text : texts) {
      for (Span formula : Dollars.formulas(text)) {
        formulas.putIfAbsent(read(text, formula), formula.shift(start));
      }
      start += text.length();
    }
  }

  private String all() {
    String known = all;
    if (known == null) {
      StringBuilder joined = new StringBuilder();
      texts.forEach(text -> joined.append(read(text)).append('\n'));
      known = joined.toString();
      all = known;
    }
    return known;
  }

  /** Returns what some texts have, unless they are too long for an abstract and a title. */
  static Optional<FormulaSource> of(List<String> texts) {
    int length = texts.stream().mapToInt(String::length).sum();
    return length > LONGEST_TEXT ? Optional.empty() : Optional.of(new FormulaSource(texts));
  }

  private static String read(String text) {
    return Latex.read(text, new Span(0, text.length()));
  }

  /** Returns what LaTeX reads in a formula, without the punctuation around it. */
  private static String read(String text, Span formula) {
    // GitHub also takes $`x`$.
    boolean isQuoted =
        formula.length() > 2
            && text.charAt(formula.start()) == '`'
            && text.charAt(formula.end() - 1) == '`';
    int quote = isQuoted ? 1 : 0;
    String read = Latex.read(text, new Span(formula.start() + quote, formula.end() - quote));
    int start = 0;
    int end = read.length();
    while (start < end && PUNCTUATION.indexOf(read.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && PUNCTUATION.indexOf(read.charAt(end - 1)) >= 0) {
      end--;
    }
    return read.substring(start, end);
  }

  /** Returns whether a formula of a translation is among them, perhaps as a part or in parts. */
  boolean has(String text, Span formula) {
    if (formula.length() > LONGEST_FORMULA) {
      return true;
    }
    String read = read(text, formula);
    if (formulas.containsKey(read) || hasPart(read)) {
      return true;
    }
    if (!isBalanced(read)) {
      // A formula around words may be cut by another one within them.
      return NOT_ASCII.matcher(read).find();
    }
    for (String part : SEPARATOR.split(read, -1)) {
      if (!hasPart(part)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a formula cannot be right: a part of it is missing, or a character stray. */
  static boolean isBroken(String text, Span formula) {
    String read = read(text, formula);
    return read.startsWith("^") || read.indexOf('`') >= 0 || !isBalanced(read);
  }

  /**
   * Returns the formula that was probably meant.
   *
   * @return its place in the texts, one after the other, or empty if none is similar
   */
  Optional<Span> nearest(String text, Span formula) {
    String read = read(text, formula);
    Optional<Span> nearest = Optional.empty();
    int most = 0;
    for (Map.Entry<String, Span> other : formulas.entrySet()) {
      int same = similarity(read, other.getKey());
      if (same > most) {
        most = same;
        nearest = Optional.of(other.getValue());
      }
    }
    return nearest;
  }

  /** Returns how much of a formula is in another one, in order; 0 if they have little in common. */
  private static int similarity(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    int shorter = Math.min(a.length(), b.length());
    if (b.contains(a) && shorter >= SIMILAR) {
      return longer;
    }
    int same = 2 * shorter < longer ? 0 : inCommon(a, b);
    return 2 * same >= longer && (same >= SIMILAR || (shorter == longer && same > 1)) ? same : 0;
  }

  /** Returns the length of the longest text that both have in order, perhaps with gaps. */
  private static int inCommon(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int[] row = new int[b.length() + 1];
      for (int j = 0; j < b.length(); j++) {
        row[j + 1] = a.charAt(i) == b.charAt(j) ? above[j] + 1 : Math.max(above[j + 1], row[j]);
      }
      above = row;
    }
    return above[b.length()];
  }

  private boolean hasPart(String part) {
    if (isPlain(part)) {
      return true;
    }
    if (!isBalanced(part)) {
      return formulas.containsKey(part);
    }
    String all = all();
    for (int i = all.indexOf(part); i >= 0; i = all.indexOf(part, i + 1)) {
      if (isCleanStart(all, part, i) && isCleanEnd(all, part, i + part.length())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether nothing that the beginning of a part needs is missing. */
  private static boolean isCleanStart(String all, String part, int start) {
    char first = part.charAt(0);
    if (start == 0) {
      return true;
    }
    char before = all.charAt(start - 1);
    return switch (first) {
      case '^' -> before == '\n';
      case '(', '[' -> !Ascii.isLetter(before) && !Ascii.isDigit(before) && before != ')';
      default -> !Ascii.isDigit(first) || (!Ascii.isDigit(before) && before != '.');
    };
  }

  private static boolean isCleanEnd(String all, String part, int end) {
    char last = part.charAt(part.length() - 1);
    char after = all.charAt(end);
    return after != '^'
        && !(Ascii.isDigit(last)
            && (Ascii.isDigit(after) || (after == '.' && Ascii.isDigit(all.charAt(end + 1)))));
  }

  /** Returns whether a part is a number or a single letter, which are not compared. */
  private static boolean isPlain(String part) {
    String rest = OF_NUMBERS.matcher(part).replaceAll("").strip();
    if (rest.indexOf('`') >= 0) {
      return false;
    }
    boolean isCommand = rest.startsWith("\\") && rest.indexOf('\\', 1) < 0 && isWord(rest, 1);
    boolean isOne = rest.length() <= 1 || isCommand;
    return isOne && (rest.isEmpty() || part.indexOf('^') < 0);
  }

  private static boolean isWord(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (!Ascii.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether as many brackets are opened as closed; an interval may mix them. */
  private static boolean isBalanced(String part) {
    int depth = 0;
    for (int i = 0; i < part.length(); i++) {
      switch (part.charAt(i)) {
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        default -> {}
      }
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }
}
