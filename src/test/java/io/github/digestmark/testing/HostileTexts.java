package io.github.digestmark.testing;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Texts that are made to be slow to read, or too much. */
public final class HostileTexts {

  private static final int MANY = 30_000;
  private static final String TABLE = "# S\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n";
  private static final String ENTRY = "# D\n\n[^1]: t\n\n    ";

  private HostileTexts() {}

  /**
   * A text of any size.
   *
   * @param name what it is made of
   * @param ofSize makes it; twice the size is about twice as long
   */
  public record Kind(String name, IntFunction<String> ofSize) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Returns texts with their names. */
  public static Stream<Arguments> all() {
    return Stream.concat(
        Stream.of(
            Arguments.of(
                "more cells than a table may have",
                TABLE + "| [^1] | [a](u) | s |\n".repeat(100_000))),
        kinds().stream().map(kind -> Arguments.of(kind.name(), kind.ofSize().apply(MANY))));
  }

  /** Returns what texts may be made of. */
  public static List<Kind> kinds() {
    return List.of(
        new Kind(
            "a line like a heading", n -> "#a" + " ".repeat(n) + "\nb\n\n" + TABLE.substring(5)),
        new Kind("nested quotes", n -> "> ".repeat(n) + "a"),
        new Kind("nested lists", n -> "- ".repeat(n) + "a"),
        new Kind("brackets", n -> TABLE + "| [^1] | [" + "[".repeat(n) + "](u) | s |\n"),
        new Kind("links", n -> TABLE + "| [^1] | [" + "[a](".repeat(n) + "](u) | s |\n"),
        new Kind("pipes", n -> TABLE + "| [^1] | [a" + "|[b](c)".repeat(n) + "](u) | s |\n"),
        new Kind("backticks", n -> TABLE + "| [^1] | [`" + "`a".repeat(n) + "](u) | s |\n"),
        new Kind("tags", n -> TABLE + "| [^1] | [<" + "<a ".repeat(n) + "](u) | s |\n"),
        new Kind("rows", n -> TABLE + "| [^1] | [a](u) | s |\n".repeat(n)),
        new Kind("detached rows", n -> TABLE + "| [^1] | [a](u) | s |\n\n".repeat(n)),
        new Kind("entries", n -> "[^1]: a\n\n    b\n\n".repeat(n)),
        new Kind("paragraphs", n -> ENTRY + "p\n\n    ".repeat(n)),
        new Kind("lazy lines", n -> ENTRY + "p\n".repeat(n)),
        new Kind(
            "rows without entries and entries without rows",
            n ->
                TABLE
                    + manyLabels(n, "| [^r%s] | [a](u) | s |\n")
                    + "\n"
                    + manyLabels(n, "[^e%s]: a\n\n    b\n")),
        new Kind("rows with pipes", n -> TABLE + manyLabels(n, "| [^%s] | [a](u) | a|b |\n")),
        new Kind(
            "rows upside down",
            n -> TABLE + manyLabels(n, "| [^%s] | [a](u) | s |\n") + "\n# D\n\n" + upsideDown(n)),
        new Kind(
            "suppressions", n -> TABLE + "\n<!-- digestmark: allow stray-content -->\n".repeat(n)),
        new Kind(
            "suppressed labels",
            n ->
                TABLE
                    + "\n<!-- digestmark: allow row-link in [^1]"
                    + ", [^1]".repeat(n)
                    + " -->\n"),
        new Kind("formulas", n -> TABLE + "| [^1] | [a](u) | " + "$_{".repeat(n) + " |\n"),
        new Kind("dollars", n -> TABLE + "| [^1] | [a](u) | " + "$a ".repeat(n) + " |\n"),
        new Kind("invisible", n -> TABLE + "| [^1] | [a](u) | " + "a\u200b".repeat(n) + " |\n"),
        new Kind("stamps", n -> TABLE + "\n" + ENTRY + "(arXiv:".repeat(n) + "\n\n    [u](u)\n"),
        new Kind("comments", n -> "<!-- -->".repeat(n)),
        new Kind("open comments", n -> ENTRY + "<!--\n\n    ".repeat(n)),
        new Kind("closed comments", n -> ENTRY + "<!--\n\n    -->\n\n    ".repeat(n)),
        new Kind("front matter without an end", n -> "---\n" + "a: b\n".repeat(n)),
        new Kind("columns that rows do not fill", n -> columns(isqrt(n))),
        new Kind("brackets on lines", n -> "[^\n".repeat(n)),
        new Kind("carriage returns", n -> "\r".repeat(n)),
        new Kind("lines of stars", n -> "*a\n".repeat(n)),
        new Kind("lines of backticks", n -> "``` `\n".repeat(n)),
        new Kind("lines of tags", n -> "<a \n".repeat(n)),
        new Kind("lines of declarations", n -> "<!\n".repeat(n)),
        new Kind("quoted lines of stars", n -> "> *a\n".repeat(n)),
        new Kind("quoted lines of brackets", n -> "> [\n".repeat(n)),
        new Kind("quoted lines of pipes", n -> "> |\n".repeat(n)),
        new Kind("lines of numbers", n -> "a\n" + "2. a\n".repeat(n)),
        new Kind("lines of empty items", n -> "a\n" + "*\n".repeat(n)),
        new Kind("lines of delimiters", n -> "a\n" + "|-|-\n".repeat(n)),
        new Kind("comments below a table", n -> TABLE + "<!-- -->\n\n".repeat(n)),
        new Kind("definitions of links", n -> "[a]: b\n".repeat(n)),
        new Kind("headings", n -> "# a\n\n".repeat(n / 3) + TABLE + "| [^1] | [a](u) | s |\n"),
        new Kind("references of one label", n -> fields("[^1]".repeat(n))),
        new Kind("emphasis", n -> fields("*_".repeat(n))),
        new Kind("backslashes", n -> fields("\\".repeat(n))),
        new Kind("braces", n -> fields("$" + "{".repeat(n) + "}".repeat(n) + "$")),
        new Kind("stamps in a title", n -> fields(" (arXiv:2310.13833v1 [cs.LG])".repeat(n / 4))),
        new Kind("spaces", n -> fields("a" + " ".repeat(n) + "b")),
        new Kind("invisible in each text", n -> fields("a\u200b".repeat(n / 4))),
        new Kind("NUL characters", n -> fields("\0".repeat(n))),
        new Kind("halves of characters", n -> fields("\ud800".repeat(n))),
        new Kind("byte order marks", n -> "\ufeff".repeat(n)),
        new Kind("letters on one line", n -> fields("a".repeat(n))),
        new Kind("one paper in all rows", n -> manyPapers(n, i -> 1)),
        new Kind("a paper in each row", n -> manyPapers(n, i -> i)),
        new Kind("comments in and between papers", HostileTexts::commentedPapers),
        new Kind(
            "suppressions of labels",
            n ->
                manyPapers(n, i -> i).replace("https:", "http:")
                    + manyLabels(n, "<!-- digestmark: allow insecure-url in [^%s] -- a -->\n\n")),
        new Kind(
            "one suppression of all",
            n ->
                TABLE
                    + "\n<!-- digestmark: allow row-link"
                    + ", row-link".repeat(n)
                    + " in [^1]"
                    + ", [^1]".repeat(n)
                    + " -->\n"));
  }

