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
    if (comment.indexOf("-->") < comment.lastIndexOf("-->")) {
      return;
    }
    List<String> all = rules(DIGEST + "\n<!-- -->\n");
    List<String> found = rules(DIGEST + comment);
    List<String> others = found.stream().filter(r -> !r.equals("unused-suppression")).toList();
    assertThat(all).containsAll(others);
    assertThat(others.size()).isLessThanOrEqualTo(all.size());
    if (others.size() == all.size()) {
      assertThat(found).hasSizeGreaterThan(others.size());
    }
  }

  private static List<String> rules(String text) {
    return Digestmark.lint(text).stream().map(Diagnostic::rule).toList();
  }
}
