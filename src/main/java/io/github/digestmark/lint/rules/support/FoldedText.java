package io.github.digestmark.lint.rules.support;

import io.github.digestmark.internal.Ascii;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A title or an abstract without what differs between two copies: LaTeX, accents, case,
 * punctuation, white space, entities. What is left is words of letters and digits. Greek letters
 * are their names.
 *
 * <pre>{@code
 * An $\mathcal{O}(n^2)$ Proof of G\"odel's Theorem.     an o n2 proof of godels theorem
 * }</pre>
 */
public final class FoldedText {

  /** Commands of LaTeX that are words. */
  private static final Set<String> WORDS =
      Set.of(
          ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau"
                  + " upsilon phi chi psi omega log ln exp sin cos tan max min sup inf lim mod det dim"
                  + " arg deg gcd ker")
              .split(" "));

  /** Commands of LaTeX that are letters. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ss", "ss"),
          Map.entry("o", "o"),
          Map.entry("l", "l"),
          Map.entry("ae", "ae"),
          Map.entry("oe", "oe"),
          Map.entry("aa", "a"),
          Map.entry("i", "i"),
          Map.entry("j", "j"),
          Map.entry("ell", "l"),
          Map.entry("times", "x"),
          Map.entry("varepsilon", "epsilon"),
          Map.entry("vartheta", "theta"),
          Map.entry("varphi", "phi"));

  /** Letters that Unicode does not decompose. */
  private static final Map<Character, String> UNDECOMPOSED =
      Map.of(
          'ø', "o", 'ł', "l", 'đ', "d", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'ı', "i", 'ð', "d", '×',
          "x");

  private static final String GREEK_PREFIX = "GREEK SMALL LETTER ";

  /** Longest name of an entity or a tag, with its marks. */
  private static final int LONGEST_ENTITY = 10;

  private final StringBuilder letters = new StringBuilder();

  /** For each letter, the offset in the text after what it comes from. */
  private int[] ends = new int[64];

  /** The offsets in the letters at which words begin. */
  private final List<Integer> starts = new ArrayList<>();

  private boolean isBetweenWords = true;

  private FoldedText(String text) {
    int i = 0;
    while (i < text.length()) {
      i = read(text, i);
    }
  }

  /** Folds a text. */
  public static FoldedText of(String text) {
    return new FoldedText(text);
  }

  /** Reads a character, a command or an entity, and returns the offset after it. */
  private int read(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x80) {
      return readAscii(text, at, c);
    }
    int end = at + Character.charCount(text.codePointAt(at));
    String whole = text.substring(at, end);
    String parts = Normalizer.normalize(whole, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    boolean isPart = false;
    for (int i = 0; i < parts.length(); ) {
      int part = parts.codePointAt(i);
      i += Character.charCount(part);
      isPart |= Character.getType(part) == Character.NON_SPACING_MARK;
      isPart |= Character.getType(part) == Character.FORMAT;
      String plain = plain(part);
      add(plain, end);
      isPart |= !plain.isEmpty();
    }
    isBetweenWords |= !isPart && !isWithinWord(c);
    return end;
  }

  private int readAscii(String text, int at, char c) {
    if (Ascii.isLetter(c) || Ascii.isDigit(c)) {
      // Bit 0x20 is set in digits and lower-case letters.
      add((char) (c | 0x20), at + 1);
      return at + 1;
    }
    if (c == '\\') {
      int end = at + 1;
      while (end < text.length() && Ascii.isLetter(text.charAt(end))) {
        end++;
      }
      add(ofCommand(text.substring(at + 1, end).toLowerCase(Locale.ROOT)), end);
      if (end > at + 1 || end == text.length()) {
        return end;
      }
      // An escape, an accent or a space.
      isBetweenWords |= !isWithinWord(text.charAt(end));
      return end + 1;
    }
    if (c == '&') {
      int end = at + 1;
      while (end < text.length() && end - at < LONGEST_ENTITY && isOfEntity(text.charAt(end))) {
        end++;
      }
      if (end > at + 1 && text.startsWith(";", end)) {
        isBetweenWords = true;
        return end + 1;
      }
    }
    if (c == '<') {
      int end = at + 1;
      while (end < text.length() && end - at < LONGEST_ENTITY && isOfTag(text.charAt(end))) {
        end++;
      }
      if (end > at + 1 && text.startsWith(">", end)) {
        return end + 1;
      }
    }
    isBetweenWords |= !isWithinWord(c);
    return at + 1;
  }

  /** Returns whether it is a brace, a dollar, an accent or an apostrophe. */
  private static boolean isWithinWord(char c) {
    return "{}$^_'`\"~*’‘´".indexOf(c) >= 0;
  }

  private static boolean isOfEntity(char c) {
    return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '#';
  }

  private static boolean isOfTag(char c) {
    return Ascii.isLetter(c) || c == '/';
  }

  private static String ofCommand(String command) {
    return WORDS.contains(command) ? command : LETTERS.getOrDefault(command, "");
  }

  /** Returns the letters for a part of a character; none for a sign or an accent. */
  private static String plain(int part) {
    @Nullable String undecomposed = part < 0x10000 ? UNDECOMPOSED.get((char) part) : null;
    if (undecomposed != null) {
      return undecomposed;
    }
    if (!Character.isLetterOrDigit(part)) {
      return "";
    }
    String name = isGreek(part) ? String.valueOf(Character.getName(part)) : "";
    return name.startsWith(GREEK_PREFIX)
        ? greek(name.substring(GREEK_PREFIX.length()))
        : Character.toString(part);
  }

  private static boolean isGreek(int part) {
    return Character.UnicodeScript.of(part) == Character.UnicodeScript.GREEK;
  }

  /** Unicode calls them LAMDA and FINAL SIGMA. */
  private static String greek(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return last.equals("lamda") ? "lambda" : last;
  }

  private void add(String letter, int end) {
    for (int i = 0; i < letter.length(); i++) {
      add(letter.charAt(i), end);
    }
  }

  private void add(char letter, int end) {
    if (isBetweenWords) {
      starts.add(letters.length());
      isBetweenWords = false;
    }
    if (letters.length() == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    ends[letters.length()] = end;
    letters.append(letter);
  }

  /** Returns the letters and digits, without anything between words. */
  public String letters() {
    return letters.toString();
  }

  /** Returns the words. */
  public List<String> words() {
    List<String> words = new ArrayList<>(starts.size());
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : letters.length();
      words.add(letters.substring(starts.get(i), end));
    }
    return words;
  }

  /** Returns whether there are more letters, and the next one is of another character. */
  public boolean hasMoreAfter(int count) {
    return count < letters.length() && (count == 0 || ends[count] != ends[count - 1]);
  }

  /**
   * Returns the offset in the text after the letter that is number {@code count}; 0 for no letter.
   */
  public int endOf(int count) {
    return count == 0 ? 0 : ends[count - 1];
  }
}
