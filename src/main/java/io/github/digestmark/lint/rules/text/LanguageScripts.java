package io.github.digestmark.lint.rules.text;

import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Field;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of a language that is not written in Latin letters.
 *
 * @param scripts one script, or several if its texts mix them
 */
public record LanguageScripts(Set<UnicodeScript> scripts) {

  private static final Set<UnicodeScript> CHINESE = EnumSet.of(UnicodeScript.HAN);
  private static final Set<UnicodeScript> JAPANESE =
      EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
  private static final Set<UnicodeScript> KANA =
      EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
  private static final Set<UnicodeScript> KOREAN =
      EnumSet.of(UnicodeScript.HANGUL, UnicodeScript.HAN);

  /** The ISO 15924 codes of mixed scripts, and of styles of a script. */
  private static final Map<String, Set<UnicodeScript>> MIXED =
      Map.of(
          "hans", CHINESE,
          "hant", CHINESE,
          "hanb", CHINESE,
          "jpan", JAPANESE,
          "hrkt", JAPANESE,
          "kore", KOREAN,
          "aran", Set.of(UnicodeScript.ARABIC));

  /** Read for the first digest whose language is given. */
  private static final class Languages {
    static final Map<String, Set<UnicodeScript>> ALL = byLanguage();

    private static Map<String, Set<UnicodeScript>> byLanguage() {
      Map<String, Set<UnicodeScript>> all = new HashMap<>();
      put(all, CHINESE, "zh", "chi", "cmn", "yue", "wuu", "nan", "hak", "gan", "hsn", "lzh");
      put(all, JAPANESE, "ja");
      put(all, KOREAN, "ko");
      put(all, Set.of(UnicodeScript.CYRILLIC), "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky");
      put(all, Set.of(UnicodeScript.CYRILLIC), "mn", "tg", "tt", "ba", "cv", "os", "sah", "ce");
      put(all, Set.of(UnicodeScript.ARABIC), "ar", "fa", "ur", "ps", "ug", "ckb", "sd");
      put(all, Set.of(UnicodeScript.HEBREW), "he", "yi");
      put(all, Set.of(UnicodeScript.DEVANAGARI), "hi", "mr", "ne", "sa", "mai", "bho", "kok");
      put(all, Set.of(UnicodeScript.BENGALI), "bn", "as");
      put(all, Set.of(UnicodeScript.GREEK), "el");
      put(all, Set.of(UnicodeScript.ARMENIAN), "hy");
      put(all, Set.of(UnicodeScript.GEORGIAN), "ka");
      put(all, Set.of(UnicodeScript.ETHIOPIC), "am", "ti");
      put(all, Set.of(UnicodeScript.GURMUKHI), "pa");
      put(all, Set.of(UnicodeScript.GUJARATI), "gu");
      put(all, Set.of(UnicodeScript.ORIYA), "or");
      put(all, Set.of(UnicodeScript.TAMIL), "ta");
      put(all, Set.of(UnicodeScript.TELUGU), "te");
      put(all, Set.of(UnicodeScript.KANNADA), "kn");
      put(all, Set.of(UnicodeScript.MALAYALAM), "ml");
      put(all, Set.of(UnicodeScript.SINHALA), "si");
      put(all, Set.of(UnicodeScript.THAI), "th");
      put(all, Set.of(UnicodeScript.LAO), "lo");
      put(all, Set.of(UnicodeScript.KHMER), "km");
      put(all, Set.of(UnicodeScript.MYANMAR), "my");
      put(all, Set.of(UnicodeScript.TIBETAN), "bo", "dz");
      return Map.copyOf(all);
    }

    private static void put(
        Map<String, Set<UnicodeScript>> all, Set<UnicodeScript> scripts, String... languages) {
      for (String language : languages) {
        all.put(language, scripts);
        // A tag may also have the code of three letters, such as zho.
        all.put(Locale.forLanguageTag(language).getISO3Language(), scripts);
      }
    }
  }

  /** What several rules ask for. */
  private record OfDigest(Optional<LanguageScripts> language) {}

