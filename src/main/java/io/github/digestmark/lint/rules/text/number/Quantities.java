package io.github.digestmark.lint.rules.text.number;

import io.github.digestmark.lint.rules.text.number.Quantity.Value;
import io.github.digestmark.source.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers in a text that are written with digits. */
final class Quantities {

  /** {@code 300多万} is more than 3 million. */
  private static final String ABOUT = "多余餘来來几幾数여";

  private static final Pattern ABOUT_BEFORE =
      Pattern.compile(
          "(?:约|約|近|超过|超過|逾|超|大约|接近|将近|至少|以上|about|over|nearly|almost|around|than|approximately|~|≈|∼)\\s*$");

  /** The last characters of these words. */
  private static final String ABOUT_ENDS = "约約近超過过逾少上tryndt~≈∼";

  private static final Pattern POWER =
      Pattern.compile(
          "\\s*(?:\\\\times|\\\\cdot|×|x|\\*)\\s*10\\s*\\^\\s*\\{?\\s*([+-]?[0-9]{1,2})\\s*\\}?|[eE]([+-]?[0-9]{1,2})(?![0-9])");

  private static final Pattern EXPONENT =
      Pattern.compile("\\s*+\\$?\\s*+\\^\\s*+\\{?\\s*+([+-]?[0-9]{1,2})\\}?");

  private static final Pattern PERCENT =
      Pattern.compile("\\s?(?:%|\\\\%|percent\\b|per cent\\b|Prozent\\b|pour cent\\b)");

  /** In front of {@link #SYMBOLS}, they belong to the unit of measurement. */
  private static final String PREFIXES = "千兆";

  /** The first signs of watt, metre and the like. */
  private static final String SYMBOLS = "瓦米克赫字伏卡帕焦";

  /** {@code about 1000} is not about 100: it differs by less than this part of it. */
  private static final BigDecimal MOST_ABOUT = BigDecimal.valueOf(4);

  private static final int LONGEST_ABOUT = 15;

  private static final int MOST_DIGITS = 30;

  /** No text has more; the numbers after these are not compared. */
  static final int MOST_NUMBERS = 300;

  private static final char FIRST_CJK = '\u2E80';

  private final String text;
  private final boolean isEnglish;

  /** Whether the language of the text has decimal points, not decimal commas. */
  private final boolean hasDecimalPoints;

  private final List<Quantity> found = new ArrayList<>();

  private Quantities(String text, boolean isEnglish) {
    this.text = text;
    this.isEnglish = isEnglish;
    this.hasDecimalPoints = isEnglish || hasCjk(text);
  }

  private static boolean hasCjk(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_CJK && Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the numbers of a text, in order.
   *
   * @param isEnglish whether a billion is a thousand millions
   */
  static List<Quantity> in(String text, boolean isEnglish) {
    Quantities quantities = new Quantities(halfWidth(text), isEnglish);
    quantities.find();
    return quantities.found;
  }

  /** Returns a text of the same length with ASCII digits and signs. */
  private static String halfWidth(String text) {
    StringBuilder half = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (('\uFF10' <= c && c <= '\uFF19') || c == '\uFF05' || c == '\uFF0E') {
        half = half == null ? new StringBuilder(text) : half;
        half.setCharAt(i, (char) (c - 0xFEE0));
      }
    }
    return half == null ? text : half.toString();
  }

  private void find() {
    int i = 0;
    while (i < text.length() && found.size() < MOST_NUMBERS) {
      @Nullable Digits digits =
          Digits.mayBeginWith(text.charAt(i)) ? Digits.at(text, i, hasDecimalPoints) : null;
      if (digits == null) {
        i++;
      } else if (digits.span().length() > MOST_DIGITS) {
        i = digits.span().end();
      } else {
        i = add(digits);
      }
    }
  }

  /** Adds a number and returns where the text after it begins. */
  private int add(Digits digits) {
    int start = digits.span().start();
    int end = digits.span().end();
    List<Value> values = digits.values();
    @Nullable Quantity power = power(start, end, values);
    if (power != null) {
      found.add(power);
      return power.span().end();
    }
    int unitStart = ABOUT.indexOf(at(end)) >= 0 ? end + 1 : end;
    if (unitStart > end || isAbout(start)) {
      values = values.stream().map(Quantities::about).toList();
    }
    if (at(unitStart) == '$' && at(start - 1) == '$') {
      // As in $9$ billion.
      unitStart++;
    }
    String written = "";
    List<BigDecimal> scales = Quantity.PLAIN;
    Matcher unit = NumberUnits.FORM.matcher(text).region(unitStart, text.length());
    if (mayBeUnit(unitStart) && unit.useTransparentBounds(true).lookingAt()) {
      int unitEnd = unit.end();
      if (SYMBOLS.indexOf(at(unitEnd)) >= 0 && PREFIXES.indexOf(at(unitEnd - 1)) >= 0) {
        // As in 200万千瓦: the last sign belongs to the unit of measurement.
        unitEnd--;
      }
      if (unitEnd > unitStart) {
        written = text.substring(end, unitEnd);
        scales = scales(text.substring(unitStart, unitEnd), start);
        values = times(values, scales);
      }
      end = Math.max(end, unitEnd);
    } else if (at(end) == 'm' && isCurrency(at(start - 1))) {
      // As in $102m.
      scales = List.of(powerOfTen("6"));
      List<Value> both = new ArrayList<>(values);
      both.addAll(times(values, scales));
      values = both;
    }
    return joined(new Quantity(new Span(start, end), values, written, scales, isPercent(end)));
  }

