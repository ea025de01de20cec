package io.github.digestmark.parse;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The language that papers are translated into, as far as its script tells it from English.
 *
 * @param script a script other than Latin, or empty where the translations are in Latin script
 */
public record DigestLanguage(Optional<UnicodeScript> script) {

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
    int half = written / 2;
    return new DigestLanguage(
        counts.entrySet().stream()
            .filter(count -> count.getValue() > half)
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey));
  }

  private static Set<UnicodeScript> scripts(String text) {
    Set<UnicodeScript> found = EnumSet.noneOf(UnicodeScript.class);
    text.codePoints()
        .filter(c -> c > 0x24F && Character.isLetter(c))
        .forEach(c -> found.add(UnicodeScript.of(c)));
    // Formulas have Greek letters in every language.
    found.removeAll(Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.COMMON));
    return found;
  }

  /**
   * Tells whether a text has a letter of the language's own script.
   *
   * @param text any text
   * @return whether it has one; never where the script is not known
   */
  public boolean isIn(String text) {
    return script.filter(s -> scripts(text).contains(s)).isPresent();
  }
}
