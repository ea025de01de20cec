package io.github.digestmark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with digests to lint, which no configuration above it reaches.
 *
 * @param folder the folder
 */
public record LintFolder(Path folder) {

  public static final String CLEAN =
      """
      # 摘要

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [Attention Is All You Need](https://arxiv.org/abs/1706.03762) | 提出了Transformer。 |

      # 详细

      [^1]: 注意力就是你所需要的一切

          Attention Is All You Need

          [https://arxiv.org/abs/1706.03762](https://arxiv.org/abs/1706.03762)

          提出了Transformer。

          我们提出一种新的网络结构。

          We propose a new network architecture.
      """;

  /** One warning that a safe fix repairs. */
  static final String INSECURE = CLEAN.replace("https://", "http://");

  /** One error that nothing repairs. */
  static final String MISMATCH = CLEAN.replaceFirst("1706.03762", "1810.04805");

  /** Writes papers; each at an insecure address is a warning that a safe fix repairs. */
  static String papers(String scheme, int count) {
    StringBuilder rows = new StringBuilder("# 摘要\n\n| Ref | Title | Summary |\n");
    StringBuilder entries = new StringBuilder("\n# 详细\n");
    rows.append("| --- | --- | --- |\n");
    for (int i = 1; i <= count; i++) {
      String url = "%s://arxiv.org/abs/1706.%s".formatted(scheme, 10_000 + i);
      rows.append("| [^%s] | [Paper %s](%s) | 摘要%s。 |\n".formatted(i, i, url, i));
      entries.append(
          """

          [^%s]: 论文%s

              Paper %s

              [%s](%s)

              摘要%s。

              我们提出一种新的网络结构%s。

              We propose network architecture %s.
          """
              .formatted(i, i, i, url, url, i, i, i));
    }
    return rows.append(entries).toString();
  }

  /** Makes a folder the top of a repository, so that nothing above it counts. */
  public static LintFolder in(Path folder) throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    return new LintFolder(folder);
  }

  static Run lint(String... args) {
    return Run.onTheDay("lint", "", args);
  }

  /** Writes a file, and returns its name. */
  public String file(String name, String content) throws IOException {
    Path file = path(name);
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return Files.writeString(file, content).toString();
  }

  public Path path(String name) {
    return folder.resolve(name);
  }
}
