package io.github.digestmark.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of a digest, as far as its script tells. */
class DigestLanguageTest {

  private static String scriptOf(String... translations) {
    UnicodeScript script = DigestLanguage.of(List.of(translations)).script();
    return script == null ? "none" : script.name();
  }

  @ParameterizedTest
  @CsvSource({
    "摘要, HAN",
    "Резюме, CYRILLIC",
    "요약, HANGUL",
    "\uD840\uDC00, HAN",
    "Zusammenfassung, none",
    "Résumé ǆ, none",
    "the λ-calculus, none",
    "—「」, none",
    "'', none"
  })
  void aScriptOtherThanLatinTellsTheLanguage(String translation, String script) {
    assertThat(scriptOf(translation)).isEqualTo(script);
  }

  @Test
  void moreThanHalfOfTheTranslationsAreInTheLanguage() {
    assertThat(scriptOf("摘要", "Left in English")).isEqualTo("none");
    assertThat(scriptOf("摘要", "Left in English", "摘要")).isEqualTo("HAN");
    assertThat(scriptOf("摘要", "摘要", "Left", "In English")).isEqualTo("none");
    assertThat(scriptOf("摘要", "摘要", "摘要", "Left in English")).isEqualTo("HAN");
    assertThat(scriptOf("摘要", "", "")).isEqualTo("HAN");
    assertThat(scriptOf("日本語の摘要", "日本語")).isEqualTo("HAN");
    assertThat(scriptOf()).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"摘", "a 要", "\u4E00", "\u9FEF", "\u9FF0", "\u3400", "\uD840\uDC00"})
  void aChineseCharacterIsChinese(String text) {
    assertThat(DigestLanguage.of(List.of("摘要")).isIn(text)).isTrue();
    assertThat(DigestLanguage.scriptOf(text.codePointAt(text.length() > 2 ? 2 : 0)))
        .isEqualTo(UnicodeScript.HAN);
    assertThat(DigestLanguage.hasLetter(text, EnumSet.of(UnicodeScript.CYRILLIC))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "é", "Я", "。", "、", "，", "“”", "—", "1", "の", "\uFF21"})
  void otherLettersDigitsAndMarksAreNotChinese(String text) {
    assertThat(DigestLanguage.of(List.of("摘要")).isIn(text)).isFalse();
  }

  @Test
  void withoutAScriptNothingIsKnownToBeInTheLanguage() {
    assertThat(DigestLanguage.of(List.of("Zusammenfassung")).isIn("Zusammenfassung")).isFalse();
    assertThat(DigestLanguage.hasLetter("Я", EnumSet.of(UnicodeScript.CYRILLIC))).isTrue();
    assertThat(DigestLanguage.hasLetter("a Я", EnumSet.of(UnicodeScript.HAN))).isFalse();
  }
}
