package io.github.digestmark.lint.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.rules.OnePaper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that were not translated. */
class UntranslatedFieldTest {

  private static OnePaper translated(String title, String summary, String abstractText) {
    return OnePaper.sound()
        .with("translated title", title)
        .summarized(summary)
        .with("translated abstract", abstractText);
  }

  private static LintOptions in(String language) {
    return LintOptions.defaults().withLanguage(language);
  }

  @Test
  void aSummaryInRowAndEntryIsOneFinding() {
    List<Diagnostic> found = OnePaper.sound().summarized("It is a network.").lint();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message())
        .isEqualTo("the summary of [^1] has no Han letters; translate it");
    assertThat(found.get(0).related()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Внимание, Это сеть., It is a network.",
    "注意機構, これはネットワークです。, It is a network.",
    "트랜스포머, 새로운 신경망이다., It is a network.",
    "कृत्रिम ध्यान, यह एक नेटवर्क है।, It is a network."
  })
  void theLanguageIsTheOneOfMostTexts(String title, String summary, String english) {
    assertThat(translated(title, summary, english).findings())
        .containsExactly("untranslated-field: " + english);
  }

  @Test
  void aJapaneseTitleMayHaveOnlyKatakana() {
    assertThat(translated("トランスフォーマー", "これは新しい構造です。", "本文を要約する。").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "sr-Latn", "tlh", "x-nothing", "!", ""})
  void aLanguageInLatinScriptHasNoFinding(String tag) {
    assertThat(translated("A title", "A summary.", "An abstract.").findings(in(tag))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 摘要",
    "zho, 摘要",
    "chi, 摘要",
    "zh-Hant-TW, 摘要",
    "cmn-Hans, 摘要",
    "ja, あ",
    "ko-Kore, 글",
    "ru-RU, да",
    "sr, да",
    "az-Cyrl, да",
    "el, ναι",
    "fa, بله",
    "iw, כן",
    "mr, हो",
    "th, ใช่"
  })
  void aConfiguredLanguageAppliesToEveryText(String tag, String word) {
    assertThat(translated("English", word, "English too.").findings(in(tag)))
        .containsExactly("untranslated-field: English", "untranslated-field: English too.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GPT-4",
        "BERT",
        "ResNet.",
        "LLaMA-Adapter V2",
        "DALL·E 2",
        "Mistral 7B",
        "t-SNE",
        "k-NN",
        "word2vec",
        "BERT & GPT-4",
        "C++",
        "**PyTorch**",
        "$E=mc^2$",
        "$k$-NN",
        "$\\beta$-VAE",
        "$\\text{maximal length}$",
        "\\(E=mc^2\\)",
      })
  void aNameOrAFormulaNeedsNoTranslation(String title) {
    assertThat(OnePaper.sound().with("translated title", title).findingsOf("untranslated-field"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MedSAM: Segmenting Images",
        "GPT-4 Technical Report",
        "Transformers",
        "BERT Rediscovers",
        "BERT and GPT-4",
        "Graph Networks 2",
        "Pair-Matching",
        "k-means",
        "ATTENTION IS ALL YOU NEED",
        "REINFORCEMENT",
        "**Attention**",
        "$L^2$ Bounds",
        "Costs of $5 and $6",
      })
  void aTitleWithWordsNeedsATranslation(String title) {
    assertThat(OnePaper.sound().with("translated title", title).findings())
        .contains("untranslated-field: " + title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LLMs tend to align with human intuitions, but in ambiguous scenarios their responses vary and exhibit biases.",
        "We prove that the algorithm finds a solution of the problem in polynomial time with high probability."
      })
  void aSentenceInEnglishIsFoundWithinATranslation(String sentence) {
    assertThat(OnePaper.sound().summarized("在明确的情况下，" + sentence + "实验证明了这一点。").findings())
        .containsExactly("untranslated-field: " + sentence);
    assertThat(OnePaper.sound().with("translated abstract", sentence + "我们提出方法。").findings())
        .containsExactly("untranslated-field: " + sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人类可以轻松理解“Niels Bohr and Kurt Cobain were born in Copenhagen and in the city of Seattle”这种句子。",
        "我们推广了Melvin [Proceedings of the National Academy of Sciences, 119 (4) (2022)]的概念。",
        "提示为(write a summary of the paper in one sentence, and it is to be in the style of a poem)的结果。",
        "我们使用Vision Transformer、Swin Transformer、ConvNeXt Large、EfficientNet和ResNet。",
        "误差为$O(n) \\text{ for all of the points that are in the interior of the set and to the left}$。"
      })
  void quotationsNamesAndFormulasStayInEnglish(String text) {
    assertThat(OnePaper.sound().summarized(text).findingsOf("untranslated-field")).isEmpty();
  }

  @Test
  void aNameIsNoSummary() {
    assertThat(OnePaper.sound().summarized("GPT-4").findings())
        .containsExactly("untranslated-field: GPT-4");
  }

  @Test
  void aTextWithoutLettersNeedsNoTranslation() {
    assertThat(
            OnePaper.sound()
                .with("translated title", "$2^{10}$ – 1024?")
                .findingsOf("untranslated-field"))
        .isEmpty();
  }

  @Test
  void aTranslatedStampDoesNotMakeATranslatedTitle() {
    assertThat(
            OnePaper.sound()
                .with("translated title", "Mistral Models（arXiv:1706.03762v5 [cs.CL] 已更新）")
                .findings())
        .containsExactly(
            "untranslated-field: Mistral Models（arXiv:1706.03762v5 [cs.CL] 已更新）",
            "stamp-in-translation: （arXiv:1706.03762v5 [cs.CL] 已更新）");
  }
}
