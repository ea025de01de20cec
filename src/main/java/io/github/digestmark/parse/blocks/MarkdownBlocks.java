package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Asks CommonMark which blocks a text has, and whether a text is a link. */
public final class MarkdownBlocks {

  /** The place of a heading's text; replaces the inlines in the tree. */
  private static final class HeadingContent extends CustomNode {}

  /** The blocks of a text. */
  public record Reading(List<Block> blocks, boolean hasTables) {}

  /** The most cells that CommonMark's tables extension reads. */
  public static final int MAX_CELLS = TablesExtension.DEFAULT_MAX_CELLS;

  private final Parser withTables = parser(List.of(TablesExtension.create(), new FootnoteBlocks()));
  private final Parser withoutTables = parser(List.of(new FootnoteBlocks()));
  private final Parser inlines = Parser.builder().enabledBlockTypes(Set.of()).build();

  private static Parser parser(List<Extension> extensions) {
    return Parser.builder()
        .extensions(extensions)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        // Fields are kept verbatim, so inlines are never read: half of CommonMark's work.
        .inlineParserFactory(
            context ->
                (lines, node) -> {
                  if (node instanceof Heading) {
                    HeadingContent content = new HeadingContent();
                    content.setSourceSpans(lines.getSourceSpans());
                    node.appendChild(content);
                  }
                })
        .build();
  }

  /** Reads the blocks of a part of a text; spans count from the start of the text. */
  List<Block> read(String text, int from, int to, boolean tables) throws TooManyCellsException {
    String part = ContinuedLines.ease(text.substring(from, to));
    if (!tables) {
      return blocks(withoutTables.parse(part), text, from);
    }
    try {
      return blocks(withTables.parse(part), text, from);
    } catch (IllegalArgumentException e) {
      throw new TooManyCellsException(e);
    }
  }

  private static List<Block> blocks(Node document, String text, int from) {
    List<Block> found = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      List<Span> lines = lines(node, text, from);
      if (!lines.isEmpty()) {
        found.add(block(node, lines, from));
      }
    }
    return found;
  }

  private static Block block(Node node, List<Span> lines, int from) {
    if (node instanceof Heading heading) {
      Span content = headingContent(node, lines, from);
      return new Block.Heading(lines, content, heading.getLevel());
    }
    if (node instanceof TableBlock) {
      return new Block.Table(tableLines(node, from));
    }
    if (node instanceof FootnoteDefinition definition) {
      return new Block.Footnote(lines, definition.getLabel());
    }
    return new Block.Other(lines, node instanceof Paragraph);
  }

  private static List<Span> lines(Node node, String text, int from) {
    List<Span> lines = new ArrayList<>();
    for (SourceSpan span : node.getSourceSpans()) {
      Span line = span(span, from);
      // CommonMark counts a blank line with spaces in it to the footnote above it.
      if (!MarkdownWhitespace.isBlank(text, line)) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  private static Span headingContent(Node heading, List<Span> lines, int from) {
    Node content = heading.getFirstChild();
    if (content == null || content.getSourceSpans().isEmpty()) {
      return Span.at(lines.get(0).end());
    }
    List<SourceSpan> spans = content.getSourceSpans();
    return new Span(
        span(spans.get(0), from).start(), span(spans.get(spans.size() - 1), from).end());
  }

  private static List<Span> tableLines(Node table, int from) {
    List<Span> lines = new ArrayList<>();
    table.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableRow) {
              lines.add(span(node.getSourceSpans().get(0), from));
            } else {
              visitChildren(node);
            }
          }
        });
    return List.copyOf(lines);
  }

  private static Span span(SourceSpan span, int from) {
    int start = from + span.getInputIndex();
    return new Span(start, start + span.getLength());
  }

  /** Returns whether CommonMark reads a text as one link and nothing else. */
  public boolean isOneLink(String text) {
    // Emphasis does not affect links, and many of its marks take long to read.
    String plain = text.replace('*', 'x').replace('_', 'x');
    Node paragraph = inlines.parse(plain).getFirstChild();
    return paragraph instanceof Paragraph
        && paragraph.getNext() == null
        && paragraph.getFirstChild() instanceof Link
        && paragraph.getFirstChild() == paragraph.getLastChild();
  }
}
