package io.github.digestmark.parse.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A text that is made easy to read has the blocks that it had. */
class ContinuedLinesLawsTest {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .inlineParserFactory(context -> (lines, node) -> {})
          .build();

  /** What lines are made of. */
  private static final List<String> PARTS =
      List.of(
          "a",
          "1",
          "2",
          "1.",
          "2)",
          "#",
          "##",
          "-",
          "--",
          "---",
          "+",
          "*",
          "**",
          "_",
          "__",
          "=",
          "==",
          "`",
          "``",
          "```",
          "~~~",
          "~",
          "<",
          "<a",
          "<a>",
          "</a>",
          "<div",
          "<!",
          "<!a",
          "<!--",
          "-->",
          "<?",
          "?>",
          "<![CDATA[",
          "]]>",
          "<script",
          "</script>",
          ">",
          "> ",
          "[",
          "[^1]:",
          "[a]:",
          "]",
          "]:",
          "(",
          ")",
          "\"",
          "'",
          "|",
          "\\",
          "\\|",
          ":",
          "|-",
          "|-|-|",
          "|a|b|",
          ".",
          "!",
          "$",
          "&",
          "/",
          "中",
          "。",
          "\ud83d\ude00",
          "\0",
          "\u00a0",
          " ",
          "  ",
          "    ",
          "\t");

  /** Blocks of which a line is looked at, as kinds and places, down to the rows of tables. */
  private static List<String> blocks(String text) {
    List<String> found = new ArrayList<>();
    Node document = PARSER.parse(text);
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      found.add(node.getClass().getSimpleName() + node.getSourceSpans());
      if (node instanceof TableBlock) {
        for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
          found.add(part.getClass().getSimpleName() + part.getSourceSpans());
        }
      }
    }
    return found;
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> line =
        Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("", parts));
    return Arbitraries.oneOf(line, Arbitraries.of(PARTS))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(all -> String.join("\n", all) + "\n");
  }

  @Property(tries = 3000)
  void aLongRunOfLinesHasTheSameBlocks(
      @ForAll("lines") String text, @ForAll boolean ends, @ForAll boolean quoted) {
    // Behind a heading is a run of lines and no paragraph.
    String above = "a\n".repeat(200) + (ends ? "# a\n" : "");
    String whole = above + (quoted ? "> " + text.replace("\n", "\n> ") : text);
    List<String> expected = blocks(whole);
    assertThat(blocks(ContinuedLines.ease(whole))).isEqualTo(expected);
  }

  @Example
  void aTitleOfManyLinesEndsWhereItEnds() {
    String whole = "a\n".repeat(200) + "# a\n[a]:a\n(\n)\n";
    assertThat(blocks(ContinuedLines.ease(whole))).isEqualTo(blocks(whole));
  }

  @Property(tries = 300)
  void aTextOfFewLinesStaysAsItIs(@ForAll("lines") String text) {
    assertThat(ContinuedLines.ease(text)).isSameAs(text);
  }
}
