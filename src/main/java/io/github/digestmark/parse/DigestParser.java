package io.github.digestmark.parse;

import io.github.digestmark.parse.blocks.FrontMatter;
import io.github.digestmark.parse.blocks.MarkdownBlocks;
import io.github.digestmark.parse.blocks.PlainBlocks;
import io.github.digestmark.parse.layout.LayoutReading;
import io.github.digestmark.parse.table.LinkReader;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Reads a text as a digest.
 *
 * <p>CommonMark splits the text into blocks. The first table whose rows refer to footnotes and
 * papers is the summary table; the last heading above it, and the last heading of the same level
 * between it and the entries, are the headings of the digest; footnotes are entries. Comments that
 * name the missing paragraphs decide which paragraph of an entry is which field; without them, the
 * line numbers do, if the generator's empty lines are still there; failing that, the entry's row
 * and the script. Everything else is kept as stray content.
 *
 * <p>A parser has no state and may be used by many threads.
 */
public final class DigestParser {

  private final MarkdownBlocks markdown = new MarkdownBlocks();
  private final LinkReader links = new LinkReader(markdown);

  /** Creates a parser. */
  public DigestParser() {}

  /**
   * Reads a text. Never throws because of its content.
   *
   * @param source any text
   * @return what it says, where everything is, and what is wrong with it
   */
  public ParsedDigest parse(SourceText source) {
    return parse(source, ReadOptions.defaults());
  }

  /**
   * Reads a text. Never throws because of its content.
   *
   * @param source any text
   * @param options how to read it
   * @return what it says, where everything is, and what is wrong with it
   */
  public ParsedDigest parse(SourceText source, ReadOptions options) {
    List<Span> markers = ConflictMarkers.in(source);
    // With both sides of a conflict, most of what is wrong would follow from it.
    return !markers.isEmpty()
            && read(ConflictMarkers.without(markers, source), options).isMeantAsDigest()
        ? ParsedDigest.unread(source, options, new DigestProblem.MergeConflict(markers))
        : read(source, options);
  }

  private ParsedDigest read(SourceText source, ReadOptions options) {
    int start = source.text().startsWith("\uFEFF") ? 1 : 0;
    Optional<Span> frontMatter = FrontMatter.find(source, start);
    int end = frontMatter.map(Span::end).orElse(start);
    MarkdownBlocks.Reading blocks = PlainBlocks.read(markdown, source, end);
    Optional<DigestProblem.Unclosed> unclosed = UnclosedBlock.find(source, blocks.blocks());
    if (unclosed.isPresent()) {
      SourceText rest = UnclosedBlock.without(unclosed.get().span(), source);
      MarkdownBlocks.Reading below = PlainBlocks.read(markdown, rest, end);
      ParsedDigest digest =
          new DigestReading(source, options, links, frontMatter, below, unclosed).read();
      if (digest.hasDigest()) {
        return digest;
      }
    }
    Optional<DigestLayout> layout = options.layout();
    if (layout.isEmpty() || layout.get() == DigestLayout.FOOTNOTES) {
      ParsedDigest digest =
          new DigestReading(source, options, links, frontMatter, blocks, Optional.empty()).read();
      return layout.isPresent() || digest.isMeantAsDigest()
          ? digest
          : new LayoutReading(source, options, frontMatter, blocks.blocks()).read().orElse(digest);
    }
    return new LayoutReading(source, options, frontMatter, blocks.blocks())
        .read()
        .orElseGet(
            () -> ParsedDigest.unread(source, options, DigestProblem.MissingDigest.in(source)));
  }
}
