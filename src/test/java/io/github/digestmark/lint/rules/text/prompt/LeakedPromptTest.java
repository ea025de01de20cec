package io.github.digestmark.lint.rules.text.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.rules.OnePaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prompt labels in generated texts. */
class LeakedPromptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en_tdlr:",
        "zh_tldr：",
        "ZH_TLDR :",
        "translated_title:",
        "Translated_Abstract:",
        "en\\_tdlr:",
        "en_tdlr**:",
        "en_summary\":"
      })
  void aLabelWithAnUnderscoreIsFoundAnywhere(String label) {
    assertThat(OnePaper.sound().summarized("提出了一种模型。" + label + " It is new.").findings())
        .containsExactly("leaked-prompt: " + label);
    assertThat(OnePaper.sound().with("translated title", "**" + label + "** 注意力").findings())
        .containsExactly("leaked-prompt: " + label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tldr:", "TL;DR：", "tdlr :"})
  void tldrIsFoundAtTheStartOfASummary(String label) {
    assertThat(OnePaper.sound().summarized("**" + label + "** 提出了一种模型。").findings())
        .containsExactly("leaked-prompt: " + label);
    assertThat(OnePaper.sound().summarized("用" + label + "的形式总结论文。").findings()).isEmpty();
  }

  @Test
  void authorsMayUseThemInTitlesAndAbstracts() {
    assertThat(OnePaper.sound().titled("TLDR: Extreme Summarization").findings()).isEmpty();
    assertThat(OnePaper.sound().with("translated title", "TLDR：极端摘要").findings()).isEmpty();
    assertThat(OnePaper.sound().with("abstract", "TL;DR: We propose a network.").findings())
        .isEmpty();
    assertThat(
            OnePaper.sound()
                .with("abstract", "The prompt asks for `translated_title:` and `en_tldr:` alike.")
                .findings())
        .isEmpty();
  }

  @Test
  void aLabelIsFoundAtTheStartOfAnAbstract() {
    assertThat(
            OnePaper.sound()
                .with("abstract", "translated_abstract: We propose a new network.")
                .findings())
        .containsExactly("leaked-prompt: translated_abstract:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"my_en_title: x", "men_title: x", "en_tdlr x", "sub_title: x", "title: x"})
  void otherNamesAreNotLabels(String text) {
    assertThat(OnePaper.sound().summarized("模型使用" + text + "。").findings()).isEmpty();
  }
}
