package io.github.digestmark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.parse.ParsedDigest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A finding keeps its fingerprint if its paper does not change. */
class FingerprintTest {

  private static final String DIGEST =
      """
      # 摘要

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [Graph Attention Networks](https://arxiv.org/abs/1706.03762) | 节点用注意力为邻居分配权重。 |

      # 详细

      [^1]: 图注意力网络

          Graph Attention Networks

          [https://arxiv.org/abs/1710.10903](https://arxiv.org/abs/1710.10903)

          节点用注意力为邻居分配权重。

          我们在图上引入自注意力层。

          We bring self-attention layers to graphs.
      """;

  private static List<Fingerprint> fingerprints(String markdown) {
    ParsedDigest parsed = Digestmark.parse(markdown);
    return Fingerprint.of(parsed, Digestmark.lint(parsed, LintOptions.defaults()));
  }

  @Test
  void linesAndLabelsMayChange() {
    String moved = "---\ntitle: 摘要\n---\n\n" + DIGEST.replace("[^1]", "[^7]");
    assertThat(fingerprints(moved)).containsAll(fingerprints(DIGEST));
  }

  @Test
  void anotherFaultInThePaperHasAnotherFingerprint() {
    String other = DIGEST.replace("1706.03762", "1810.04805");
    assertThat(fingerprints(other)).hasSize(1).doesNotContainAnyElementsOf(fingerprints(DIGEST));
  }

  @Test
  void itNamesTheRuleAndThePaper() {
    assertThat(fingerprints(DIGEST))
        .singleElement()
        .satisfies(
            fingerprint -> {
              assertThat(fingerprint.rule()).isEqualTo("url-mismatch");
              assertThat(fingerprint.paper()).isEqualTo("1706.03762");
            });
  }
}
