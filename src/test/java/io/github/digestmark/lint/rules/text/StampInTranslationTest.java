package io.github.digestmark.lint.rules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.rules.OnePaper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stamps in translated titles and summaries. */
class StampInTranslationTest {

  private static final OnePaper STAMPED =
      OnePaper.sound()
          .titled("Attention Is All You Need.")
          .with("title", "Attention Is All You Need. (arXiv:1706.03762v5 [cs.CL] UPDATED)");

  private static OnePaper titled(String translatedTitle) {
    return STAMPED.with("translated title", translatedTitle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(arXiv:1706.03762v5 [cs.CL])",
        "（arXiv：1706.03762v5[cs.CL]）",
        "（arXiv: 1706.03762v5 [cs.CL] UPDATED）",
        "( arXiv:1706.03762v5[cs.CL] 已更新)",
        "（arXiv:1706.03762v5 ［cs.CL］ CROSS LISTED）",
        "(ARXIV:1706.03762)",
        "（arXiv:1706.03762v5 [cs.CL]",
        "arXiv:1706.03762v5 [cs.CL]",
      })
  void aStampIsRemovedWithTheSpaceInFrontOfIt(String stamp) {
    OnePaper paper = titled("注意力\u3000 " + stamp);
    assertThat(paper.findings()).containsExactly("stamp-in-translation: " + stamp);
    assertThat(paper.lint().get(0).fixability()).contains(Fix.Safety.SAFE);
    assertThat(paper.fixed(Fix.Safety.SAFE)).isEqualTo(titled("注意力").markdown());
  }

  @Test
  void aStampInTheMiddleIsRemoved() {
    assertThat(titled("Attention. (arXiv:1706.03762v5 [cs.CL]) （注意力）").fixed(Fix.Safety.SAFE))
        .isEqualTo(titled("Attention. （注意力）").markdown());
    assertThat(titled("知识（arXiv:1706.03762v5 [cs.CL]）更新（综述）").fixed(Fix.Safety.SAFE))
        .isEqualTo(titled("知识更新（综述）").markdown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "注意力 (arXiv:1706.03763v5 [cs.CL])",
        "注意力 (arXiv:1706.03762v4 [cs.CL])",
        "注意力 (arXiv:1706.03762v5 [cs.LG])",
        "注意力 (arXiv:1706.3762v5 [cs.CL])",
        "(arXiv:1706.03762v5 [cs.CL])",
        "--- (arXiv:1706.03762v5 [cs.CL])",
        "注意力(arXiv:1706.03762v5 [cs.CL])*注意*",
      })
  void removingAStampThatTheEntryDoesNotRepeatIsUnsafe(String title) {
    assertThat(titled(title).lint())
        .filteredOn(d -> d.rule().equals("stamp-in-translation"))
        .singleElement()
        .extracting(Diagnostic::fixability)
        .isEqualTo(Optional.of(Fix.Safety.UNSAFE));
  }

  @Test
  void removingTheOnlyStampIsUnsafe() {
    assertThat(
            OnePaper.sound()
                .with("translated title", "注意力（arXiv:1706.03762v5 [cs.CL]）")
                .lint()
                .get(0)
                .fixability())
        .contains(Fix.Safety.UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"arXiv上的论文（综述）", "对arXiv：2023年的分析", "分析（arXiv：2023年）", "研究 (math/0309136)"})
  void aTitleMayMentionArxiv(String title) {
    assertThat(titled(title).findings()).isEmpty();
  }

