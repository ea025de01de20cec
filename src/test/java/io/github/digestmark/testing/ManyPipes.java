package io.github.digestmark.testing;

/** A digest whose row has many pipes that are not escaped. */
public final class ManyPipes {

  private ManyPipes() {}

  /** Returns a digest of one paper, whose entry has the summary of its row. */
  public static String row(int pipes) {
    return digest("一" + "|二".repeat(pipes), pipes);
  }

  /** Returns the same digest with each of the pipes escaped. */
  public static String escaped(int pipes) {
    return digest("一" + "\\|二".repeat(pipes), pipes);
  }

  private static String digest(String inRow, int pipes) {
    String summary = "一" + "|二".repeat(pipes);
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
        .formatted(inRow, summary);
  }
}
