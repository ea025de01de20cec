package io.github.digestmark.parse;

import static io.github.digestmark.parse.DigestProblem.MissingSection.Section.SUMMARY_TABLE;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.DigestProblem.EnclosedDigest;
import io.github.digestmark.parse.DigestProblem.EnclosedDigest.Container;
import io.github.digestmark.parse.DigestProblem.MissingSection;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.Comments;
import io.github.digestmark.parse.blocks.LineShapes;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows or the entries of a digest that were not read, and what kept them from being read. */
final class UnreadPart {

  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~)");

  private static final Pattern INDENTATION = Pattern.compile(" {4}| {0,3}\t");

  private static final Pattern SOURCE_TAG =
      Pattern.compile("\\s*<(pre|script|style|textarea)\\b", Pattern.CASE_INSENSITIVE);

  private final SourceText source;
  private final String text;
  private final List<Block> blocks;
  private boolean hasHeading;
  private int linesOfText = -1;

  /**
   * Prepares a search.
   *
   * @param blocks the blocks of a text
   */
  UnreadPart(SourceText source, List<Block> blocks) {
    this.source = source;
    this.text = source.text();
    this.blocks = blocks;
  }

  /**
   * Returns what is wrong with the first rows in a text without a summary table.
   *
   * @param hasEntries whether entries were found; if not, the rows may be an example
   */
  Optional<Problem> table(boolean hasEntries) {
    for (Block block : blocks) {
      boolean mayHoldRows = block instanceof Block.Other || block instanceof Block.Heading;
      Optional<Rows> rows = mayHoldRows ? rows(block) : Optional.empty();
      if (rows.isPresent() && (hasEntries || !rows.get().areCode() || !isExample(block))) {
        return Optional.of(
            isText(block)
                ? new OddSpaces(text)
                    .find(block.lines())
                    .orElseGet(() -> new MissingSection(SUMMARY_TABLE, rows.get().header()))
                : enclosed(block));
      }
    }
    return Optional.empty();
  }

  /** The rows in a block: the line with the names of their columns, or else its first one. */
  private record Rows(Span header, boolean areCode) {}

  private Optional<Rows> rows(Block block) {
    Span header = block.lines().get(0);
    boolean named = false;
    boolean inFence = false;
    if (isComment(block)) {
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
        return Optional.of(new Rows(header, inFence || isCode(block)));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns what the entries are in, in a text that has rows but no entries.
   *
   * @param labels the labels of the rows, as they are compared
   */
  Optional<Problem> entries(Set<String> labels) {
    LineShapes shapes = new LineShapes(text);
    for (Block block : blocks) {
      if (block instanceof Block.Other other && !other.isParagraph() && !isComment(block)) {
        for (Span line : block.lines()) {
          Span content = content(line);
          int end = shapes.labelEnd(content);
          if (end >= 0 && labels.contains(Labels.key(text.substring(content.start() + 2, end)))) {
            return Optional.of(enclosed(block));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Problem enclosed(Block block) {
    Span opening = MarkdownWhitespace.trim(text, block.lines().get(0));
    return new EnclosedDigest(container(block), opening);
  }

  private Container container(Block block) {
    Span opening = block.lines().get(0);
    if (isFence(opening)) {
      return Container.FENCE;
    }
    if (isIndented(opening)) {
      return Container.INDENTED_CODE;
    }
    return switch (text.charAt(MarkdownWhitespace.trim(text, opening).start())) {
      case '>' -> Container.QUOTE;
      case '<' -> isCode(block) ? Container.PREFORMATTED : Container.HTML;
      default -> Container.LIST;
    };
  }

  private boolean isComment(Block block) {
    return text.startsWith("<!--", MarkdownWhitespace.trim(text, block.lines().get(0)).start());
  }

  /** Returns whether a block is a paragraph, or a heading underlined with dashes. */
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
      while (end < line.end() && (text.charAt(end) == '>' || OddSpaces.isBlank(text.charAt(end)))) {
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
            && OddSpaces.isBlank(text.charAt(end + 1));
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
