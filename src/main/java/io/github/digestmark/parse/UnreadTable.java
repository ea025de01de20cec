package io.github.digestmark.parse;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.parse.Problem.EnclosedDigest.Container;
import io.github.digestmark.parse.Problem.MissingSection.Section;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.Comments;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows of a digest in a text without a summary table, and what kept them from being a table. */
final class UnreadTable {

  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~)");

  private static final Pattern INDENTATION = Pattern.compile(" {4}| {0,3}\t");

  private static final Pattern SOURCE_TAG =
      Pattern.compile("\\s*<(pre|script|style|textarea)\\b", Pattern.CASE_INSENSITIVE);

  private final SourceText source;
  private final String text;
  private final List<Block> blocks;
  private final boolean hasEntries;
  private boolean hasHeading;
  private int linesOfText = -1;

  /**
   * Prepares a search.
   *
   * @param blocks the blocks of a text in which no summary table was found
   * @param hasEntries whether entries were found
   */
  UnreadTable(SourceText source, List<Block> blocks, boolean hasEntries) {
    this.source = source;
    this.text = source.text();
    this.blocks = blocks;
    this.hasEntries = hasEntries;
  }

  /** Returns what is wrong with the first rows, or empty if there are none, or as an example. */
  Optional<Problem> find() {
    for (Block block : blocks) {
      boolean mayHoldRows = block instanceof Block.Other || block instanceof Block.Heading;
      Optional<Problem> problem = mayHoldRows ? problem(block) : Optional.empty();
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> problem(Block block) {
    boolean named = false;
    boolean isCode = isCode(block);
    boolean inFence = false;
    Span header = block.lines().get(0);
    if (text.startsWith("<!--", MarkdownWhitespace.trim(text, header).start())) {
      return Optional.empty();
    }
    for (Span line : block.lines()) {
      Span content = content(line);
      inFence ^= isFence(content);
      if (DigestSigns.hasUsualNames(text, content)) {
        named = true;
        header = content;
      }
      if (DigestSigns.isRow(text, content, named)) {
        boolean isExample = (isCode || inFence) && !hasEntries && isExample(block);
        return isExample ? Optional.empty() : Optional.of(problem(block, header));
      }
    }
    return Optional.empty();
  }

  private Problem problem(Block block, Span header) {
    Span opening = block.lines().get(0);
    if (isText(block)) {
      return oddSpace(block)
          .orElseGet(() -> new Problem.MissingSection(Section.SUMMARY_TABLE, header));
    }
    if (isFence(opening)) {
      return new Problem.FencedDigest(opening);
    }
    Span content = MarkdownWhitespace.trim(text, opening);
    Container container =
        isIndented(opening)
            ? Container.INDENTED_CODE
            : switch (text.charAt(content.start())) {
              case '>' -> Container.QUOTE;
              case '<' -> isCode(block) ? Container.PREFORMATTED : Container.HTML;
              default -> Container.LIST;
            };
    return new Problem.EnclosedDigest(container, content);
  }

  /** Finds the first such space in the row of dashes, or at the end of the header above it. */
  private Optional<Problem> oddSpace(Block block) {
    Span above = Span.at(block.lines().get(0).start());
    for (Span line : block.lines()) {
      if (isDashes(line)) {
        int trailing = above.end();
        while (trailing > above.start() && isBlank(text.charAt(trailing - 1))) {
          trailing--;
        }
        return oddSpace(new Span(trailing, above.end())).or(() -> oddSpace(line));
      }
      above = line;
    }
    return Optional.empty();
  }

  private Optional<Problem> oddSpace(Span span) {
    for (int start = span.start(); start < span.end(); start++) {
      int end = start;
      while (end < span.end() && WhiteSpace.isTextInMarkdown(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        return Optional.of(new Problem.OddWhiteSpace(text.charAt(start), new Span(start, end)));
      }
    }
    return Optional.empty();
  }

  /** Returns whether a line is a row of dashes, whatever white space it has. */
  private boolean isDashes(Span line) {
    boolean dash = false;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if ("|:-".indexOf(c) < 0 && !isBlank(c)) {
        return false;
      }
      dash |= c == '-';
    }
    return dash;
  }

  private static boolean isBlank(char c) {
    return MarkdownWhitespace.isBlank(c) || WhiteSpace.isTextInMarkdown(c);
  }

  /** Returns whether a block is a paragraph, or one that dashes below it make a heading. */
  private static boolean isText(Block block) {
    return !(block instanceof Block.Other other) || other.isParagraph();
  }

  private boolean isCode(Block block) {
    Span opening = block.lines().get(0);
    return !isText(block)
        && (isFence(opening)
            || isIndented(opening)
            || SOURCE_TAG.matcher(source.at(opening)).lookingAt());
  }

  private boolean isFence(Span line) {
    return FENCE.matcher(source.at(line)).lookingAt();
  }

  private boolean isIndented(Span line) {
    return INDENTATION.matcher(source.at(line)).lookingAt();
  }

  /** Returns a line without the marks of quotes and lists, and white space of any kind. */
  private Span content(Span line) {
    int start = line.start();
    int end = start - 1;
    while (end < start) {
      end = start;
      while (end < line.end() && (text.charAt(end) == '>' || isBlank(text.charAt(end)))) {
        end++;
      }
      start = afterListMarker(new Span(end, line.end()));
    }
    return new Span(start, line.end());
  }

  /** Returns where the content of a list item begins, or the start if it has no marker. */
  private int afterListMarker(Span line) {
    int end = line.start();
    while (end < line.end() && Ascii.isDigit(text.charAt(end))) {
      end++;
    }
    String marks = end > line.start() ? ".)" : "-*+";
    boolean isMarker =
        end + 1 < line.end()
            && marks.indexOf(text.charAt(end)) >= 0
            && isBlank(text.charAt(end + 1));
    return isMarker ? end + 1 : line.start();
  }

  /**
   * Returns whether code shows how a digest is written: the text around it has headings and
   * paragraphs, or more lines than the code.
   */
  private boolean isExample(Block code) {
    if (linesOfText < 0) {
      linesOfText = 0;
      for (Block block : blocks) {
        if (block instanceof Block.Heading) {
          hasHeading = true;
        } else if (!(block instanceof Block.Other other)
            || !(isCode(other) || Comments.isComment(text, other.span()))) {
          linesOfText += block.lines().size();
        }
      }
    }
    return linesOfText > (hasHeading ? 0 : code.lines().size());
  }
}
