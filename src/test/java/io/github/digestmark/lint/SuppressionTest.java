package io.github.digestmark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings that a comment in a digest suppresses. */
class SuppressionTest {

  /** Row 2 has no link (an error), and one sentence is stray content (a warning). */
  private static final String DIGEST =
      """
      # 摘要

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | 提出了Transformer。 |
      | [^2] | Graph Attention Networks | 节点用注意力为邻居分配权重。 |

      %s

      # 详细

      译文尚待校对。

      [^1]: 注意力就是你所需要的一切

          Attention Is All You Need

          [https://arxiv.org/abs/1706.03762](https://arxiv.org/abs/1706.03762)

          提出了Transformer。

          我们提出一种新的网络结构。

          We propose a new network architecture.

      [^2]: 图注意力网络

          Graph Attention Networks

          [https://arxiv.org/abs/1710.10903](https://arxiv.org/abs/1710.10903)

          节点用注意力为邻居分配权重。

          我们在图上引入自注意力层。

          We bring self-attention layers to graphs.
      """;

  private static List<String> rulesWith(String comment) {
    return Digestmark.lint(DIGEST.formatted(comment)).stream().map(Diagnostic::rule).toList();
  }

  @Test
  void withoutACommentEverythingIsReported() {
    assertThat(rulesWith("")).containsExactly("row-link", "stray-content");
    assertThat(rulesWith("<!-- allow stray-content -->")).hasSize(2);
  }

  @Test
  void aWarningIsSuppressedForTheFile() {
    assertThat(rulesWith("<!-- digestmark: allow stray-content -->")).containsExactly("row-link");
  }

  @Test
  void anErrorNeedsAReason() {
    assertThat(rulesWith("<!-- digestmark: allow row-link -- no link yet -->"))
        .containsExactly("stray-content");
    assertThat(rulesWith("<!-- digestmark: allow row-link -->"))
        .containsExactly("row-link", "unused-suppression", "stray-content");
  }

  @Test
  void anErrorIsOnlySuppressedByName() {
    assertThat(rulesWith("<!-- digestmark: allow * -- for now -->")).containsExactly("row-link");
  }

  @Test
  void aCommentMayApplyToSomePapersOnly() {
    assertThat(rulesWith("<!-- digestmark: allow row-link in [^2] -- no link yet -->"))
        .containsExactly("stray-content");
    assertThat(rulesWith("<!-- digestmark: allow row-link in [^1], [^2] -- no link yet -->"))
        .containsExactly("unused-suppression", "stray-content");
  }

  @Test
  void aCommentMayHaveSeveralRulesAndLines() {
    assertThat(
            rulesWith(
                """
                <!--
                  digestmark: allow stray-content,
                  row-link -- the list is
                  being made
                -->"""))
        .isEmpty();
  }

  @Test
  void anUnusedSuppressionIsReported() {
    assertThat(rulesWith("<!-- digestmark: allow url-mismatch -->"))
        .containsExactly("row-link", "unused-suppression", "stray-content");
    assertThat(rulesWith("<!-- digestmark: alow row-link -->")).contains("unused-suppression");
    assertThat(rulesWith("<!-- digestmark: allow -->")).contains("unused-suppression");
    assertThat(rulesWith("<!-- digestmark: allow row-link in -->")).contains("unused-suppression");
  }

  @Test
  void suppressionsOfADisabledRuleAreNotReported() {
    String digest = DIGEST.formatted("<!-- digestmark: allow url-mismatch -->");
    LintOptions options = LintOptions.defaults().without("url-mismatch");
    assertThat(Digestmark.lint(Digestmark.parse(digest), options))
        .extracting(Diagnostic::rule)
        .doesNotContain("unused-suppression");
  }

  private static List<String> messagesWith(String comment) {
    return Digestmark.lint(DIGEST.formatted("<!-- " + comment + " -->")).stream()
        .filter(found -> found.rule().equals("unused-suppression"))
        .map(Diagnostic::message)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "digestmark allow url-mismatch",
        "digestmark\n  allow url-mismatch",
        "digestmark : allow url-mismatch",
        "digestmark：allow url-mismatch",
        "digestmark; allow url-mismatch",
        "digestmark = allow url-mismatch",
        "digestmark\u00A0allow url-mismatch",
        "Digestmark: Allow url-mismatch",
        "digestmark: disable url-mismatch",
        "digestmark disable url-mismatch",
        "digestmark-disable-next-line",
        "digestmark ignore",
        "digestmark: noqa",
        "digestmark:"
      })
  void aCommentThatWasMeantAsASuppressionIsReported(String comment) {
    assertThat(messagesWith(comment))
        .singleElement()
        .asString()
        .startsWith("cannot read this comment; write <!-- digestmark: allow RULE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "digestmark",
        "digestmark is great",
        "digestmark allows this",
        "digestmark no longer reports this",
        "Digestmark: a linter",
        "digestmark：一个工具",
        "digestmarks allow this",
        "checked with digestmark: allow for some time"
      })
  void otherCommentsAreNotReported(String comment) {
    assertThat(messagesWith(comment)).isEmpty();
  }

  @Test
  void twoCommentsInOneLineAreTwo() {
    assertThat(rulesWith("<!-- digestmark --> <!-- digestmark: allow stray-content -->"))
        .containsExactly("row-link");
  }

  @ParameterizedTest
  @ValueSource(strings = {"digestmark:allow stray-content", "Digestmark: allow stray-content"})
  void theCaseOfTheNameAndSpaceAfterTheColonDoNotMatter(String comment) {
    assertThat(rulesWith("<!-- " + comment + " -->")).containsExactly("row-link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "digestmark: no summary",
        "digestmark:  no link",
        "DIGESTMARK: NO TRANSLATED ABSTRACT",
        "digestmark: fields in order"
      })
  void aCommentAboutTheParagraphsOfAnEntryBelongsInOne(String comment) {
    assertThat(messagesWith(comment)).singleElement().asString().contains("is not in an entry");
  }

  @Test
  void aCommentAboutAMissingParagraphIsCorrected() {
    assertThat(messagesWith("digestmark no summary"))
        .singleElement()
        .asString()
        .contains("write <!-- digestmark: no summary -->");
    assertThat(messagesWith("digestmark: no sumary"))
        .singleElement()
        .asString()
        .contains("names no field");
  }
}