  /** Models say where a title is from, and translate the category and the status. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "（翻译自arXiv:1706.03762v5 [cs.CL] UPDATED）",
        "【原文：arXiv:1706.03762v5 [cs.CL] UPDATED】",
        "[来源: arXiv:1706.03762v5 [cs.CL] 更新]",
        "（来源：arXiv，编号：1706.03762v5 [cs.CL]）",
        "（翻译自(arXiv:1706.03762v5 [cs.CL] UPDATED)）",
        "(translated from arXiv:1706.03762v5 [cs.CL] UPDATED)",
        "\\(arXiv:1706.03762v5 \\[cs.CL\\]\\)",
        "翻译自arXiv:1706.03762v5 [cs.CL] UPDATED",
        "（翻译自arXiv:1706.03762v5 [cs.CL]",
        "（1706.03762v5 [cs.CL]）",
        "（1706.03762）",
        "（arXiv:1706.03762v5 [计算机科学.CL] 更新）",
        "（arXiv:1706.03762v5 [计算机科学.计算语言学] 更新版）",
        "[计算机科学.CL]",
        "[计算机科学.计算语言学]",
        "[计算机科学.CL] 更新",
        "（cs.CL 更新）",
        "（arXiv:1706.03762v5 (cs.CL) 更新）",
        "[计算机科学.CL]（更新版）",
        "（更新版）",
        "[已更新]",
        "\\[cs.CL\\]",
        "［cs．CL］",
        "（注：本文翻译自arXiv:1706.03762v5 [cs.CL] UPDATED）",
        "（译自arXiv:1706.03762v5，cs.CL，UPDATED）",
        "（arXiv：1706.03762 v5 [cs.CL] 更新）",
        "*(arXiv:1706.03762v5 [cs.CL])*",
        "`arXiv:1706.03762v5 [cs.CL]`",
        "<arXiv:1706.03762v5 [cs.CL]>",
        "[arXiv:1706.03762v5](https://arxiv.org/abs/1706.03762)",
      })
  void theWholeRemarkIsRemoved(String remark) {
    OnePaper paper = titled("注意力" + remark);
    assertThat(paper.findings()).containsExactly("stamp-in-translation: " + remark);
    assertThat(paper.fixed(Fix.Safety.SAFE)).isEqualTo(titled("注意力").markdown());
  }

  /** What else a remark says stays, and so does a title that a stamp may complete. */
  @ParameterizedTest
  @CsvSource({
    "注意力（Transformer，arXiv:1706.03762v5 [cs.CL]）, 注意力（Transformer）",
    "注意力（arXiv:1706.03762v5 [cs.CL]，2017年）, 注意力（2017年）",
    "注意力（机器翻译，原文见arXiv:1706.03762v5 [cs.CL]）, 注意力（机器翻译）",
    "注意力：arXiv:1706.03762v5 [cs.CL], 注意力",
    "知识的来源 arXiv:1706.03762v5 [cs.CL], 知识的来源",
    "注意力（综述（arXiv:1706.03762v5 [cs.CL]）, 注意力（综述",
    "arXiv:1706.03762v5 [cs.CL] UPDATED：注意力, 注意力",
    "Attention（更新版）, Attention",
    "注意力（翻译自arXiv:1706.03762v5 [cs.CL] UPDATED 已被接收）, 注意力",
  })
  void whereSomethingElseIsRemovedTheFixIsUnsafe(String title, String fixed) {
    OnePaper paper = titled(title);
    assertThat(paper.fixed(Fix.Safety.SAFE)).isEqualTo(paper.markdown());
    assertThat(paper.fixed(Fix.Safety.UNSAFE)).isEqualTo(titled(fixed).markdown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[更新]日志的分析",
        "更新",
        "动态更新（DU）",
        "知识的更新（知识更新）",
        "生成对抗网络（GAN）",
        "Tur[k]ingBench测试",
        "[0,1)上的更新",
        "基于Node.js（Node.js）",
        "缩短2020.12345秒",
        "评arXiv:2101.12345"
      })
  void aTitleMayHaveBracketsAndUpdates(String title) {
    assertThat(titled(title).findings()).isEmpty();
  }

  @Test
  void aStatusIsFoundWhereTheStampHasIt() {
    assertThat(OnePaper.sound().with("translated title", "注意力（更新版）").findings()).isEmpty();
    assertThat(
            STAMPED
                .titled("Attention (Updated Version).")
                .with("title", "Attention (Updated Version). (arXiv:1706.03762v5 [cs.CL] UPDATED)")
                .with("translated title", "注意力（更新版）")
                .findings())
        .isEmpty();
  }

  @Test
  void aRemarkAfterAStampIsNotItsCategory() {
    assertThat(titled("注意力 arXiv:1706.03762v5（综述）").findings()).isEmpty();
    assertThat(titled("注意力（arXiv:1706.03762v5）（综述）").findings())
        .containsExactly("stamp-in-translation: （arXiv:1706.03762v5）");
  }

