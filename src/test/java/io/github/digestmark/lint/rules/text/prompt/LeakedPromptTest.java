package io.github.digestmark.lint.rules.text.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.Severity;
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

  @ParameterizedTest
  @ValueSource(strings = {"\u200b摘要：", "摘\u2060要：", "\u200bTL;DR: ", "好的，\ufeff以下是摘要："})
  void invisibleCharactersHideNoLeak(String leak) {
    assertThat(OnePaper.sound().summarized(leak + "提出了一种模型。").findings())
        .anyMatch(finding -> finding.startsWith("leaked-prompt: "))
        .anyMatch(finding -> finding.startsWith("invisible-character: "))
        .hasSize(2);
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

  private static final String TEXT = "我们提出一种新的网络结构。";

  private static OnePaper translated(String text) {
    return OnePaper.sound().with("translated abstract", text);
  }

  /** What was left is found, and without it the digest is as it should be. */
  private static void assertIsRemoved(String before, String after) {
    OnePaper paper = translated(before + TEXT + after);
    String left = (before + after).strip();
    assertThat(paper.findings()).containsExactly("leaked-prompt: " + left);
    assertThat(paper.fixed(Fix.Safety.SAFE)).isEqualTo(OnePaper.sound().markdown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arXiv:2403.11346v1 公告类型：新 摘要：",
        "arXiv：2403.11346v1 宣布类型: 替换-交叉  摘要: ",
        "arXiv:2403.11346v1 Announce Type: new 摘要：",
        "公告类型：跨领域 摘要：",
        "公告类型：新\u3000",
        "公告类型：交叉摘要：",
        "arXiv:2403.11346v1 アナウンスタイプ：新規 要約：",
        "arXiv:2403.11346v1 발표 유형: 신규 초록: ",
        "arXiv:2403.11346v1 Ankündigungstyp: neu Zusammenfassung: ",
        "arXiv:2403.11346v1 Type d'annonce : nouveau Résumé : ",
        "arXiv:math/0601001v1 Tipo de anuncio: nuevo Resumen: "
      })
  void anAnnouncementIsRemovedFromATranslation(String announcement) {
    assertIsRemoved(announcement, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "摘要：",
        "**摘要**：",
        "**中文摘要：** ",
        "【摘要】",
        "# 摘要：",
        "翻译结果: ",
        "要約：",
        "초록: ",
        "Zusammenfassung: ",
        "Résumé : ",
        "Resumen: ",
        "Translated abstract: ",
        "这里是论文摘要的翻译：",
        "以下是这篇关于网络的论文的摘要：",
        "好的，以下是翻译：",
        "好的，我来翻译这段摘要。",
        "Sure! Here is the translation: ",
        "Here's a one-sentence summary of the paper: ",
        "はい、以下は要約です：",
        "Voici le résumé : "
      })
  void whatAModelPutsInFrontOfATextIsRemoved(String opening) {
    assertIsRemoved(opening, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"标题：", "论文标题：", "**中文标题**：", "翻译后的标题：", "Translated title: "})
  void aTitleMayHaveALabel(String label) {
    OnePaper paper = OnePaper.sound().with("translated title", label + "注意力就是你所需要的一切");
    assertThat(paper.findings()).containsExactly("leaked-prompt: " + label.strip());
    assertThat(paper.fixed(Fix.Safety.SAFE)).isEqualTo(OnePaper.sound().markdown());
  }

  @Test
  void theSummaryOfRowAndEntryIsOneFinding() {
    OnePaper paper = OnePaper.sound().summarized("总结：提出了Transformer。");
    assertThat(paper.lint()).hasSize(1);
    assertThat(paper.lint().get(0).related()).hasSize(1);
    assertThat(paper.fixed(Fix.Safety.SAFE)).isEqualTo(OnePaper.sound().markdown());
    OnePaper inRow = OnePaper.sound().with("row summary", "总结：提出了Transformer。");
    assertThat(inRow.fixed(Fix.Safety.SAFE)).isEqualTo(inRow.markdown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（原文截断）",
        "(摘要未完整提供)",
        "[truncated]",
        "（注：原文不完整）",
        "（原文はここで途切れています）",
        "注：原文摘要不完整，无法翻译后续内容。",
        "Note: the original abstract was cut off."
      })
  void aRemarkAtTheEndIsRemovedOnRequest(String remark) {
    OnePaper paper = translated(TEXT + remark);
    assertThat(paper.findings()).containsExactly("leaked-prompt: " + remark);
    assertThat(paper.fixed(Fix.Safety.SAFE)).isEqualTo(paper.markdown());
    assertThat(paper.fixed(Fix.Safety.UNSAFE)).isEqualTo(OnePaper.sound().markdown());
  }

  @Test
  void theReasoningOfAModelIsRemoved() {
    assertThat(translated("<think>用户要摘要。").lint())
        .extracting(Diagnostic::rule)
        .containsExactly("leaked-prompt");
    assertIsRemoved("<think>用户要摘要。</think>", "");
    assertThat(translated("用户要摘要。</think>" + TEXT).fixed(Fix.Safety.UNSAFE))
        .isEqualTo(OnePaper.sound().markdown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<|im_end|>",
        "<|eot_id|><|start_header_id|>assistant<|end_header_id|>",
        "<｜end▁of▁sentence｜>",
        "<end_of_turn>",
        "</s>",
        "[/INST]",
        "</answer>"
      })
  void aTokenIsRemovedAndNeverEscaped(String token) {
    assertIsRemoved("", token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "这里是翻译过的论文摘要。",
        "<translated abstract>",
        "[一句话总结]",
        "翻译后的摘要",
        "抱歉，我无法访问该论文的内容，请提供摘要。",
        "I'm sorry, but I can't access the paper.",
        "As an AI language model, I cannot access links. Please provide the abstract.",
        "申し訳ありませんが、要約できません。",
        "죄송합니다. 요약할 수 없습니다.",
        "Es tut mir leid, aber ich kann das nicht.",
        "<|endoftext|>"
      })
  void aTextWithNothingElseIsAnError(String whole) {
    OnePaper paper = OnePaper.sound().summarized(whole.replace("|", "\\|"));
    assertThat(paper.findings()).containsExactly("leaked-prompt: " + whole.replace("|", "\\|"));
    assertThat(paper.lint().get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(paper.lint().get(0).fix()).isEmpty();
  }

  @Test
  void jsonIsFound() {
    assertThat(translated("{\"translated_abstract\": \"" + TEXT + "\"}").findings())
        .containsExactly("leaked-prompt: {\"translated_abstract\": \"");
    assertThat(translated("```json {\"摘要\": \"" + TEXT + "\"}```").findings())
        .containsExactly("leaked-prompt: ```json {\"摘要\": \"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本文总结了一种方法：注意力。",
        "目的：我们提出网络。方法：注意力。",
        "摘要生成是一个重要任务：我们研究它。",
        "当然，这些方法也有局限：参数太多。",
        "以下是本文的主要发现：参数太多。",
        "作为一个AI语言模型，ChatGPT已被广泛使用。",
        "我们不能忽视偏差。",
        "这里是一个新数据集的介绍。",
        "我们给出误差界（奇异值截断）。",
        "我们研究博弈（不完全信息）。",
        "我们提出网络。注：本文已被接收。",
        "删去<s>旧的</s>新的参数。",
        "输出以“<|im_end|>”结束。",
        "我们用`<think>`标记推理。",
        "总结和翻译都变好了。"
      })
  void textOfTheAuthorsStays(String text) {
    assertThat(translated(text).findings()).isEmpty();
  }

  @Test
  void whatTheAbstractSaysIsNotALeak() {
    String original = "The model writes <think> and ends with <|im_end|>.";
    assertThat(
            OnePaper.sound()
                .with("abstract", "The model writes `<think>` and ends with `<|im_end|>`.")
                .with("translated abstract", "模型以<|im_end|>结束。")
                .findings())
        .isEmpty();
    assertThat(OnePaper.sound().with("abstract", original).findings())
        .containsExactly("accidental-markup: <think>");
    assertThat(
            OnePaper.sound()
                .titled("I'm Sorry Dave: How Models Refuse")
                .with("translated title", "抱歉，戴夫，我不能：模型如何拒绝")
                .findings())
        .isEmpty();
    assertThat(
            OnePaper.sound()
                .titled("Generating Chinese Headlines")
                .with("translated title", "中文标题生成")
                .findings())
        .isEmpty();
    assertThat(
            OnePaper.sound()
                .titled("Translation: A Survey")
                .with("translated title", "翻译：综述")
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"抱歉，我无法翻译", "I'm sorry, but I cannot translate this"})
  void aRefusalIsNotAlsoATextThatBreaksOff(String refusal) {
    assertThat(OnePaper.sound().with("translated abstract", refusal).lint())
        .extracting(Diagnostic::rule)
        .containsExactly("leaked-prompt");
  }
}