  private char at(int i) {
    return 0 <= i && i < text.length() ? text.charAt(i) : ' ';
  }

  /** Returns the product with a power of ten, or that power: {@code 2.2 \\times 10^{15}, 10^6}. */
  private @Nullable Quantity power(int start, int end, List<Value> values) {
    boolean isTen = end - start == 2 && text.startsWith("10", start);
    boolean mayBePower = "\\×x* eE".indexOf(at(end)) >= 0;
    if (!isTen && !mayBePower) {
      return null;
    }
    Matcher power = POWER.matcher(text).region(end, text.length());
    if (mayBePower && power.lookingAt()) {
      String exponent = power.group(1) == null ? power.group(2) : power.group(1);
      return new Quantity(new Span(start, power.end()), values, "", Quantity.PLAIN, false)
          .orTimes(List.of(powerOfTen(exponent)));
    }
    Matcher exponent = EXPONENT.matcher(text).region(end, text.length());
    return isTen && exponent.lookingAt()
        ? Quantity.of(new Span(start, exponent.end()), List.of(powerOfTen(exponent.group(1))))
        : null;
  }

  /** Returns whether a word in front of a number makes it a rough one. */
  private boolean isAbout(int start) {
    int from = Math.max(0, start - LONGEST_ABOUT);
    return mayEndAbout(start) && ABOUT_BEFORE.matcher(text.substring(from, start)).find();
  }

  private boolean mayBeUnit(int start) {
    char c = at(start);
    return Character.isLetter(c)
        || (" -\u00a0\u202f".indexOf(c) >= 0 && Character.isLetter(at(start + 1)));
  }

  private boolean isPercent(int end) {
    return "%\\ pP".indexOf(at(end)) >= 0
        && PERCENT.matcher(text).region(end, text.length()).lookingAt();
  }

  /** Returns what a unit may be: the letter of {@code Qwen-7B} may be part of the name. */
  private List<BigDecimal> scales(String unit, int start) {
    boolean isFree =
        start == 0 || text.charAt(start - 1) >= FIRST_CJK || text.charAt(start - 1) == ' ';
    Set<BigDecimal> scales = NumberUnits.values(unit, isEnglish);
    return scales.stream()
        .filter(scale -> !isFree || !"kKMB".contains(unit) || !isOne(scale))
        .toList();
  }

  private static boolean isOne(BigDecimal scale) {
    return scale.compareTo(BigDecimal.ONE) == 0;
  }

  private static BigDecimal powerOfTen(String exponent) {
    return BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(exponent));
  }

  private boolean mayEndAbout(int start) {
    int end = start;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end > 0 && ABOUT_ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Returns a value whose zeros at the end say nothing. */
  private static Value about(Value value) {
    BigDecimal last = BigDecimal.ONE.scaleByPowerOfTen(-value.exact().stripTrailingZeros().scale());
    BigDecimal most = value.exact().divide(MOST_ABOUT, MathContext.DECIMAL32);
    return new Value(value.exact(), value.step().max(last.min(most)), value.scale());
  }

  private static List<Value> times(List<Value> values, List<BigDecimal> factors) {
    List<Value> products = new ArrayList<>();
    for (BigDecimal factor : factors) {
      values.forEach(value -> products.add(value.times(factor)));
    }
    return products;
  }

  private static boolean isCurrency(char c) {
    return "$€£¥".indexOf(c) >= 0;
  }

  /** Adds what follows to a number that continues with a smaller unit: {@code 312万4905}. */
  private int joined(Quantity number) {
    int last = found.size() - 1;
    if (last >= 0 && continues(found.get(last), number)) {
      Quantity before = found.get(last);
      List<Value> sums = new ArrayList<>();
      before.values().forEach(a -> number.values().forEach(b -> sums.add(a.plus(b))));
      Span span = new Span(before.span().start(), number.span().end());
      found.set(last, new Quantity(span, sums, before.unit(), before.scales(), number.isPercent()));
    } else {
      found.add(number);
    }
    return number.span().end();
  }

  private boolean continues(Quantity before, Quantity number) {
    int end = before.span().end();
    int start = number.span().start();
    // Korean has a space after 만.
    return (end == start || (end + 1 == start && text.charAt(end) == ' '))
        && before.hasUnit()
        && before.unit().charAt(before.unit().length() - 1) >= FIRST_CJK
        && number.values().stream()
            .anyMatch(v -> v.exact().compareTo(before.values().get(0).step()) < 0);
  }
}
