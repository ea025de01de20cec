package io.github.digestmark.lint.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.rules.OnePaper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stamps in translated titles. */
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
}
