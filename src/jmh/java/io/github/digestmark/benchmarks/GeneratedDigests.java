package io.github.digestmark.benchmarks;

import java.util.List;
import java.util.Random;

/**
 * Digests that look like real ones and are the same in every run: Chinese translations, English
 * abstracts with formulas, a row and an entry for each paper.
 */
final class GeneratedDigests {

  private static final List<String> ENGLISH =
      List.of(
          "the",
          "a",
          "of",
          "we",
          "model",
          "learning",
          "language",
          "graph",
          "neural",
          "network",
          "sampling",
          "robust",
          "attention",
          "propose",
          "and",
          "show",
          "that",
          "for",
          "with",
          "large-scale",
          "optimization",
          "convergence",
          "benchmark",
          "representations",
          "is",
          "state-of-the-art",
          "data",
          "under",
          "distribution",
          "shift",
          "training",
          "in",
          "by");

  private static final List<String> CHINESE =
      List.of(
          "我们", "提出", "一种", "新的", "方法", "模型", "学习", "语言", "图", "神经网络", "采样", "鲁棒", "注意力", "并", "证明",
          "了", "大规模", "优化", "收敛", "基准", "表示", "在", "数据", "分布", "偏移", "下", "训练", "的", "性能", "，", "，",
          "优于", "现有");

  private static final List<String> FORMULAS =
      List.of(
          "$O(n \\log n)$",
          "$x_{i}^{2}$",
          "$\\mathbb{R}^d$",
          "$\\ell_1$",
          "$p(y \\mid x)$",
          "$\\epsilon$",
          "$\\|x\\|^2$",
          "$k$");

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private GeneratedDigests(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Writes a digest.
   *
   * @param entries how many papers it has
   */
  static String of(int entries) {
    return new GeneratedDigests(entries).write(entries);
  }

  private String write(int entries) {
    StringBuilder details = new StringBuilder();
    text.append("# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n");
    for (int i = 1; i <= entries; i++) {
      String id = "24%02d.%05d".formatted(1 + i % 12, 1 + i % 99_999);
      String url = "https://arxiv.org/abs/" + id;
      String title = english(6 + random.nextInt(8), 0.02);
      String summary = chinese(20 + random.nextInt(20), 0.03);
      text.append("| [^%d] | [%s](%s) | %s |\n".formatted(i, cell(title), url, cell(summary)));
      String translated = chinese(70 + random.nextInt(60), 0.05);
      details.append("[^%d]: %s\n\n    %s".formatted(i, chinese(8, 0), title));
      boolean stamped = random.nextBoolean();
      details.append(stamped ? " (arXiv:%sv1 [cs.LG])\n\n".formatted(id) : "\n\n");
      details.append("    [%s](%s)\n\n    %s\n\n    \n\n".formatted(url, url, summary));
      details.append("    %s\n\n    ".formatted(translated));
      details.append(stamped ? "" : "arXiv:%sv1 Announce Type: new  Abstract: ".formatted(id));
      details.append(english(110 + random.nextInt(60), 0.04)).append("\n    \n");
    }
    return text.append("\n# 详细\n\n").append(details).append('\n').toString();
  }

  /** A row writes a pipe with a backslash. */
  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private String english(int words, double formulas) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(i == 0 ? "" : i % 20 == 19 ? ". " : " ").append(word(ENGLISH, formulas));
    }
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    return sentence.append('.').toString();
  }

  private String chinese(int words, double formulas) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(word(CHINESE, formulas));
    }
    return sentence.append('。').toString();
  }

  private String word(List<String> words, double formulas) {
    List<String> from = random.nextDouble() < formulas ? FORMULAS : words;
    return from.get(random.nextInt(from.size()));
  }
}
