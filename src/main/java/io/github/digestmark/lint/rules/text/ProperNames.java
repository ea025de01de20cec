package io.github.digestmark.lint.rules.text;

import io.github.digestmark.internal.Ascii;
import java.util.regex.Pattern;

/** Recognizes titles with nothing to translate: names of models, abbreviations and formulas. */
final class ProperNames {

  /** Formulas, and commands of LaTeX outside of them. */
  private static final Pattern FORMULA =
      Pattern.compile("\\$\\$?[^$]++\\$\\$?|\\\\\\([^\\\\]*+\\\\\\)|\\\\[A-Za-z]++");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}()（）\\[\\],，、;；:：&+/|]+");

  private static final Pattern JOINT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private static final Pattern VERSION = Pattern.compile("[vV]?[0-9].*");

  /** Longer words in capitals are words rather than abbreviations. */
  private static final int LONGEST_ABBREVIATION = 8;

  private static final int MOST_ABBREVIATIONS = 2;

  /** Characters such as a zero width space, in front of which a capital still comes first. */
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

  private ProperNames() {}

  /** Returns a text without its formulas. */
  static String withoutFormulas(String text) {
    return text.indexOf('$') < 0 && text.indexOf('\\') < 0
        ? text
        : FORMULA.matcher(text).replaceAll(" ");
  }

  /**
   * Returns whether a title without formulas is nothing but names: {@code GPT-4}, {@code
   * LLaMA-Adapter V2}, {@code Mistral 7B}. A word such as {@code Networks} is not one.
   */
  static boolean areAll(String title) {
    int abbreviations = 0;
    String[] words = SPACE.split(INVISIBLE.matcher(title).replaceAll("").strip(), -1);
    for (int i = 0; i < words.length; i++) {
      boolean isVersioned = i + 1 < words.length && VERSION.matcher(words[i + 1]).matches();
      if (!words[i].isEmpty() && !isName(words[i], isVersioned)) {
        return false;
      }
      abbreviations += isInCapitals(words[i]) ? 1 : 0;
    }
    return abbreviations <= MOST_ABBREVIATIONS;
  }

  /** Returns whether a word is a name by its digits or capitals, or by the version after it. */
  private static boolean isName(String word, boolean isVersioned) {
    boolean isDistinct = isVersioned;
    for (String part : JOINT.split(word, -1)) {
      if (part.isEmpty()) {
        continue;
      }
      boolean isOneLetter = part.codePointCount(0, part.length()) <= 1;
      boolean isPartDistinct = isDistinct(part);
      if (!isOneLetter && !isPartDistinct && !Character.isUpperCase(part.charAt(0))) {
        return false;
      }
      isDistinct |= isOneLetter || isPartDistinct;
    }
    return isDistinct;
  }

  /** Returns whether a part of a word has a digit, or a capital after its first letter. */
  private static boolean isDistinct(String part) {
    boolean isLong = part.length() > LONGEST_ABBREVIATION && isInCapitals(part);
    for (int i = 0; i < part.length() && !isLong; i++) {
      char c = part.charAt(i);
      if (Character.isDigit(c) || (i > 0 && Character.isUpperCase(c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInCapitals(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Ascii.isUpper(word.charAt(i))) {
        return false;
      }
    }
    return word.length() > 1;
  }
}
