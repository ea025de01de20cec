package io.github.digestmark.testing;

/** A digest whose row has many pipes that are not escaped. */
public final class ManyPipes {

  private ManyPipes() {}

  /** Returns a digest of one paper, whose entry has the summary of its row. */
  public static String row(int pipes) {
    String summary = "a" + "|b".repeat(pipes);
    return """
        # 摘要

        | Ref | Title | Summary |
        | --- | --- | --- |
        | [^1] | [A title](https://arxiv.org/abs/2310.00001) | %s |

        # 详细

        [^1]: 题目

            A title

            [https://arxiv.org/abs/2310.00001](https://arxiv.org/abs/2310.00001)

            %s

            摘要。

            An abstract.
        """
        .formatted(summary, summary.replace("|b", "\\|b"));
  }
}
