package io.github.digestmark.internal;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language that papers are translated into, as far as its script distinguishes it from English.
 *
 * @param script a script other than Latin, or null where the translations are in Latin script
 * @param keepsTitles whether most titles are not translated
 */
public record DigestLanguage(@Nullable UnicodeScript script, boolean keepsTitles) {

  /** The language of papers that need no translation. */
  public static final DigestLanguage OF_PAPERS = new DigestLanguage(null, true);

  /** The last letter of Latin-1 and its extensions. */
  private static final int LAST_LATIN = 0x24F;

  private static final Set<String> ENGLISH_WORDS =
      Set.of("the", "and", "this", "that", "these", "with", "which", "our", "from");

  /** English has more of these words; a text that quotes an English name has fewer. */
  private static final int WORDS_PER_ENGLISH_WORD = 20;

  private static final Set<UnicodeScript> NO_SCRIPTS =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.COMMON);

  /**
   * Finds the script that more than half of the translations have letters of.
   *
   * @param translations texts in the language of a digest, some of them perhaps left in English
   * @return the language
   */
  public static DigestLanguage of(List<String> translations) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int written = 0;
    for (String text : translations) {
      Set<UnicodeScript> scripts = scripts(text);
      scripts.forEach(script -> counts.merge(script, 1, Integer::sum));
      written += text.isEmpty() ? 0 : 1;
    }
    int most = written / 2;
    UnicodeScript script = null;
    for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        most = count.getValue();
        script = count.getKey();
      }
    }
    return new DigestLanguage(script, false);
  }

  private static Set<UnicodeScript> scripts(String text) {
    Set<UnicodeScript> found = EnumSet.noneOf(UnicodeScript.class);
    boolean hasHan = false;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (isHan(unit)) {
        hasHan = true;
      } else if (unit > LAST_LATIN) {
        int c = text.codePointAt(i);
        if (Character.isLetter(c)) {
          found.add(scriptOf(c));
        }
        i += Character.charCount(c) - 1;
      }
    }
    if (hasHan) {
      found.add(UnicodeScript.HAN);
    }
    // Formulas have Greek letters in every language.
    found.removeAll(NO_SCRIPTS);
    return found;
  }

  /**
   * Returns the script of a character.
   *
   * @param codePoint a code point
   * @return what {@link UnicodeScript#of} returns; for Chinese characters it looks nothing up
   */
  public static UnicodeScript scriptOf(int codePoint) {
    return isHan(codePoint) ? UnicodeScript.HAN : UnicodeScript.of(codePoint);
  }

  /** Most Chinese characters, and no others. */
  private static boolean isHan(int codePoint) {
    return 0x4E00 <= codePoint && codePoint <= 0x9FEF;
  }

  /**
   * Returns whether a text is evidently English.
   *
   * @param text any text
   * @return whether it has enough words that no other language in Latin script has
   */
  public static boolean isEnglish(String text) {
    int words = 0;
    int english = 0;
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && Character.isLetter(text.codePointAt(i))) {
        i += Character.charCount(text.codePointAt(i));
      }
      if (i > start) {
        words++;
        english += ENGLISH_WORDS.contains(text.substring(start, i)) ? 1 : 0;
      } else {
        i += Character.charCount(text.codePointAt(i));
      }
    }
    return english * WORDS_PER_ENGLISH_WORD > words;
  }

  /** East Asian punctuation. */
  private static boolean isPunctuation(char c) {
    return (0x2010 <= c && c <= 0x2027) || c == 0x3001 || c == 0x3002 || c == 0xFF0C;
  }

  private static boolean isLetterOf(Set<UnicodeScript> scripts, int codePoint) {
    return Character.isLetter(codePoint) && scripts.contains(UnicodeScript.of(codePoint));
  }

  /**
   * Returns whether a text has a letter of some scripts.
   *
   * @param text any text
   * @param scripts scripts without a letter in ASCII, so not Latin
   * @return whether it has one
   */
  public static boolean hasLetter(String text, Set<UnicodeScript> scripts) {
    boolean han = scripts.contains(UnicodeScript.HAN);
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (isHan(unit)) {
        if (han) {
          return true;
        }
      } else if (unit > 0x7F && !isPunctuation(unit) && isLetterOf(scripts, text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a text has a letter of the language's own script.
   *
   * @param text any text
   * @return whether it has one; never where the script is not known
   */
  public boolean isIn(String text) {
    return script != null && hasLetter(text, EnumSet.of(script));
  }
}
