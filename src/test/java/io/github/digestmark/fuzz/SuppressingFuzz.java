package io.github.digestmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import java.util.List;

/** Whatever stands in a suppression, it takes findings away or is found itself. */
public final class SuppressingFuzz {

  private static final String DIGEST =
      """
      ## 摘要

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [One](http://arxiv.org/abs/2310.13833) | 一 |
      | [^2] | [Two](https://arxiv.org/abs/2310.13834) |  |

      ## 详细

      [^1]: 译文

      [^3]: 译文
      """;

  private SuppressingFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    String comment = "\n<!-- digestmark: " + FuzzedText.of(data) + " -->\n";
    // Another comment in this one makes it look like one that was never closed.
    if (comment.indexOf("-->") < comment.lastIndexOf("-->") || comment.lastIndexOf("<!--") > 1) {
      return;
    }
    List<Diagnostic> before = Digestmark.lint(DIGEST + "\n<!-- -->\n");
    List<Diagnostic> after = Digestmark.lint(DIGEST + comment);
    List<String> all = rulesInDigest(before);
    List<String> left = rulesInDigest(after);
    assertThat(all).containsAll(left);
    assertThat(left.size()).isLessThanOrEqualTo(all.size());
    if (left.size() == all.size()) {
      assertThat(after).hasSizeGreaterThan(left.size());
    }
  }

  /** The comment itself may have findings, such as a control character. */
  private static List<String> rulesInDigest(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.span().start() < DIGEST.length())
        .map(Diagnostic::rule)
        .toList();
  }
}
