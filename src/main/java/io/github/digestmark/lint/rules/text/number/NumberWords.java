package io.github.digestmark.lint.rules.text.number;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the numbers that an English text writes in words: {@code twenty-five million}, {@code
 * two-thirds}, {@code a decade}.
 */
final class NumberWords {

  /** Numbers, and the words for them that can be part of a longer number. */
  private static final String NUMBERS =
      """
      0   zero
      1   one first
      2   two second
      3   three third
      4   four fourth
      5   five fifth
      6   six sixth
      7   seven seventh
      8   eight eighth
      9   nine ninth
      10  ten tenth
      11  eleven eleventh
      12  twelve twelfth
      13  thirteen thirteenth
      14  fourteen fourteenth
      15  fifteen fifteenth
      16  sixteen sixteenth
      17  seventeen seventeenth
      18  eighteen eighteenth
      19  nineteen nineteenth
      20  twenty twentieth
      30  thirty thirtieth
      40  forty fortieth
      50  fifty fiftieth
      60  sixty sixtieth
      70  seventy seventieth
      80  eighty eightieth
      90  ninety ninetieth
      """;

  /** Factors, and the words that multiply what is in front of them. */
  private static final String POWERS =
      """
      10             decade decades
      12             dozen dozens
      100            hundred hundreds century centuries
      1000           thousand thousands
      1000000        million millions
      1000000000     billion billions
      1000000000000  trillion trillions
      """;

  /** Other words, and the numbers that translations write for them. */
  private static final String OTHERS =
      """
      1                once, single, sole, unique, individual
      2                twice, both, pair, pairs, couple, double, doubles, doubled, doubling, dual, binary
      3                thrice, triple, triples, tripled, triplet, triplets, threefold
      4                quadruple, quadrupled
      10               order of magnitude
      12               monthly, annual, year
      20               twenties
      30               thirties
      40               forties
      50               fifties
      60               sixties
      70               seventies
      80               eighties
      90               nineties
      14               fortnight
      20               score
      21               blackjack
      24               daily, day
      100              two orders of magnitude, perfect, perfectly
      360              panoramic, panorama, omnidirectional
      1000             millennium, three orders of magnitude, kilo
      10000            four orders of magnitude
      0.5 50           half, halves, halved, halving, halve
      33.3333 0.3333   third, one third
      66.6667 0.6667   thirds
      25 0.25          quarter, fourth, one fourth
      75 0.75          quarters, three fourths
      20 0.2           fifth, one fifth
      40 0.4           two fifths
      60 0.6           three fifths
      80 0.8           four fifths
      10 0.1           tenth, one tenth
      250000           quarter of a million, quarter million
      500000           half a million, half million
      750000           three quarters of a million
      500000000        half a billion, half billion
      """;

  private static final Map<String, List<BigDecimal>> SMALL = read(NUMBERS, " +");

  private static final Map<String, List<BigDecimal>> SCALES = read(POWERS, " +");

  private static final Map<String, List<BigDecimal>> SPECIAL = read(OTHERS, ", ");

  /** The first words of the other words, so that most words of a text are looked up once. */
  private static final Set<String> FIRST =
      SPECIAL.keySet().stream().map(NumberWords::firstWord).collect(Collectors.toUnmodifiableSet());

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final String FOLD = "fold";

  /** What is the same in small and capital letters. */
  private static final int LETTER = 0x1F;

  private static final int LETTER_BITS = 5;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final int LONGEST_PHRASE = 5;

  /** How the words of the tables begin, as {@link #beginning} says. */
  private static final BitSet BEGINNINGS = beginnings();

  /** A word of a text, in lower case. Words that are in no table are not written out. */
  private record Word(String text, Span span) {}

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private final List<Quantity> found = new ArrayList<>();
  private final List<Quantity> numbers = new ArrayList<>();

  private NumberWords(String text) {
    this.text = text;
  }

  private static BitSet beginnings() {
    BitSet beginnings = new BitSet();
    Stream.of(SMALL.keySet(), SCALES.keySet(), SPECIAL.keySet(), Set.of("and", "a half"))
        .flatMap(Set::stream)
        .flatMap(phrase -> Stream.of(phrase.split(" ", 0)))
        .forEach(word -> beginnings.set(beginning(word, 0, word.length())));
    return beginnings;
  }

  /** Returns a number for the first two characters of a word. */
  private static int beginning(String text, int start, int end) {
    char second = start + 1 < end ? text.charAt(start + 1) : ' ';
    return (text.charAt(start) & LETTER) << LETTER_BITS | (second & LETTER);
  }

  private static String firstWord(String phrase) {
    return phrase.split("[ -]", 2)[0];
  }

