package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;

/**
 * Reads a footnote that has only paragraphs, and comments of one line.
 *
 * <p>The first line of a paragraph follows the label, a blank line or a comment, and its own
 * indentation is less than four columns; each other line follows a line of the paragraph, and its
 * indentation does not matter. No line begins like another block. CommonMark reads such lines as
 * these paragraphs and drops the white space around them, unless they define a link.
 */
public final class PlainFootnote {

  private static final int INDENTATION = 4;

  private final SourceText source;
  private final String text;
  private final LineShapes shapes;
  private final int lastLine;
  private int nextLine;
  private boolean isPlain = true;
  private boolean isInParagraph;

  /** The line of a paragraph that was read, without the white space around it. */
  private Span line;

  /** Whether it is the first one of its paragraph. */
  private boolean isFirst;

  private PlainFootnote(SourceText source, Block.Footnote footnote) {
    this.source = source;
    this.text = source.text();
    this.shapes = new LineShapes(text);
    this.lastLine = source.lineNumber(footnote.span().end());
    int start = footnote.span().start();
    int number = source.lineNumber(start);
    this.nextLine = number + 1;
    Span definition = new Span(start, source.line(number).end());
    int labelEnd = shapes.labelEnd(definition);
    if (labelEnd < 0) {
      this.line = Span.at(start);
      this.isPlain = false;
    } else {
      // White space after the label is not indentation.
      this.line =
          MarkdownWhitespace.trim(text, new Span(labelEnd + "]:".length(), definition.end()));
      this.isPlain = line.isEmpty() || !shapes.mayBeginBlock(line);
      this.isInParagraph = !line.isEmpty();
    }
  }

  /**
   * Returns whether two footnotes evidently have the same label and the same paragraphs, whatever
   * the white space around their lines. No text may define a link, as in {@code [label]: url}.
   */
  public static boolean areSame(
      SourceText source, Block.Footnote one, SourceText otherSource, Block.Footnote other) {
    if (!one.label().equals(other.label())) {
      return false;
    }
    PlainFootnote a = new PlainFootnote(source, one);
    PlainFootnote b = new PlainFootnote(otherSource, other);
    boolean isSame = a.hasSameLine(b);
    boolean isMore = true;
    while (isSame && isMore) {
      isMore = a.read();
      isSame = isMore == b.read() && (!isMore || a.hasSameLine(b));
    }
    return isSame && a.isPlain && b.isPlain;
  }

  private boolean hasSameLine(PlainFootnote other) {
    return isFirst == other.isFirst
        && line.length() == other.line.length()
        && source.at(line).equals(other.source.at(other.line));
  }

  /** Reads the next line of a paragraph; returns false if there is none, or it is not plain. */
  private boolean read() {
    int trimmedEnd = line.end();
    while (isPlain && nextLine <= lastLine) {
      Span whole = source.line(nextLine);
      Span content = MarkdownWhitespace.trim(text, whole);
      nextLine++;
      if (content.isEmpty()) {
        isInParagraph = false;
        continue;
      }
      int indentation = shapes.columns(whole.start(), content.start()) - INDENTATION;
      boolean isComment = !isInParagraph && Comments.end(text, content) == content.end();
      if (isInParagraph) {
        // White space at the end of a line may break it.
        isPlain = indentation >= 0 && !isBlankAt(trimmedEnd) && !shapes.mayBeginBlock(content);
      } else {
        isPlain =
            0 <= indentation
                && indentation < INDENTATION
                && (isComment || !shapes.mayBeginBlock(content));
      }
      if (!isComment) {
        isFirst = !isInParagraph;
        isInParagraph = true;
        line = content;
        return isPlain;
      }
    }
    return false;
  }

  private boolean isBlankAt(int offset) {
    return offset < text.length() && MarkdownWhitespace.isBlank(text.charAt(offset));
  }
}
