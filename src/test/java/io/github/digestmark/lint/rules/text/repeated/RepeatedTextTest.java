package io.github.digestmark.lint.rules.text.repeated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.rules.OnePaper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedTextTest {

  private static final String SUMMARY = "本文提出了一种从大图中学习的新方法。";

  /** A paper with texts of its own, but for its summary. */
  private record Sample(String title, String url, String summary, int number) {

    String row() {
      return "| [^%s] | [%s](%s) | %s |\n".formatted(number, title, url, summary);
    }

    String entry() {
      return """

          [^%s]: 论文%s的题目

              %s

              [%s](%s)

              %s

              第%s篇论文的摘要，它说明了一种方法。

              This is abstract %s, which describes a method.
          """
          .formatted(number, number, title, url, url, summary, number, number);
    }
  }

  private static List<String> rules(List<Sample> papers) {
    StringBuilder text = new StringBuilder("# 摘要\n\n| Ref | Title | Summary |\n|---|---|---|\n");
    papers.forEach(paper -> text.append(paper.row()));
    text.append("\n# 详细\n");
    papers.forEach(paper -> text.append(paper.entry()));
    return Digestmark.lint(Digestmark.parse(text.toString()), LintOptions.defaults()).stream()
        .map(Diagnostic::rule)
        .toList();
  }

  private static List<String> rules(String urlOfFirst, String urlOfSecond, String summary) {
    return rules(
        List.of(
            new Sample("First of Two Titles", urlOfFirst, summary, 1),
            new Sample("Second of Two Titles", urlOfSecond, summary, 2)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://arxiv.org/abs/2301.00001, https://arxiv.org/abs/2301.00002, repeated-text",
    "https://example.org/1, https://arxiv.org/abs/2301.00002, repeated-text",
    "https://example.org/papers, https://example.org/papers, repeated-text",
    "https://arxiv.org/abs/2301.00001v1, https://arxiv.org/abs/2301.00001v2, duplicate-paper",
    "https://doi.org/10.1145/1, https://doi.org/10.1145/1, duplicate-paper",
    "https://arxiv.org/abs/2301.00001, https://arxiv.org/abs/2301.1, invalid-arxiv-id"
  })
  void onlyDifferentPapersAreCompared(String first, String second, String rule) {
    assertThat(rules(first, second, SUMMARY)).contains(rule);
    assertThat(rules(first, second, SUMMARY).contains("repeated-text"))
        .isEqualTo(rule.equals("repeated-text"));
  }

  @ParameterizedTest
  @CsvSource({"综述。", "N/A", "A survey.", "提出新方法。"})
  void aTextOfAFewWordsMayBeThatOfTwoPapers(String summary) {
    assertThat(
            rules("https://arxiv.org/abs/2301.00001", "https://arxiv.org/abs/2301.00002", summary))
        .doesNotContain("repeated-text");
  }

  @Test
  void aPaperWithAnotherPapersTitleHasOneFinding() {
    List<Sample> papers = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      String url = "https://arxiv.org/abs/2301.0000" + i;
      papers.add(new Sample("One Title of Three Papers", url, SUMMARY, i));
    }
    assertThat(rules(papers)).containsExactly("repeated-title", "repeated-title");
  }

  @ParameterizedTest
  @CsvSource({
    "注意力就是你所需要的一切, repeated-text",
    "注意力 就是你所需要的一切。, repeated-text",
    "注意力就是你所需要的全部, ",
    "Attention Is All You Need., untranslated-field"
  })
  void aSummaryIsNotTheTitle(String summary, String rule) {
    assertThat(OnePaper.sound().summarized(summary).lint())
        .extracting(Diagnostic::rule)
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void manyEqualTextsAreComparedQuickly() {
    List<Sample> papers = new ArrayList<>();
    for (int i = 10_000; i < 20_000; i++) {
      papers.add(new Sample("Title " + i, "https://arxiv.org/abs/2301." + i, SUMMARY, i));
    }
    List<String> found = new ArrayList<>();
    assertTimeout(Duration.ofSeconds(20), () -> found.addAll(rules(papers)));
    assertThat(found).filteredOn("repeated-text"::equals).hasSize(9_999);
  }
}
