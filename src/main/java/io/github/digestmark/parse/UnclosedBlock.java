package io.github.digestmark.parse;

import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.LineShapes;
import io.github.digestmark.parse.table.SummaryTable;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment, a code block or the like that somebody began and did not close. */
final class UnclosedBlock {

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    static final Pattern OPENING =
        Pattern.compile(
            " {0,3}(```|~~~|<!--|<\\?|<!\\[CDATA\\[|<!\\p{Alpha}|(?i:<(?:pre|script|style|textarea)\\b))");

    /** CommonMark accepts any of these, whatever the tag that begins the block. */
    static final Pattern END_TAG = Pattern.compile("(?i)</(?:pre|script|style|textarea)>");
  }

  private UnclosedBlock() {}

  /**
   * Finds the first line of such a block with rows or entries in it.
   *
   * @param blocks the blocks of a text
   * @return the problem at that line, or empty if there is none
   */
  static Optional<DigestProblem.Unclosed> find(SourceText source, List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Other block && !block.isParagraph()) {
        Span line = block.lines().get(0);
        Matcher opening = Patterns.OPENING.matcher(source.at(line));
        if (opening.lookingAt()
            && isUnclosed(source.at(block.span()), i == blocks.size() - 1)
            && holdsDigest(source, block)) {
          return Optional.of(new DigestProblem.Unclosed(opening.group(1), line));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isUnclosed(String text, boolean isLast) {
    String opening = text.stripLeading();
    if (opening.startsWith("<!--")) {
      // The end of the next comment may have ended this one.
      int end = opening.indexOf("-->");
      return end < 0 || opening.lastIndexOf("<!--", end) > 0;
    }
    return isLast && !isClosed(opening);
  }

  private static boolean isClosed(String text) {
    char mark = text.charAt(0);
    if (mark == '<') {
      return text.startsWith("<?")
          ? text.contains("?>")
          : text.startsWith("<![")
              ? text.contains("]]>")
              : text.startsWith("<!") ? text.contains(">") : Patterns.END_TAG.matcher(text).find();
    }
    int marks = 0;
    while (marks < text.length() && text.charAt(marks) == mark) {
      marks++;
    }
    String last =
        text.substring(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1).strip();
    return last.length() >= marks && last.chars().allMatch(c -> c == mark);
  }

  private static boolean holdsDigest(SourceText source, Block.Other block) {
    LineShapes shapes = new LineShapes(source.text());
    for (Span line : block.lines().subList(1, block.lines().size())) {
      boolean isRow =
          source.text().startsWith("|", line.start())
              && SummaryTable.isReference(source.text(), line);
      if (isRow || shapes.labelEnd(line) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns a text of the same length without a line. */
  static SourceText without(Span line, SourceText source) {
    StringBuilder text = new StringBuilder(source.text());
    for (int i = line.start(); i < line.end(); i++) {
      text.setCharAt(i, ' ');
    }
    return SourceText.of(text.toString());
  }
}
