package io.github.digestmark.lint.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fingerprint;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.OnePaper;
import java.util.List;
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
    "我们还证明了......（见附录）, ）"
  })
  void aTruncatedTranslationIsFound(String text, String last) {
    assertThat(OnePaper.sound().with("translated abstract", text).findings())
        .containsExactly("truncated-abstract: " + last);
  }

  @Test
  void aRemarkOfTheModelIsNotTheEnd() {
    assertThat(OnePaper.sound().with("translated abstract", "我们还证明了......（文章内容截断）").findings())
        .containsExactly("truncated-abstract: ......", "leaked-prompt: （文章内容截断）");
    assertThat(OnePaper.sound().with("translated abstract", "我们提出一种方法。</s>").findings())
        .containsExactly("leaked-prompt: </s>");
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
    assertThat(OnePaper.sound().with("translated abstract", text).findingsOf("truncated-abstract"))
        .isEmpty();
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
    assertThat(OnePaper.sound().with("abstract", cut).findingsOf("truncated-abstract")).hasSize(1);
    assertThat(OnePaper.sound().with("abstract", cut + "abcdef").findingsOf("truncated-abstract"))
        .isEmpty();
  }

  @Test
  void theLengthWhereGeneratorsCutIncludesTheAnnouncement() {
    String announcement = "arXiv:1706.03762v5 Announce Type: new  Abstract: ";
    String text = announcement + "We propose a network. ".repeat(42) + "See https://x.org/";
    String cut = text + "a".repeat(1000 - text.length());
    assertThat(OnePaper.sound().with("abstract", cut).findingsOf("truncated-abstract")).hasSize(1);
    assertThat(
            OnePaper.sound()
                .with("abstract", cut.substring(announcement.length()))
                .findingsOf("truncated-abstract"))
        .isEmpty();
  }

  @Test
  void aSentenceMayEndWhereGeneratorsCut() {
    String text = "We propose a network. ".repeat(45);
    String full = text + "a".repeat(1000 - text.length() - 1) + ".";
    assertThat(OnePaper.sound().with("abstract", full).findingsOf("truncated-abstract")).isEmpty();
  }

  /** Returns a digest of some papers, whose abstracts break off after a word each. */
  private static String digest(int papers, String comment) {
    StringBuilder rows = new StringBuilder();
    StringBuilder entries = new StringBuilder();
    for (int i = 1; i <= papers; i++) {
      String url = "https://arxiv.org/abs/1706.%s".formatted(10_000 + i);
      rows.append("| [^%s] | [Paper %s](%s) | 概括%s。 |\n".formatted(i, i, url, i));
      entries.append(
          "\n[^%s]: 论文%s\n\n    Paper %s\n\n    [%s](%s)\n\n    概括%s。\n\n    译文。\n\n    It is word%s\n"
              .formatted(i, i, i, url, url, i, i));
    }
    String head = "# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n";
    return head + rows + "\n# 详细\n" + entries + comment;
  }

  private static List<Diagnostic> lint(String markdown) {
    return Digestmark.lint(Digestmark.parse(markdown), LintOptions.defaults());
  }

  @Test
  void manyAreOneFinding() {
    List<Diagnostic> all = lint(digest(7, ""));
    assertThat(all).hasSize(1);
    Diagnostic found = all.get(0);
    assertThat(found.message())
        .isEqualTo(
            "7 of 7 abstracts end in mid-sentence, first after \"word1\"; look up the paper before"
                + " you quote one");
    assertThat(found.severity()).isEqualTo(Severity.NOTE);
    assertThat(found.related()).isEmpty();
  }

  @Test
  void aFewAreAllShown() {
    assertThat(lint(digest(3, "")))
        .singleElement()
        .satisfies(d -> assertThat(d.related()).hasSize(2));
  }

  @Test
  void translationsAreCountedApart() {
    assertThat(lint(digest(3, "").replaceFirst("译文。", "译文的")))
        .extracting(Diagnostic::message)
        .containsExactly(
            "3 of 3 abstracts and 1 of 3 translated abstracts end in mid-sentence, first after"
                + " \"的\"; look up the paper before you quote one");
  }

  @Test
  void whatACommentAllowsIsNotCounted() {
    String comment = "\n<!-- digestmark: allow truncated-abstract in [^1], [^3] -->\n";
    assertThat(lint(digest(3, comment)))
        .extracting(Diagnostic::message)
        .containsExactly(
            "1 of 3 abstracts ends in mid-sentence, after \"word2\"; look up the paper before you"
                + " quote it");
    assertThat(lint(digest(3, comment.replace(" in [^1], [^3]", "")))).isEmpty();
    assertThat(lint(digest(3, comment.replace("[^1]", "[^1], [^2]")))).isEmpty();
  }

  @Test
  void anotherPaperDoesNotChangeTheFingerprint() {
    assertThat(fingerprints(digest(9, ""))).isEqualTo(fingerprints(digest(10, "")));
  }

  private static List<Fingerprint> fingerprints(String markdown) {
    return Fingerprint.of(Digestmark.parse(markdown), lint(markdown));
  }
}
