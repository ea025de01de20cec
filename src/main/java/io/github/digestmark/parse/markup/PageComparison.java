package io.github.digestmark.parse.markup;

import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.FrontMatter;
import io.github.digestmark.parse.blocks.MarkdownBlocks;
import io.github.digestmark.parse.blocks.PlainBlocks;
import io.github.digestmark.parse.blocks.PlainFootnote;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;

/**
 * Compares what pages show of two texts, without rendering what is evidently the same.
 *
 * <p>What a page shows is what it shows of each block at the top level of the text, one after
 * another. That depends on the lines of the block and on the definitions of links, {@code [label]:
 * url}. So if no text can have such a definition, it is enough that the texts have as many blocks,
 * and that each shows the same as its counterpart:
 *
 * <ul>
 *   <li>the lines of both are the same,
 *   <li>they are headings with the same content in one line,
 *   <li>they are tables with the same cells, but for white space around them, missing cells and
 *       backslashes in front of pipes; rows that have other cells show the same in a table of their
 *       own,
 *   <li>they are {@linkplain PlainFootnote plain footnotes} with the same paragraphs,
 *   <li>or they are footnotes that show the same when they are rendered alone.
 * </ul>
 *
 * <p>If that does not show that the pages are the same, both texts are rendered.
 */
public final class PageComparison {

  /** Ends the label of a footnote, and of the definition of a link. */
  private static final String END_OF_LABEL = "]:";

  private static final MarkdownBlocks MARKDOWN = new MarkdownBlocks();

  private final SourceText before;
  private final SourceText after;

  private PageComparison(SourceText before, SourceText after) {
    this.before = before;
    this.after = after;
  }

  /** Returns whether pages show the same of two texts: {@link RenderedText#of} is equal. */
  public static boolean isSame(SourceText before, SourceText after) {
    return before.text().equals(after.text())
        || isEvidentlySame(before, after)
        || RenderedText.of(before).equals(RenderedText.of(after));
  }

  /** Returns whether the blocks of two texts show that pages show the same of them. */
  static boolean isEvidentlySame(SourceText before, SourceText after) {
    return new PageComparison(before, after).isSame();
  }

  private boolean isSame() {
    MarkdownBlocks.Reading blocks = read(before);
    MarkdownBlocks.Reading others = read(after);
    // With too many cells, nothing is rendered.
    if (!blocks.hasTables()
        || !others.hasTables()
        || blocks.blocks().size() != others.blocks().size()
        || mayDefineLinks(before, blocks.blocks())
        || mayDefineLinks(after, others.blocks())) {
      return false;
    }
    for (int i = 0; i < blocks.blocks().size(); i++) {
      if (!isSame(blocks.blocks().get(i), others.blocks().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static MarkdownBlocks.Reading read(SourceText source) {
    return PlainBlocks.read(MARKDOWN, source, FrontMatter.end(source));
  }

  /** Every footnote has a label with a colon; definitions of links have more of them. */
  private static boolean mayDefineLinks(SourceText source, List<Block> blocks) {
    int left = 0;
    for (Block block : blocks) {
      left += block instanceof Block.Footnote ? 1 : 0;
    }
    String text = source.text();
    int from = FrontMatter.end(source);
    for (int i = text.indexOf(END_OF_LABEL, from); i >= 0; i = text.indexOf(END_OF_LABEL, i + 1)) {
      left--;
    }
    return left != 0;
  }

  private boolean isSame(Block block, Block other) {
    if (block instanceof Block.Footnote footnote && other instanceof Block.Footnote second) {
      return PlainFootnote.areSame(before, footnote, after, second)
          || hasSameLines(block, other)
          || isRenderedSame(before.at(block.span()), after.at(other.span()));
    }
    if (block instanceof Block.Table table && other instanceof Block.Table second) {
      return isSameTable(table, second);
    }
    if (block instanceof Block.Heading heading && other instanceof Block.Heading second) {
      return hasSameLines(block, other) || hasSameContent(heading, second);
    }
    return block instanceof Block.Other one
        && other instanceof Block.Other second
        && one.isParagraph() == second.isParagraph()
        && hasSameLines(block, other);
  }

  /** Compares all lines, blank ones included, whatever ends them. */
  private boolean hasSameLines(Block block, Block other) {
    int line = before.lineNumber(block.span().start());
    int otherLine = after.lineNumber(other.span().start());
    int count = before.lineNumber(block.span().end()) - line;
    if (after.lineNumber(other.span().end()) - otherLine != count) {
      return false;
    }
    for (int i = 0; i <= count; i++) {
      if (!isSame(before.line(line + i), after.line(otherLine + i))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasSameContent(Block.Heading heading, Block.Heading other) {
    Span content = heading.content();
    return isSame(content, other.content())
        && before.lineNumber(content.start()) == before.lineNumber(content.end());
  }

  /** Compares cells; rows with other cells are rendered, below a header of as many columns. */
  private boolean isSameTable(Block.Table table, Block.Table other) {
    List<Span> header = cells(before, table.header());
    List<Span> otherHeader = cells(after, other.header());
    List<Span> rows = table.rows();
    List<Span> otherRows = other.rows();
    if (header.size() != otherHeader.size()
        || !isSame(header, otherHeader)
        || rows.size() != otherRows.size()) {
      return false;
    }
    StringBuilder changed = new StringBuilder();
    StringBuilder otherChanged = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      Span row = rows.get(i);
      Span otherRow = otherRows.get(i);
      if (!isSame(row, otherRow) && !isSame(cells(before, row), cells(after, otherRow))) {
        changed.append('\n').append(before.at(row));
        otherChanged.append('\n').append(after.at(otherRow));
      }
    }
    String columns = "|a".repeat(header.size()) + "\n" + "|-".repeat(header.size());
    return isRenderedSame(columns + changed, columns + otherChanged);
  }

  private static List<Span> cells(SourceText source, Span line) {
    return TableCells.split(source.text(), line);
  }

  private boolean isSame(List<Span> cells, List<Span> others) {
    for (int i = 0; i < Math.max(cells.size(), others.size()); i++) {
      Span cell = i < cells.size() ? cells.get(i) : Span.at(0);
      Span other = i < others.size() ? others.get(i) : Span.at(0);
      if (!isSame(cell, other) && !shown(before.at(cell)).equals(shown(after.at(other)))) {
        return false;
      }
    }
    return true;
  }

  /** Returns a cell without backslashes in front of pipes, which only code and HTML may show. */
  private static String shown(String cell) {
    String text = TableCells.unescape(cell);
    if (text.indexOf('|') < 0 || text.indexOf('`') >= 0 || text.indexOf('<') >= 0) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        shown.append(c);
      } else {
        i++;
        shown.append(text.charAt(i) == '|' ? "" : c).append(text.charAt(i));
      }
    }
    return shown.toString();
  }

  private static boolean isRenderedSame(String text, String other) {
    return text.equals(other)
        || RenderedText.of(SourceText.of(text)).equals(RenderedText.of(SourceText.of(other)));
  }

  private boolean isSame(Span span, Span other) {
    return span.length() == other.length()
        && before.text().regionMatches(span.start(), after.text(), other.start(), span.length());
  }
}
