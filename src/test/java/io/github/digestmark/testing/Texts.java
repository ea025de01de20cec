package io.github.digestmark.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generators of text as digests hold it. */
public final class Texts {

  private static final List<String> FRAGMENTS =
      List.of(
          "摘要",
          "本文提出了一种新的方法，",
          "扩散模型。",
          "Transformer",
          "learning",
          " with ",
          " a ",
          " ",
          "$p(y|x)$",
          "$\\tilde{\\mathcal{O}}(\\sqrt{T})$",
          "\\|x\\|",
          "\\textsc{Name}",
          "\\L ojasiewicz",
          "[k]",
          "[0,1)",
          "(a)",
          "<Humans>",
          "<br>",
          "`code`",
          "`",
          "*",
          "_x_",
          "**",
          "#",
          "# ",
          "1. ",
          "- ",
          "> ",
          "|",
          "\\",
          "\"",
          "'",
          "&amp;",
          "&",
          "!",
          "~",
          "$",
          "^",
          "=",
          "---",
          "```",
          "<!--",
          "https://example.org/x_y",
          "\uD83D\uDE00",
          "\u00a0",
          "\u200b",
          "\u3000",
          "\t",
          "\b",
          "\uFEFF",
          "\u202e",
          "（全角）",
          "é",
          "\u2028",
          "[^1]",
          "[^2]: ",
          "(arXiv:2310.13833v2 [cs.LG])");

  /** What the lines of digests are made of, whole or broken. */
  private static final List<String> LINES =
      List.of(
          "# 摘要",
          "# Details",
          "Title\n===",
          "| Ref | Title | Summary |",
          "| --- | --- | --- |",
          "|a|b|",
          "|-|-|",
          "| [^1] | [Title](https://arxiv.org/abs/1706.03762) | 摘要 |",
          "| [^2] | [A | B](http://arxiv.org/abs/1706.03763) | s | t |",
          "| [^3] |",
          "| x | [a](b | c |",
          "[^1]: 译题",
          "[^2]: ",
          "[^1]:",
          "[^x]: note",
          "    Title. (arXiv:1706.03762v5 [cs.CL])",
          "    [https://arxiv.org/abs/1706.03762](https://arxiv.org/abs/1706.03762)",
          "    <https://a.b/>",
          "    摘要",
          "    ",
          "",
          "",
          "",
          "\tTab",
          "  two",
          "lazy",
          "    ```",
          "~~~",
          "    <pre>",
          "<!-- c -->",
          "    <!-- open",
          "-->",
          "    arXiv:2403.19918v1 Announce Type: cross  Abstract: Abs",
          "---",
          "+++",
          "- item",
          "> quote",
          "1. one",
          "    - item",
          "<div>",
          "\uFEFF",
          "\u0000",
          "***",
          "[a]: b");

  private Texts() {}

  /** Text for a field: not blank, on one line, with no white space at its ends. */
  public static Arbitrary<String> field() {
    return Arbitraries.of(FRAGMENTS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> trim(String.join("", parts)))
        .filter(text -> !text.isEmpty());
  }

  /** Text that has some of a digest in it, with every kind of line ending. */
  public static Arbitrary<String> almostDigest() {
    Arbitrary<String> line = Arbitraries.oneOf(Arbitraries.of(LINES), field());
    Arbitrary<String> lineEnding = Arbitraries.of("\n", "\n", "\n", "\r\n", "\r", "\n\n");
    return line.list()
        .ofMaxSize(30)
        .flatMap(lines -> lineEnding.map(ending -> String.join(ending, lines)));
  }

  /** Any string at all, lone surrogates included. */
  public static Arbitrary<String> anything() {
    return Arbitraries.strings().all().ofMaxLength(60);
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    while (end > start && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    return text.substring(start, end);
  }
}
