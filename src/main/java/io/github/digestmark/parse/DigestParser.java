package io.github.digestmark.parse;

import io.github.digestmark.parse.blocks.FrontMatter;
import io.github.digestmark.parse.blocks.MarkdownBlocks;
import io.github.digestmark.parse.blocks.PlainBlocks;
import io.github.digestmark.parse.table.LinkReader;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.Optional;

/**
 * Reads a text as a digest.
 *
 * <p>The text is cut into blocks as CommonMark cuts it. The first table that refers to footnotes is
 * the summary table; the last heading above it and the last of that level above the entries are the
 * headings of the digest; footnotes are entries. The paragraphs of an entry are told apart by
 * comments that say which are missing, or by their lines where a generator's empty lines are still
 * there, otherwise by what the entry's row says, then by script. Everything else is kept as stray
 * content.
 *
 * <p>A parser has no state and may be used by many threads.
 */
public final class DigestParser {

  private final MarkdownBlocks markdown = new MarkdownBlocks();
  private final LinkReader links = new LinkReader(markdown);

  /** Makes a parser. */
  public DigestParser() {}

  /**
   * Reads a text. No content makes this throw.
   *
   * @param source any text
   * @return what it says, where it stands, and what is wrong with it
   */
  public ParsedDigest parse(SourceText source) {
    int start = source.text().startsWith("\uFEFF") ? 1 : 0;
    Optional<Span> frontMatter = FrontMatter.find(source, start);
    int end = frontMatter.map(Span::end).orElse(start);
    MarkdownBlocks.Reading blocks = PlainBlocks.read(markdown, source, end);
    return new DigestReading(source, links, frontMatter, blocks).read();
  }
}
