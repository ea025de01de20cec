package io.github.digestmark.parse.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.testing.HostileTexts;
import io.github.digestmark.testing.Shared;
import io.github.digestmark.testing.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read by its lines is read as CommonMark reads it. */
class PlainBlocksLawsTest {

  private static final List<String> STARTS =
      List.of(
          "",
          "",
          "    ",
          "    ",
          "\t",
          "  ",
          " \t",
          "        ",
          "> ",
          "- ",
          "1. ",
          "[^1]: ",
          "[^two]:",
          "[^",
          "[^1] ",
          "[^a b]: ",
          "   [^3]: ",
          "| ",
          "|",
          "# ",
          "## ",
          "#",
          "####### ",
          "\0");

  private static final List<String> CONTENTS =
      List.of(
          "",
          "",
          "a",
          "a #",
          "\tb",
          "a | b |",
          "[^1] | [t](https://a.b/c) | s |",
          "--- | --- | --- |",
          "|---|",
          "-",
          "---",
          "===",
          "```",
          "~~~",
          "<!--",
          "-->",
          "<div>",
          "</div>",
          "<script>",
          "</script>",
          "<?",
          "?>",
          "<![CDATA[",
          "[a]: <b",
          "`",
          "$x|y$",
          "> > >",
          "- - -",
          "1) 2) ",
          "\\|",
          "译文",
          "|",
          " | ",
          "[^1]: b",
          "\0]: c");

  private static final List<String> ENDINGS =
      List.of("\n", "\n", "\n", "\n\n", "\r\n", "\r", " \n");

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> line =
        Combinators.combine(
                Arbitraries.of(STARTS), Arbitraries.of(CONTENTS), Arbitraries.of(ENDINGS))
            .as((start, content, ending) -> start + content + ending);
    return line.list().ofMaxSize(25).map(lines -> String.join("", lines));
  }

  /** Tables and entries, with a line here and there that none of them has. */
  @Provide
  Arbitrary<String> tablesAndEntries() {
    Arbitrary<String> part =
        Arbitraries.of(
            "| Ref | Title | Summary |\n| --- | --- | --- |\n| [^1] | a | b |\n",
            "| [^2] | a | b |\n| [^3] | a | b |\n",
            "\n[^1]: a\n\n    b\n\n    c | d\n",
            "[^2]: a\n\n    - b\n\n      - c\n    \n",
            "    ```\n",
            "\n\n",
            "# Heading\n\n");
    Arbitrary<String> any = Arbitraries.frequencyOf(Tuple.of(5, part), Tuple.of(1, lines()));
    return any.list().ofMaxSize(10).map(parts -> String.join("", parts));
  }

  /** So many lines that they are read as one paragraph, if they are one. */
  @Provide
  Arbitrary<String> longParagraphs() {
    Arbitrary<String> line = Arbitraries.of(STARTS).map(start -> start + "a | b");
    Arbitrary<Integer> count = Arbitraries.integers().between(95, 130);
    return Combinators.combine(lines(), line, count, lines())
        .as((above, same, many, below) -> above + (same + "\n").repeat(many) + below);
  }

  @Provide
  Arbitrary<String> almostDigest() {
    return Texts.almostDigest();
  }

  @Property(tries = 5000)
  void linesOfAllKindsHaveTheBlocksOfCommonMark(@ForAll("lines") String text) {
    check(text);
  }

  @Property(tries = 5000)
  void tablesAndEntriesWithOtherLinesHaveTheBlocksOfCommonMark(
      @ForAll("tablesAndEntries") String text) {
    check(text);
  }

  @Property(tries = 2000)
  void paragraphsOfManyLinesAreThoseOfCommonMark(@ForAll("longParagraphs") String text) {
    check(text);
  }

  @Property(tries = 2000)
  void whatIsAlmostADigestHasTheBlocksOfCommonMark(@ForAll("almostDigest") String text) {
    check(text);
  }

  @Property
  void aTextBehindFrontMatterHasTheBlocksOfCommonMark(@ForAll("lines") String text) {
    String frontMatter = "---\na: b\n---";
    check(frontMatter + text, frontMatter.length());
    check("\uFEFF" + text, 1);
  }

  static Stream<Arguments> hostile() {
    return HostileTexts.all();
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void aHostileTextHasTheBlocksOfCommonMark(String name, String text) {
    check(text);
  }

  @Test
  void aDefinitionWithANulInItsLabelEndsALongParagraph() {
    check("[^1] a | b\n".repeat(100) + "[^\0]: c\n");
  }

  @Test
  void theLabelOfALinkMayGoOnOverManyIndentedLines() {
    check("[^\n" + "    a | b\n".repeat(100) + "]: c\n");
    check("[^\n" + "    a | b\n".repeat(300) + "]: c\n");
  }

  @Test
  void realDigestsHaveTheBlocksOfCommonMark() throws IOException {
    for (Path file : Shared.digests()) {
      check(Files.readString(file));
    }
  }

  private static void check(String text) {
    check(text, 0);
  }

  private static void check(String text, int from) {
    MarkdownBlocks markdown = new MarkdownBlocks();
    assertThat(PlainBlocks.read(markdown, SourceText.of(text), from))
        .isEqualTo(asCommonMark(markdown, text, from));
  }

  private static MarkdownBlocks.Reading asCommonMark(
      MarkdownBlocks markdown, String text, int from) {
    try {
      return new MarkdownBlocks.Reading(markdown.read(text, from, text.length(), true), true);
    } catch (TooManyCellsException e) {
      return withoutTables(markdown, text, from);
    }
  }

  private static MarkdownBlocks.Reading withoutTables(
      MarkdownBlocks markdown, String text, int from) {
    try {
      return new MarkdownBlocks.Reading(markdown.read(text, from, text.length(), false), false);
    } catch (TooManyCellsException e) {
      throw new AssertionError("no tables, no cells", e);
    }
  }
}