  /**
   * Returns the scripts of a digest's language, if it is known and not written in Latin letters.
   */
  public static Optional<LanguageScripts> of(LintContext digest) {
    return digest
        .computeOnce(OfDigest.class, d -> new OfDigest(of(d.options().language(), translations(d))))
        .language();
  }

  /** Returns the translations, abstracts last: the shorter texts usually show the language. */
  private static List<String> translations(LintContext digest) {
    List<String> texts = new ArrayList<>();
    List<String> abstracts = new ArrayList<>();
    for (FieldText text : digest.texts()) {
      // A row that differs from its entry is not counted twice.
      boolean isInEntry = !text.last().isInRow() || text.paper().entry().isEmpty();
      if (isTranslation(text) && isInEntry) {
        boolean isAbstract = text.field() == Field.TRANSLATED_ABSTRACT;
        (isAbstract ? abstracts : texts).add(text.first().text());
      }
    }
    texts.addAll(abstracts);
    return texts;
  }

  static boolean isTranslation(FieldText text) {
    return text.field().isTranslated() && text.isSound();
  }

  /**
   * Returns the scripts of a digest's language.
   *
   * @param tag the language as a BCP 47 tag; if empty, the language of most texts
   * @param translations texts in that language, of which some may be in English
   * @return the scripts, or empty if the language is unknown or written in Latin letters
   */
  static Optional<LanguageScripts> of(Optional<String> tag, List<String> translations) {
    return tag.isPresent() ? ofTag(tag.get()) : ofTexts(translations);
  }

  private static Optional<LanguageScripts> ofTexts(List<String> texts) {
    LanguageScripts japanese = new LanguageScripts(JAPANESE);
    long eastAsian = 0;
    for (String text : texts) {
      eastAsian += japanese.isIn(text) ? 1 : 0;
    }
    if (2 * eastAsian > texts.size()) {
      // Japanese titles may have no kana, or only kana; Chinese texts seldom have any.
      boolean kana = hasMoreInKana(texts, eastAsian / 3);
      return Optional.of(new LanguageScripts(kana ? JAPANESE : CHINESE));
    }
    UnicodeScript script = DigestLanguage.of(texts).script();
    if (script == null) {
      return Optional.empty();
    }
    return Optional.of(
        new LanguageScripts(script == UnicodeScript.HANGUL ? KOREAN : Set.of(script)));
  }

  private static boolean hasMoreInKana(List<String> texts, long limit) {
    LanguageScripts kana = new LanguageScripts(KANA);
    long count = 0;
    int left = texts.size();
    for (String text : texts) {
      if (count > limit || count + left <= limit) {
        break;
      }
      count += kana.isIn(text) ? 1 : 0;
      left--;
    }
    return count > limit;
  }

  private static Optional<LanguageScripts> ofTag(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String script = locale.getScript();
    @Nullable Set<UnicodeScript> scripts =
        script.isEmpty() ? Languages.ALL.get(locale.getLanguage()) : ofCode(script);
    return Optional.ofNullable(scripts)
        .filter(some -> !some.contains(UnicodeScript.LATIN))
        .map(LanguageScripts::new);
  }

  private static @Nullable Set<UnicodeScript> ofCode(String code) {
    Set<UnicodeScript> mixed = MIXED.get(code.toLowerCase(Locale.ROOT));
    if (mixed != null) {
      return mixed;
    }
    try {
      return Set.of(UnicodeScript.forName(code));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Returns whether a text has a letter of the language. */
  public boolean isIn(String text) {
    return DigestLanguage.hasLetter(text, scripts);
  }

  /** Returns whether texts in the language have no letters of ASCII but those of names. */
  boolean isEastAsian() {
    return scripts.contains(UnicodeScript.HAN);
  }

  /** Returns the names of the scripts: {@code Han, Hiragana or Katakana}. */
  @Override
  public String toString() {
    List<String> names =
        new ArrayList<>(scripts.stream().sorted().map(LanguageScripts::name).toList());
    String last = names.remove(names.size() - 1);
    return names.isEmpty() ? last : String.join(", ", names) + " or " + last;
  }

  private static String name(UnicodeScript script) {
    String words = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