  @Test
  void aTitleMayMentionItsPaper() {
    assertThat(
            OnePaper.sound()
                .titled("Reply to arXiv:2101.12345")
                .with("translated title", "答复（arXiv:2101.12345）")
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "提出了新方法。（arXiv:1706.03762v5 [cs.CL]）, 提出了新方法。",
    "提出了新方法（arXiv:1706.03762v5 [cs.CL]）。, 提出了新方法。",
    "该论文（arXiv:1706.03762v5）提出了新方法。, 该论文提出了新方法。",
    "提出了新方法。[计算机科学.CL]（更新）, 提出了新方法。",
  })
  void aStampInASummaryIsRemovedFromRowAndEntry(String summary, String fixed) {
    OnePaper paper = STAMPED.summarized(summary);
    assertThat(paper.lint()).extracting(Diagnostic::rule).containsExactly("stamp-in-translation");
    assertThat(paper.lint().get(0).related()).hasSize(1);
    assertThat(paper.fixed(Fix.Safety.SAFE)).isEqualTo(STAMPED.summarized(fixed).markdown());
  }

  @ParameterizedTest
  @CsvSource({
    "arXiv:1706.03762v5 [cs.CL] 提出了新方法。, 提出了新方法。",
    "本文翻译自arXiv:1706.03762v5 [cs.CL] UPDATED，提出了新方法。, 提出了新方法。",
    "提出了新方法，来源于arXiv:1706.03762v5 [cs.CL]。, 提出了新方法。",
  })
  void aStampWithinASentenceIsRemovedUnsafely(String summary, String fixed) {
    OnePaper paper = STAMPED.summarized(summary);
    assertThat(paper.fixed(Fix.Safety.SAFE)).isEqualTo(paper.markdown());
    assertThat(paper.fixed(Fix.Safety.UNSAFE)).isEqualTo(STAMPED.summarized(fixed).markdown());
  }

  @ParameterizedTest
  @CsvSource({
    "提出了Transformer。（arXiv:1706.03762v5 [cs.CL]）, （arXiv:1706.03762v5 [cs.CL]）",
    "arXiv:1706.03762v5 [cs.CL]：提出了Transformer。, arXiv:1706.03762v5 [cs.CL]",
    "提出了Transformer，来源于arXiv:1706.03762v5 [cs.CL]。, 来源于arXiv:1706.03762v5 [cs.CL]",
  })
  void aStampInOneOfTheSummariesIsOneFinding(String summary, String stamp) {
    for (String place : List.of("row summary", "summary")) {
      OnePaper paper = STAMPED.with(place, summary);
      assertThat(paper.findings()).containsExactly("stamp-in-translation: " + stamp);
      assertThat(paper.fixed(Fix.Safety.SAFE)).isEqualTo(paper.markdown());
      assertThat(paper.fixed(Fix.Safety.UNSAFE)).isEqualTo(STAMPED.markdown());
    }
  }

  @Test
  void anotherDifferenceIsAnotherFinding() {
    assertThat(
            STAMPED
                .with("row summary", "没有提出Transformer。（arXiv:1706.03762v5 [cs.CL]）")
                .with("summary", "首次提出Transformer。")
                .findings())
        .containsExactly(
            "summary-mismatch: 没有", "stamp-in-translation: （arXiv:1706.03762v5 [cs.CL]）");
  }

  @Test
  void aReferenceInOneOfTheSummariesIsADifference() {
    String summary = "在大规模机器翻译任务上改进了先前的方法";
    assertThat(
            STAMPED
                .with("row summary", summary + "（arXiv:2101.12345）。")
                .with("summary", summary + "。")
                .findings())
        .containsExactly("summary-mismatch: （arXiv:2101.12345）");
  }

  @Test
  void summariesThatDifferOnlyInEscapesShareTheirStamp() {
    String stamp = "（arXiv:1706.03762v5 [cs.CL]）";
    OnePaper fixed =
        STAMPED.with("row summary", "估计$p(x\\|y)$的方法。").with("summary", "估计$p(x|y)$的\n    方法。");
    OnePaper paper =
        STAMPED
            .with("row summary", "估计$p(x\\|y)$的方法。" + stamp)
            .with("summary", "估计$p(x|y)$的\n    方法。" + stamp);
    assertThat(paper.findings()).containsExactly("stamp-in-translation: " + stamp);
    assertThat(paper.fixed(Fix.Safety.SAFE)).isEqualTo(fixed.markdown());
  }

  @Test
  void aSummaryMayReferToAnotherPaper() {
    assertThat(STAMPED.summarized("改进了先前的方法（arXiv:2101.12345）。").findings()).isEmpty();
  }

  @Test
  void manyStampsTakeTimeInProportion() {
    String many = "注意力（翻译自arXiv:1706.03762v5 [cs.CL] UPDATED）更新（更新）".repeat(20_000);
    assertTimeout(Duration.ofSeconds(20), () -> titled(many).lint());
  }
}
