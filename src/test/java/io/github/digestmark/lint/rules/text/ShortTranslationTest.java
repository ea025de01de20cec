package io.github.digestmark.lint.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.rules.OnePaper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTranslationTest {

  private static final LintOptions GERMAN = LintOptions.defaults().withLanguage("de");

  private static List<String> rules(
      String translation, int times, int ofAbstract, LintOptions options) {
    return OnePaper.sound()
        .with("translated abstract", translation.repeat(times))
        .with("abstract", "Some words of text.".repeat(100).substring(0, ofAbstract - 1) + ".")
        .lint(options)
        .stream()
        .map(Diagnostic::rule)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "我们提出一种新方法。, zh, 801",
    "この手法は新しいです。, ja, 801",
    "우리는 새 방법을 쓴다., ko, 801",
  })
  void anEastAsianTranslationIsShort(String translation, String language, int ofAbstract) {
    assertThat(rules(translation, 10, ofAbstract, LintOptions.defaults().withLanguage(language)))
        .containsExactly("short-translation");
  }

  @ParameterizedTest
  @CsvSource({
    "我们提出一种新方法。, zh, 10, 800",
    "我们提出一种新方法。, zh, 1, 801",
    "我们提出一种新方法。, zh, 3, 299",
    "この手法は新しいです。, ja, 10, 660",
    "우리는 새 방법을 쓴다., ko, 10, 700",
  })
  void aTranslationIsLongEnough(String translation, String language, int times, int ofAbstract) {
    assertThat(rules(translation, times, ofAbstract, LintOptions.defaults().withLanguage(language)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4, 801, short-translation", "6, 801, ", "4, 500, "})
  void otherLanguagesNeedAsManyCharactersAsEnglish(int times, int ofAbstract, String rule) {
    assertThat(rules("Wir nutzen ein Verfahren, das neu ist. ", times, ofAbstract, GERMAN))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({"我们提出一种新方法，并且, truncated-abstract", "We propose a new method., untranslated-field"})
  void anotherRuleSaysWhatIsWrong(String translation, String rule) {
    assertThat(rules(translation, 1, 900, LintOptions.defaults())).containsExactly(rule);
  }
}
