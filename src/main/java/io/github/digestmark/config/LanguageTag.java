package io.github.digestmark.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tag of a language, as BCP 47 describes it: {@code zh}, {@code sr-Latn}, {@code yue}.
 *
 * <p>A word that only looks like one, such as {@code chinese} or {@code cn}, names no language.
 */
final class LanguageTag {

  /** Possessive, because backtracking over a long text overflows the stack. */
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*+");

  /** Longer texts are not looked up. */
  private static final int LONGEST_NAME = 40;

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  private LanguageTag() {}

  /** Returns whether a text is a tag. Languages with three letters are not looked up. */
  static boolean isValid(String text) {
    String language = text.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return SHAPE.matcher(text).matches()
        && (language.length() == 3 || TWO_LETTERS.contains(language));
  }

  /** Returns the tag that is meant by another spelling, or by the English name of a language. */
  static Optional<String> meantBy(String text) {
    if (text.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String hyphenated = text.replace('_', '-');
    return isValid(hyphenated)
        ? Optional.of(hyphenated)
        : NO_LETTERS
            .splitAsStream(text)
            .flatMap(word -> TWO_LETTERS.stream().sorted().filter(code -> isName(word, code)))
            .findFirst();
  }

  private static boolean isName(String word, String code) {
    Locale language = Locale.forLanguageTag(code);
    return language.toLanguageTag().equals(code)
        && word.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH));
  }
}
