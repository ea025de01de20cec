package io.github.digestmark.lint.rules.support;

import io.github.digestmark.internal.Ascii;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A title or an abstract without what differs between two copies: LaTeX, accents, case,
 * punctuation, white space, entities, Greek letters. What is left is words of letters and digits.
 *
 * <pre>{@code
 * An $\mathcal{O}(n^2)$ Proof of G\"odel's Theorem.     an o n2 proof of godels theorem
 * }</pre>
 */
public final class FoldedText {

  /** Commands of LaTeX that are letters. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ss", "ss"),
          Map.entry("o", "o"),
          Map.entry("O", "o"),
          Map.entry("l", "l"),
          Map.entry("L", "l"),
          Map.entry("ae", "ae"),
          Map.entry("AE", "ae"),
          Map.entry("oe", "oe"),
          Map.entry("OE", "oe"),
          Map.entry("aa", "a"),
          Map.entry("AA", "a"),
          Map.entry("i", "i"),
          Map.entry("j", "j"));

  /** Letters that Unicode does not decompose. */
  private static final Map<Character, String> UNDECOMPOSED =
      Map.of('ø', "o", 'ł', "l", 'đ', "d", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'ı', "i", 'ð', "d");

  /** Longest name of an entity, with the ampersand and the semicolon. */
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
      if (isCompared(part)) {
        String plain = part < 0x10000 ? UNDECOMPOSED.get((char) part) : null;
        add(plain == null ? Character.toString(part) : plain, end);
        isPart = true;
      }
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
      add(LETTERS.getOrDefault(text.substring(at + 1, end), ""), end);
      if (end > at + 1 || end == text.length()) {
        return end;
      }
      // An escape, an accent or a space.
      isBetweenWords |= !isWithinWord(text.charAt(end));
      return end + 1;
    }
    if (c == '&') {
      int end = text.indexOf(';', at);
      if (0 < end && end - at < LONGEST_ENTITY && isEntity(text, at + 1, end)) {
        isBetweenWords = true;
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

  private static boolean isEntity(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && c != '#') {
        return false;
      }
    }
    return end > start;
  }

  /** Greek letters are commands in most copies, so they are left out like those. */
  private static boolean isCompared(int c) {
    return Character.isLetterOrDigit(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.GREEK;
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

  /**
   * Returns the offset in the text after the letter that is number {@code count}; 0 for no letter.
   */
  public int endOf(int count) {
    return count == 0 ? 0 : ends[count - 1];
  }
}
