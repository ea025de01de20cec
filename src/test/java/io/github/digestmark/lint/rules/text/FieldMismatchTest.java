package io.github.digestmark.lint.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.rules.OnePaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles and summaries that differ between a row and its entry. */
class FieldMismatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Deep Residual Nets for Images   | Deep Residual Networks for Images | Nets",
        "Residual Nets for Large Images  | Deep Residual Nets for Large Images | Residual",
        "Deep Nets for Large Images      | Deep Nets for Large Images Again | Images",
        "Deep Residual Nets for Images   | Deep Nets for Images | Residual",
        "Deep Neural Nets for Images     | Deep Nets for Images | Neural",
        "Deep Nets for Images            | Deep Neural Nets for Images | Deep",
        "Deep Networks for Images        | Deep Network for Images | Networks",
        "Learning $\\alpha$ and its Use  | Learning $\\beta$ and its Use | alpha",
        "A Study of 😀 in Short Messages | A Study of 😁 in Short Messages | 😀",
        "A | An Image is Worth 16x16 Words | A",
      })
  void theFindingIsAtTheWordsThatDiffer(String inRow, String inEntry, String differing) {
    assertThat(OnePaper.sound().with("row title", inRow).with("title", inEntry).findings())
        .containsExactly("title-mismatch: " + differing);
  }

  @Test
  void aSingleChineseCharacterIsAWord() {
    assertThat(
            OnePaper.sound()
                .with("row summary", "该模型的翻译质量低于以往的模型。")
                .with("summary", "该模型的翻译质量高于以往的模型。")
                .findings())
        .containsExactly("summary-mismatch: 低");
  }

  @Test
  void textsWithLittleInCommonDifferAsAWhole() {
    assertThat(OnePaper.sound().with("row summary", "本文研究图像。").with("summary", "模型很快。").findings())
        .containsExactly("summary-mismatch: 本文研究图像。");
  }

  @Test
  void theTextOfTheEntryIsARelatedLocation() {
    OnePaper paper = OnePaper.sound().with("row title", "Attention Is All We Need");
    Diagnostic found = paper.lint().get(0);
    assertThat(found.message())
        .isEqualTo(
            "row [^1] says \"We\" where its entry says \"You\"; write the same text in both");
    assertThat(found.related())
        .extracting(place -> paper.markdown().substring(place.span().start(), place.span().end()))
        .containsExactly("You");
  }

  @Test
  void wordsThatTheEntryLeavesOutAreQuoted() {
    assertThat(OnePaper.sound().with("row title", "Attention Is Almost All You Need").lint())
        .singleElement()
        .extracting(Diagnostic::message)
        .isEqualTo(
            "row [^1] says \"Almost\", which its entry leaves out; write the same text in both");
  }

  @Test
  void whiteSpaceAndEscapesOfATableAreIgnored() {
    assertThat(
            OnePaper.sound()
                .with("row title", "On  $p(y\\|x)$\u00a0and Attention")
                .with("title", "On $p(y|x)$\n    and Attention")
                .findings())
        .isEmpty();
  }

  @Test
  void aMalformedStampIsNotPartOfTheTitle() {
    assertThat(
            OnePaper.sound()
                .with("title", "Attention Is All You Need (arXiv:1706.3762v5 [cs.CL])")
                .findings())
        .containsExactly("invalid-arxiv-id: 1706.3762v5");
  }

  @Test
  void aCharacterWithAFindingOfItsOwnIsIgnored() {
    assertThat(OnePaper.sound().with("row title", "Attention Is All \u200bYou Need").findings())
        .containsExactly("invisible-character: \u200b");
    assertThat(
            OnePaper.sound()
                .with("row title", "The Schr\uFFFDdinger Bridge")
                .with("title", "The Schrödinger Bridge")
                .findings())
        .containsExactly("corrupt-character: \uFFFD");
  }

  @Test
  void aRowOfAnotherPaperIsOneFinding() {
    OnePaper other =
        OnePaper.sound()
            .with("row title", "Deep Residual Learning for Image Recognition")
            .with("row url", "https://arxiv.org/abs/1512.03385");
    assertThat(other.with("row summary", "残差连接使上百层的网络也能训练。").findings())
        .containsExactly("url-mismatch: https://arxiv.org/abs/1512.03385");
    assertThat(other.findings())
        .containsExactly(
            "title-mismatch: Deep Residual Learning for Image Recognition",
            "url-mismatch: https://arxiv.org/abs/1512.03385");
  }

  @Test
  void aBrokenRowIsNotCompared() {
    assertThat(OnePaper.sound().with("row summary", "该方法$p(x|y)$。").lint())
        .extracting(Diagnostic::rule)
        .containsExactly("row-cells");
  }
}
