package io.github.digestmark.lint.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.rules.OnePaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Abstracts that end in mid-sentence, and those that only seem to. */
class TruncatedAbstractTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is simpler to | to",
        "It is simpler, faster, | faster,",
        "It is simple as shown e.g. | e.g.",
        "It is simpler and... | and...",
        "It uses the loss $O(\\ | $O(\\",
        "It is (much) simpler (NLP) | (NLP)",
        "It is simpler (as in | in",
      })
  void theFindingIsAtTheLastWord(String text, String word) {
    assertThat(OnePaper.sound().with("abstract", text).findings())
        .containsExactly("truncated-abstract: " + word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is simpler.",
        "Is it simpler?",
        "It is called \"simpler.\"",
        "It is simpler (so we think.)",
        "It is simpler. (12 pages, 3 figures)",
        "It is **simpler.**",
        "The code is at https://github.com/a/b",
        "The code is at \\url{https://github.com/a/b}",
        "Write to somebody@example.org",
        "It reaches an accuracy of 91.9%",
        "It needs time $O(n^2)$",
        "It translates, summarizes, etc",
        "It is simpler.\u200b",
        "Withdrawn",
      })
  void anAbstractMayEndLikeThis(String text) {
    assertThat(OnePaper.sound().with("abstract", text).lint())
        .extracting(Diagnostic::rule)
        .doesNotContain("truncated-abstract");
  }

  @ParameterizedTest
  @CsvSource({
    "我们提出一种方法，用来, 来",
    "我们提出一种方法，, ，",
    "我们提出Transformer, Transformer",
    "我们提出……, ……",
    "我们还证明了......（文章内容截断）, ）"
  })
  void aTruncatedTranslationIsFound(String text, String last) {
    assertThat(OnePaper.sound().with("translated abstract", text).findings())
        .containsExactly("truncated-abstract: " + last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我们提出一种方法。",
        "这种方法好吗？",
        "我们称之为“注意力。”",
        "我们提出一种方法。（共12页）",
        "适用于翻译、摘要等……",
        "代码见https://github.com/a/b"
      })
  void aTranslationMayEndLikeThis(String text) {
    assertThat(OnePaper.sound().with("translated abstract", text).findings()).isEmpty();
  }

  @Test
  void thaiSentencesEndWithoutAMark() {
    assertThat(
            OnePaper.sound()
                .with("translated title", "ความสนใจ")
                .summarized("เราเสนอเครือข่ายใหม่")
                .with("translated abstract", "เราเสนอเครือข่ายใหม่ ซึ่งเร็วกว่าเดิม")
                .findings())
        .isEmpty();
  }

  @Test
  void aUrlIsNotAProperEndAtTheLengthWhereGeneratorsCut() {
    String text = "We propose a network. ".repeat(44) + "The code is at https://x.org/";
    String cut = text + "a".repeat(1000 - text.length());
    assertThat(OnePaper.sound().with("abstract", cut).findings()).hasSize(1);
    assertThat(OnePaper.sound().with("abstract", cut + "abcdef").findings()).isEmpty();
  }

  @Test
  void theLengthWhereGeneratorsCutIncludesTheAnnouncement() {
    String announcement = "arXiv:1706.03762v5 Announce Type: new  Abstract: ";
    String text = announcement + "We propose a network. ".repeat(42) + "See https://x.org/";
    String cut = text + "a".repeat(1000 - text.length());
    assertThat(OnePaper.sound().with("abstract", cut).findings()).hasSize(1);
    assertThat(OnePaper.sound().with("abstract", cut.substring(announcement.length())).findings())
        .isEmpty();
  }

  @Test
  void aSentenceMayEndWhereGeneratorsCut() {
    String text = "We propose a network. ".repeat(45);
    String full = text + "a".repeat(1000 - text.length() - 1) + ".";
    assertThat(OnePaper.sound().with("abstract", full).findings()).isEmpty();
  }
}