  /** Reads a table: numbers, two spaces or more, and words. */
  private static Map<String, List<BigDecimal>> read(String table, String separator) {
    Map<String, List<BigDecimal>> words = new HashMap<>();
    for (String line : table.split("\n", 0)) {
      String[] columns = line.split("  +", 2);
      List<BigDecimal> numbers = new ArrayList<>();
      for (String number : columns[0].split(" ", 0)) {
        numbers.add(new BigDecimal(number));
      }
      for (String word : columns[1].split(separator, 0)) {
        words.put(word, List.copyOf(numbers));
      }
    }
    return Map.copyOf(words);
  }

  static List<Quantity> in(String text) {
    NumberWords words = new NumberWords(text);
    words.split();
    words.find();
    words.found.addAll(SharedUnits.in(words.numbers, text));
    return words.found;
  }

  private void split() {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean isLetter = i < text.length() && Ascii.isLetter(text.charAt(i));
      if (isLetter && start < 0) {
        start = i;
      } else if (!isLetter && start >= 0) {
        words.add(new Word(word(start, i), new Span(start, i)));
        start = -1;
      }
    }
  }

  private String word(int start, int end) {
    if (!BEGINNINGS.get(beginning(text, start, end))) {
      return "";
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean isMultiple = word.endsWith(FOLD) && word.length() > FOLD.length();
    return isMultiple ? word.substring(0, word.length() - FOLD.length()) : word;
  }

  private void find() {
    int i = 0;
    while (i < words.size()) {
      String word = words.get(i).text();
      if (word.isEmpty()) {
        i++;
        continue;
      }
      if (FIRST.contains(word)) {
        addSpecial(i);
      }
      boolean isNumber = SMALL.containsKey(word) || SCALES.containsKey(word);
      // The digits in front of "5 million" are read with their unit.
      i = isNumber && !isAfterDigit(i) ? addNumber(i) : i + 1;
    }
  }

  private boolean isAfterDigit(int i) {
    int start = words.get(i).span().start();
    return start > 1
        && (Character.isDigit(text.charAt(start - 1))
            || (isGap(start - 1) && Character.isDigit(text.charAt(start - 2))));
  }

  private boolean isGap(int i) {
    return text.charAt(i) == ' ' || text.charAt(i) == '-';
  }

  private boolean isNext(int i) {
    int end = words.get(i).span().end();
    return i + 1 < words.size() && words.get(i + 1).span().start() == end + 1 && isGap(end);
  }

  private void addSpecial(int first) {
    StringBuilder phrase = new StringBuilder();
    for (int i = first; i < Math.min(first + LONGEST_PHRASE, words.size()); i++) {
      if (i > first) {
        if (!isNext(i - 1)) {
          return;
        }
        phrase.append(' ');
      }
      phrase.append(words.get(i).text());
      List<BigDecimal> numbers = SPECIAL.getOrDefault(phrase.toString(), List.of());
      if (!numbers.isEmpty()) {
        found.add(Quantity.of(spanOf(first, i), numbers));
      }
    }
  }

  /** Returns whether "and a half" is there, as in one and a half million. */
  private boolean isHalfAt(int i) {
    return i + 2 < words.size()
        && words.get(i).text().equals("and")
        && words.get(i + 1).text().equals("a")
        && words.get(i + 2).text().equals("half");
  }

  private static BigDecimal factor(String word) {
    return SCALES.getOrDefault(word, Quantity.PLAIN).get(0);
  }

  private Span spanOf(int first, int last) {
    return new Span(words.get(first).span().start(), words.get(last).span().end());
  }

  /** Adds a number and returns the index of the word after it. */
  private int addNumber(int first) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    int last = first;
    for (int i = first; i < words.size() && (i == first || isNext(i - 1)); i++) {
      String word = words.get(i).text();
      if (SMALL.containsKey(word)) {
        current = current.add(SMALL.get(word).get(0));
        last = i;
      } else if (SCALES.containsKey(word)) {
        BigDecimal scaled =
            (current.signum() == 0 ? BigDecimal.ONE : current).multiply(factor(word));
        boolean isHundred = factor(word).compareTo(HUNDRED) == 0;
        current = isHundred ? scaled : BigDecimal.ZERO;
        total = isHundred ? total : total.add(scaled);
        last = i;
      } else if (isHalfAt(i)) {
        current = current.add(HALF);
        i += 2;
        last = i;
      } else if (!word.equals("and")) {
        break;
      }
    }
    String unit = words.get(last).text();
    List<BigDecimal> scales = SCALES.containsKey(unit) ? List.of(factor(unit)) : Quantity.PLAIN;
    Quantity.Value value = Quantity.Value.of(total.add(current));
    numbers.add(
        new Quantity(spanOf(first, last), List.of(value), last > first ? unit : "", scales, false));
    return last + 1;
  }
}
