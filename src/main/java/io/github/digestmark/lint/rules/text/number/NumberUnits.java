package io.github.digestmark.lint.rules.text.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that multiply a number: {@code million}, {@code 万}, {@code Mrd.}, {@code 억}.
 *
 * <p>A word has several values if languages, or texts of one language, disagree about it. To add a
 * language, add its words to the table.
 */
final class NumberUnits {

  /** A power of ten, or several that are possible, and the words for it. */
  private static final String TABLE =
      """
      1      十 拾 십 decade decades
      2      百 백 hundred hundreds hundert century centuries
      3      千 천 thousand thousands tausend mille mil tsd. tsd
      4      万 萬 만
      5      lakh lakhs
      6      million millions millionen mio. mio millón millon millones mln mn
      7      crore crores
      8      亿 億 억
      9      milliard milliards milliarde milliarden mrd. mrd bn bln
      9 12   billion billions
      12     billionen billón billones bio. 조
      12 18  trillion trillions
      18     trillionen trillón trillones
      6 12   兆
      """;

  /** Letters after digits: {@code 48B} may be 48 billion, or the name of a model. */
  private static final String LETTERS =
      """
      0 3    k K
      0 6    M
      0 9    B b
      0 12   T
      """;

  private static final Map<String, List<BigDecimal>> WORDS = read(TABLE);

  private static final Map<String, List<BigDecimal>> SUFFIXES = read(LETTERS);

  /** What these words mean in English, the language of nearly all papers. */
  private static final Map<String, List<BigDecimal>> IN_ENGLISH =
      read("9 billion billions\n12 trillion trillions\n");

  private static final String END = "(?![A-Za-z\\u00C0-\\u024F0-9])";

  /** A word of a language with letters, such as {@code million}, with the space before it. */
  private static final String WORD =
      "[ \\u00A0\\u202F-]?(?:" + alphabetic(WORDS.keySet()) + ")" + END;

  /** East Asian words follow each other, as in {@code 百万}; all others are words of their own. */
  static final Pattern FORM =
      Pattern.compile("(?:[十拾千万萬亿億兆십백천만억조]|百(?!分)){1,8}+" + "|(?:" + WORD + ")++|[kKMBTb]" + END);

  /** East Asian words have nothing between them. */
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[ \\u00A0\\u202F-]++|(?<=[^\\x00-\\u2E7F])");

  private NumberUnits() {}

  private static Map<String, List<BigDecimal>> read(String table) {
    Map<String, List<BigDecimal>> words = new HashMap<>();
    for (String line : table.split("\n", 0)) {
      List<BigDecimal> powers = new ArrayList<>();
      for (String part : line.strip().split(" +", 0)) {
        if (Character.isDigit(part.charAt(0))) {
          powers.add(BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(part)));
        } else {
          words.put(part, List.copyOf(powers));
        }
      }
    }
    return Map.copyOf(words);
  }

  private static String alphabetic(Set<String> words) {
    return words.stream()
        .filter(word -> word.charAt(0) < 0x250)
        .sorted((a, b) -> b.length() - a.length())
        .map(word -> "(?i:" + Pattern.quote(word) + ")")
        .collect(Collectors.joining("|"));
  }

  /**
   * Returns the values of a unit.
   *
   * @param unit what {@link #FORM} matches
   * @param isEnglish whether the text is English
   */
  static Set<BigDecimal> values(String unit, boolean isEnglish) {
    String stripped = unit.strip();
    if (stripped.length() == 1) {
      return Set.copyOf(factors(stripped, isEnglish));
    }
    Set<BigDecimal> product = Set.of(BigDecimal.ONE);
    for (String word : BETWEEN_WORDS.split(stripped, 0)) {
      product = times(product, factors(word, isEnglish));
    }
    return product;
  }

  private static List<BigDecimal> factors(String word, boolean isEnglish) {
    String folded = word.toLowerCase(Locale.ROOT);
    return isEnglish && IN_ENGLISH.containsKey(folded)
        ? IN_ENGLISH.get(folded)
        : SUFFIXES.getOrDefault(word, WORDS.getOrDefault(folded, Quantity.PLAIN));
  }

  private static Set<BigDecimal> times(Set<BigDecimal> values, List<BigDecimal> factors) {
    Set<BigDecimal> product = new HashSet<>();
    for (BigDecimal factor : factors) {
      values.forEach(value -> product.add(value.multiply(factor)));
    }
    return product;
  }
}