  /** The text stands in every field of a paper. */
  private static String fields(String text) {
    String row = "| [^1] | [a%s](https://arxiv.org/abs/2310.13833) | 中%s |\n".formatted(text, text);
    return TABLE + row + "\n# D\n\n" + entry(1, 13_833, text);
  }

  private static String entry(int label, int paper, String text) {
    return String.format(
        Locale.ROOT,
        """
    [^%d]: 中%s

        a%s

        [https://arxiv.org/abs/2310.%05d](https://arxiv.org/abs/2310.%05d)

        中%s

        中文%s

        c%s
    """,
        label,
        text,
        text,
        paper,
        paper,
        text,
        text,
        text);
  }

  /**
   * Papers as {@code format} writes those without an abstract, with comments in and between them.
   *
   * @param n twenty times the number of papers
   */
  public static String commentedPapers(int n) {
    String in = "\n\n    <!-- digestmark: no abstract -->" + "\n\n    <!-- b -->".repeat(2);
    return manyPapers(n, i -> i)
        .replace("\n\n    c\n", in + "\n")
        .replace("\n\n[^", "\n\n" + "<!-- a -->\n\n".repeat(4) + "[^");
  }

  private static String manyPapers(int n, IntUnaryOperator paper) {
    StringBuilder rows = new StringBuilder(TABLE);
    StringBuilder entries = new StringBuilder("\n# D\n\n");
    for (int i = 1; i <= n / 20; i++) {
      int number = paper.applyAsInt(i);
      rows.append(
          String.format(
              Locale.ROOT, "| [^%d] | [a](https://arxiv.org/abs/2310.%05d) | 中 |\n", i, number));
      entries.append(entry(i, number, "")).append('\n');
    }
    return rows.append(entries).toString();
  }

  private static String columns(int width) {
    return "|a".repeat(width) + "\n" + "|-".repeat(width) + "\n" + "|x\n".repeat(width);
  }

  private static int isqrt(int n) {
    return (int) Math.sqrt(n);
  }

  private static String manyLabels(int n, String format) {
    return IntStream.rangeClosed(1, n / 10)
        .mapToObj(format::formatted)
        .collect(Collectors.joining("\n".repeat(format.startsWith("[") ? 1 : 0)));
  }

  private static String upsideDown(int n) {
    return IntStream.rangeClosed(1, n / 10)
        .mapToObj(
            i ->
                "[^%s]: t\n\n    a\n\n    [u](u)\n\n    s\n\n    b\n\n    c\n"
                    .formatted(n / 10 + 1 - i))
        .collect(Collectors.joining("\n"));
  }
}
