package io.github.digestmark.lint.rules.text.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.rules.OnePaper;
import io.github.digestmark.source.Position;
import io.github.digestmark.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings of empty fields are where the text should be added. */
class EmptyFieldTest {

  private static List<String> places(String markdown) {
    SourceText source = SourceText.of(markdown);
    return Digestmark.lint(markdown).stream()
        .map(d -> source.position(d.span().start()) + " " + d.message())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "translated title, 9:6",
    "title, 11:5",
    "summary, 15:5",
    "translated abstract, 19:5",
    "abstract, 21:5"
  })
  void theFindingIsAtTheEmptySlot(String field, String place) {
    List<Diagnostic> found = OnePaper.sound().with(field, "").lint();
    assertThat(found).extracting(Diagnostic::rule).containsExactly("empty-field");
    Position start =
        SourceText.of(OnePaper.sound().with(field, "").markdown())
            .position(found.get(0).span().start());
    assertThat(start).hasToString(place);
    assertThat(found.get(0).message()).startsWith("entry [^1] has no " + field);
    assertThat(found.get(0).span().isEmpty()).isTrue();
  }

  @Test
  void withoutASlotTheFindingIsAtTheEndOfThePreviousField() {
    String collapsed =
        OnePaper.sound()
            .with("translated abstract", "")
            .markdown()
            .replace("\n    \n", "\n")
            .replaceAll("\n{3,}", "\n\n");
    assertThat(places(collapsed))
        .containsExactly("15:20 entry [^1] has no translated abstract; add it");
  }

  @Test
  void invisibleCharactersAreNoText() {
    assertThat(OnePaper.sound().with("title", "- \ufeff -").findings())
        .contains("empty-field: - \ufeff -");
  }

  @Test
  void aSummaryOnOneSideIsMissingOnTheOther() {
    assertThat(places(OnePaper.sound().with("row summary", "").markdown()))
        .containsExactly("5:73 row [^1] has no summary, but its entry has one; copy it to the row");
    assertThat(places(OnePaper.sound().with("summary", "").markdown()))
        .containsExactly(
            "15:5 entry [^1] has no summary, but its row has one; copy it to the entry");
  }

  @Test
  void aDigestWithoutSummariesHasNoFinding() {
    assertThat(OnePaper.sound().summarized("").findings()).isEmpty();
  }

  @Test
  void entriesNeedNoSummariesWhereOnlyTheTableHasThem() {
    String one = OnePaper.sound().with("summary", "").markdown();
    String first = one.replace("\n    \n\n    \n\n", "\n");
    assertThat(places(first))
        .containsExactly(
            "13:73 entry [^1] has no summary, but its row has one; copy it to the entry");
    String row = "| [^1] | [BERT](https://arxiv.org/abs/1810.04805) | 预训练。 |\n";
    String entry =
        """

        [^1]: 伯特

            BERT

            [https://arxiv.org/abs/1810.04805](https://arxiv.org/abs/1810.04805)

            本文。

            We introduce BERT.

        """;
    String two =
        first
            .replace("[^1]", "[^2]")
            .replace("| --- |\n", "| --- |\n" + row)
            .replace("# 详细\n", "# 详细\n" + entry);
    assertThat(places(two)).isEmpty();
  }

  @Test
  void translationsMayBeMissingWhereNothingIsTranslated() {
    OnePaper english = OnePaper.sound().with("translated abstract", "");
    for (String title : List.of("", "Attention Is All You Need")) {
      assertThat(english.with("translated title", title).findings()).isEmpty();
    }
  }

  @Test
  void theLanguageSaysWhetherTranslationsAreExpected() {
    String english =
        OnePaper.sound().with("translated abstract", "").with("translated title", "").markdown();
    String chinese = OnePaper.sound().with("translated abstract", "").markdown();
    assertThat(inLanguage("de", english)).hasSize(2);
    assertThat(inLanguage("en-GB", english)).isEmpty();
    assertThat(inLanguage("en", chinese)).isEmpty();
    assertThat(inLanguage("eng", chinese)).isEmpty();
    assertThat(inLanguage("zh", chinese)).containsExactly("empty-field");
  }

  private static List<String> inLanguage(String language, String markdown) {
    LintOptions options = LintOptions.defaults().withLanguage(language);
    return Digestmark.lint(Digestmark.parse(markdown), options).stream()
        .map(Diagnostic::rule)
        .toList();
  }

  @Test
  void theEnglishSummaryMayBeMissing() {
    assertThat(OnePaper.sound().with("english summary", "").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "N/A",
        "null",
        "None",
        "-",
        "...",
        "TODO: translate",
        "[翻译失败]",
        "暂无",
        "无",
        "摘要生成失败：Error 429 Too Many Requests",
        "摘要生成失败，请稍后重试。",
        "无法生成摘要",
        "Error code: 429 - {'error': 'quota'}",
        "HTTP 503 Service Unavailable",
        "openai.error.RateLimitError: quota",
        "Summary not available.",
        "Failed to generate summary",
        "generation failed: timeout",
        "{paper_title}",
        "${summary}",
        "{{ abstract }}",
        "生成失敗",
        "번역 실패",
        "なし",
        "Zusammenfassung nicht verfügbar",
        "Traduction indisponible"
      })
  void aPlaceholderIsNoText(String placeholder) {
    assertThat(OnePaper.sound().summarized(placeholder).findings())
        .containsExactly("empty-field: " + placeholder);
    assertThat(OnePaper.sound().summarized(placeholder).lint().get(0).related()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "错误检测是一个重要问题。",
        "无监督学习的方法。",
        "翻译失败的原因有三种。",
        "没有注意力：一种方法。",
        "加载数据时的错误：一种攻击。",
        "HTTP 3 的性能。",
        "错误率降低了 429 倍。",
        "空间注意力。"
      })
  void aTextThatBeginsLikeOneIsAText(String text) {
    assertThat(OnePaper.sound().summarized(text).findingsOf("empty-field")).isEmpty();
  }

  @Test
  void aTitleMayBeSuchAWord() {
    for (String title : List.of("None", "N/A", "TODO: Not Yet", "Error: A Survey")) {
      assertThat(OnePaper.sound().titled(title).findings()).isEmpty();
    }
    assertThat(OnePaper.sound().titled("Unknown").with("translated title", "未知").findings())
        .isEmpty();
    for (String title : List.of("null", "{paper_title}", "Error 429")) {
      assertThat(OnePaper.sound().titled(title).findings())
          .containsExactly("empty-field: " + title);
    }
  }

  @Test
  void aPlaceholderInTheRowAloneIsOneFinding() {
    assertThat(OnePaper.sound().with("row summary", "摘要生成失败").findings())
        .containsExactly("empty-field: 摘要生成失败");
  }
}
