package io.github.digestmark.testing;

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

  /** Returns texts with their names. */
  public static Stream<Arguments> all() {
    return Stream.of(
        Arguments.of("nested quotes", "> ".repeat(MANY) + "a"),
        Arguments.of("nested lists", "- ".repeat(MANY) + "a"),
        Arguments.of("brackets", TABLE + "| [^1] | [" + "[".repeat(MANY) + "](u) | s |\n"),
        Arguments.of("links", TABLE + "| [^1] | [" + "[a](".repeat(MANY) + "](u) | s |\n"),
        Arguments.of("pipes", TABLE + "| [^1] | [a" + "|[b](c)".repeat(MANY) + "](u) | s |\n"),
        Arguments.of("backticks", TABLE + "| [^1] | [`" + "`a".repeat(MANY) + "](u) | s |\n"),
        Arguments.of("tags", TABLE + "| [^1] | [<" + "<a ".repeat(MANY) + "](u) | s |\n"),
        Arguments.of("rows", TABLE + "| [^1] | [a](u) | s |\n".repeat(MANY)),
        Arguments.of("detached rows", TABLE + "| [^1] | [a](u) | s |\n\n".repeat(MANY)),
        Arguments.of("entries", "[^1]: a\n\n    b\n\n".repeat(MANY)),
        Arguments.of("paragraphs", ENTRY + "p\n\n    ".repeat(MANY)),
        Arguments.of("lazy lines", ENTRY + "p\n".repeat(MANY)),
        Arguments.of(
            "rows without entries and entries without rows",
            TABLE
                + manyLabels("| [^r%s] | [a](u) | s |\n")
                + "\n"
                + manyLabels("[^e%s]: a\n\n    b\n")),
        Arguments.of("rows with pipes", TABLE + manyLabels("| [^%s] | [a](u) | a|b |\n")),
        Arguments.of(
            "rows upside down",
            TABLE + manyLabels("| [^%s] | [a](u) | s |\n") + "\n# D\n\n" + upsideDown()),
        Arguments.of(
            "suppressions", TABLE + "\n<!-- digestmark: allow stray-content -->\n".repeat(MANY)),
        Arguments.of(
            "suppressed labels",
            TABLE + "\n<!-- digestmark: allow row-link in [^1]" + ", [^1]".repeat(MANY) + " -->\n"),
        Arguments.of("formulas", TABLE + "| [^1] | [a](u) | " + "$_{".repeat(MANY) + " |\n"),
        Arguments.of("dollars", TABLE + "| [^1] | [a](u) | " + "$a ".repeat(MANY) + " |\n"),
        Arguments.of("invisible", TABLE + "| [^1] | [a](u) | " + "a\u200b".repeat(MANY) + " |\n"),
        Arguments.of("stamps", TABLE + "\n" + ENTRY + "(arXiv:".repeat(MANY) + "\n\n    [u](u)\n"),
        Arguments.of("comments", "<!-- -->".repeat(MANY)),
        Arguments.of("open comments", ENTRY + "<!--\n\n    ".repeat(MANY)),
        Arguments.of("closed comments", ENTRY + "<!--\n\n    -->\n\n    ".repeat(MANY)),
        Arguments.of("front matter without an end", "---\n" + "a: b\n".repeat(MANY)),
        Arguments.of(
            "more cells than a table may have", TABLE + "| [^1] | [a](u) | s |\n".repeat(100_000)),
        Arguments.of("brackets on lines", "[^\n".repeat(MANY)),
        Arguments.of("carriage returns", "\r".repeat(MANY)));
  }

  private static String manyLabels(String format) {
    return IntStream.rangeClosed(1, MANY / 10)
        .mapToObj(format::formatted)
        .collect(Collectors.joining("\n".repeat(format.startsWith("[") ? 1 : 0)));
  }

  private static String upsideDown() {
    return IntStream.rangeClosed(1, MANY / 10)
        .mapToObj(
            i ->
                "[^%s]: t\n\n    a\n\n    [u](u)\n\n    s\n\n    b\n\n    c\n"
                    .formatted(MANY / 10 + 1 - i))
        .collect(Collectors.joining("\n"));
  }
}
