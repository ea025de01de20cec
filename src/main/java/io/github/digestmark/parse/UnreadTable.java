package io.github.digestmark.parse;

import io.github.digestmark.parse.Problem.EnclosedDigest.Container;
import io.github.digestmark.parse.Problem.MissingSection.Section;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.Comments;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of a digest in a text without a summary table, and what kept them from being a table. */
final class UnreadTable {

  /** Marks of quotes and lists, and white space of any kind. */
  private static final Pattern PREFIX =
      Pattern.compile("(?:[>\\s\\p{Z}\\uFEFF]|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))*+");

  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~)");

  private static final Pattern INDENTATION = Pattern.compile(" {4}| {0,3}\t");

  private static final String ODD_SPACE = "[\\p{Z}\\x0B\\f\\x85\\u200B\\uFEFF&&[^ ]]";

  private static final Pattern ODD_SPACES = Pattern.compile(ODD_SPACE + "+");

  private static final Pattern ODD_SPACES_AT_END = Pattern.compile(ODD_SPACE + "+[ \\t]*$");

  /** A row of dashes in which any white space is. */
  private static final Pattern DASHES =
      Pattern.compile("(?:[|:\\s]|" + ODD_SPACE + ")*+-(?:[-|:\\s]|" + ODD_SPACE + ")*+");

  private static final Pattern SOURCE_TAG =
      Pattern.compile("\\s*<(pre|script|style|textarea)\\b", Pattern.CASE_INSENSITIVE);

  private final SourceText source;
  private final String text;
  private final List<Block> blocks;
  private final boolean hasEntries;

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
      if (block instanceof Block.Other other && !text.startsWith("<!--", other.span().start())) {
        Optional<Problem> problem = problem(other);
        if (problem.isPresent()) {
          return problem;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> problem(Block.Other block) {
    boolean named = false;
    boolean isCode = isCode(block);
    boolean inFence = false;
    Span header = block.lines().get(0);
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

  private Problem problem(Block.Other block, Span header) {
    Span opening = block.lines().get(0);
    if (block.isParagraph()) {
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
              case '<' -> Container.HTML;
              default -> Container.LIST;
            };
    return new Problem.EnclosedDigest(container, content);
  }

  /** Finds a space that Markdown does not know, in the row of dashes or after the header. */
  private Optional<Problem> oddSpace(Block.Other block) {
    Span above = Span.at(0);
    for (Span line : block.lines()) {
      if (DASHES.matcher(source.at(line)).matches()) {
        Matcher odd = ODD_SPACES.matcher(text).region(line.start(), line.end());
        Matcher oddAbove = ODD_SPACES_AT_END.matcher(text).region(above.start(), above.end());
        Matcher first = oddAbove.find() ? oddAbove : odd;
        return first == oddAbove || odd.find()
            ? Optional.of(
                new Problem.OddWhiteSpace(
                    text.charAt(first.start()), new Span(first.start(), first.end())))
            : Optional.empty();
      }
      above = line;
    }
    return Optional.empty();
  }

  private boolean isCode(Block.Other block) {
    Span opening = block.lines().get(0);
    return !block.isParagraph()
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

  private Span content(Span line) {
    Matcher prefix = PREFIX.matcher(text).region(line.start(), line.end());
    return prefix.lookingAt() ? new Span(prefix.end(), line.end()) : line;
  }

  /**
   * Returns whether code shows how a digest is written: the text around it has headings and
   * paragraphs, or more lines than the code.
   */
  private boolean isExample(Block.Other code) {
    boolean hasHeading = false;
    int lines = 0;
    for (Block block : blocks) {
      hasHeading |= block instanceof Block.Heading;
      boolean isText =
          !(block instanceof Block.Heading)
              && !(block instanceof Block.Other other
                  && (isCode(other) || Comments.isComment(text, other.span())));
      lines += isText ? block.lines().size() : 0;
    }
    return hasHeading ? lines > 0 : lines > code.lines().size();
  }
}
