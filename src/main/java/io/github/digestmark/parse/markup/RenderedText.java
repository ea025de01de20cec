package io.github.digestmark.parse.markup;

import io.github.digestmark.parse.blocks.ContinuedLines;
import io.github.digestmark.parse.blocks.FootnoteBlocks;
import io.github.digestmark.parse.blocks.FrontMatter;
import io.github.digestmark.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The text that a page shows, without its layout. */
public final class RenderedText {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create(), new FootnoteBlocks())).build();

  private static final Pattern SPACE = Pattern.compile("[ \\t\\n]+");
  private static final Pattern SPACE_AT_ENDS = Pattern.compile("^ | $");

  private RenderedText() {}

  /**
   * Renders a text.
   *
   * @param source any text
   * @return the text of each heading, paragraph, cell and piece of code in order, where a footnote
   *     begins with its label; white space is folded outside of code, and comments are left out
   */
  public static List<String> of(SourceText source) {
    int start = FrontMatter.end(source);
    Blocks blocks = new Blocks();
    try {
      PARSER.parse(ContinuedLines.easeLongest(source.text().substring(start))).accept(blocks);
    } catch (IllegalArgumentException e) {
      // More cells than CommonMark takes: no text of theirs is known.
      return List.of();
    }
    return List.copyOf(blocks.found);
  }

  private static final class Blocks extends AbstractVisitor {
    private final List<String> found = new ArrayList<>();

    /** The text of the block that is visited, if one is that holds text. */
    private Optional<StringBuilder> text = Optional.empty();

    private void collect(Runnable children) {
      StringBuilder collected = new StringBuilder();
      text = Optional.of(collected);
      children.run();
      text = Optional.empty();
      String folded = SPACE.matcher(collected).replaceAll(" ");
      folded = SPACE_AT_ENDS.matcher(folded).replaceAll("");
      if (!folded.isEmpty()) {
        found.add(folded);
      }
    }

    private void add(String part) {
      text.ifPresent(t -> t.append(part));
    }

    private void addCode(String code) {
      int end = code.length();
      while (end > 0 && " \t\n".indexOf(code.charAt(end - 1)) >= 0) {
        end--;
      }
      found.add("code: " + code.substring(0, end));
    }

    @Override
    public void visit(Paragraph paragraph) {
      collect(() -> visitChildren(paragraph));
    }

    @Override
    public void visit(Heading heading) {
      collect(() -> visitChildren(heading));
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableCell) {
        collect(() -> visitChildren(node));
      } else {
        visitChildren(node);
      }
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof FootnoteDefinition definition) {
        found.add("[^" + definition.getLabel() + "]:");
      }
      visitChildren(block);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
      found.add("[" + definition.getLabel() + "]: " + definition.getDestination());
    }

    @Override
    public void visit(Text node) {
      add(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
      add("`" + code.getLiteral() + "`");
    }

    @Override
    public void visit(HtmlInline html) {
      add(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      add(" <br> ");
    }

    @Override
    public void visit(FencedCodeBlock code) {
      addCode(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      addCode(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      String literal = html.getLiteral().strip();
      boolean comment =
          literal.startsWith("<!--") && literal.indexOf("-->") == literal.length() - 3;
      if (!comment) {
        addCode(literal);
      }
    }
  }
}
