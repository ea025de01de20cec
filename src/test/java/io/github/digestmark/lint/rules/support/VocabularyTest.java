package io.github.digestmark.lint.rules.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of nothing but known words. */
class VocabularyTest {

  private static final Vocabulary WORDS = new Vocabulary("摘要 summary", "论文 的 the of 论文集");

  @ParameterizedTest
  @CsvSource({
    "论文的摘要, 3",
    "**摘要**, 1",
    "论文集摘要, 2",
    "The SUMMARY of the, 4",
    "论文, 0",
    "论文摘要生成, 0",
    "summaryof, 0",
    "summary摘要, 2",
    "summaries, 0"
  })
  void wordsAreCountedIfThereAreNoOthers(String text, int count) {
    assertThat(WORDS.count(text, 0, text.length())).isEqualTo(count);
  }

  @Test
  void aPhraseIsMoreThanAWord() {
    assertThat(WORDS.isAt("论文提出", 0)).isTrue();
    assertThat(WORDS.isPhraseAt("论文提出", 0)).isFalse();
    assertThat(WORDS.isPhraseAt("论文摘要", 0)).isTrue();
    assertThat(WORDS.isPhraseAt("摘要：提出", 0)).isTrue();
    assertThat(WORDS.isPhraseAt("提出", 0)).isFalse();
  }
}
