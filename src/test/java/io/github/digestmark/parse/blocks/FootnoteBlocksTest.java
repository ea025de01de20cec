package io.github.digestmark.parse.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class FootnoteBlocksTest {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(new FootnoteBlocks())).build();

  @Test
  void aDefinitionIsABlockWithBlocks() {
    Node footnote = PARSER.parse("[^1]: 译题\n\n    Title\n\nText").getFirstChild();
    assertThat(footnote)
        .isInstanceOfSatisfying(
            FootnoteDefinition.class,
            definition -> assertThat(definition.getLabel()).isEqualTo("1"));
    assertThat(footnote.getLastChild()).isInstanceOf(Paragraph.class);
    assertThat(footnote.getNext()).isInstanceOf(Paragraph.class);
  }

  /** What the extension reads a reference with depends on the version of CommonMark. */
  @Test
  void aReferenceIsText() {
    Node paragraph = PARSER.parse("see [^1]\n\n[^1]: text").getFirstChild();
    StringBuilder text = new StringBuilder();
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      assertThat(node).isInstanceOf(Text.class);
      text.append(((Text) node).getLiteral());
    }
    assertThat(text).hasToString("see [^1]");
  }
}
