package io.github.digestmark.parse.entry;

import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Lines of an entry with no blank line between them: one field, whatever CommonMark makes of its
 * text (a list, a heading, code).
 *
 * @param span from its first to its last visible character
 * @param firstLine the line that it begins on, from 1
 * @param lastLine the line that it ends on
 */
public record EntryParagraph(Span span, int firstLine, int lastLine) {

  /** A footnote's content is indented by four columns. */
  private static final int INDENTATION = 4;

  // Written out, since the first call of what Java generates for a record takes milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EntryParagraph paragraph && span.equals(paragraph.span);
  }

  @Override
  public int hashCode() {
    return span.hashCode();
  }

  boolean isOneLine() {
    return firstLine == lastLine;
  }

  public String text(SourceText source) {
    return text(source, span);
  }

  /** Returns the text at a part of an entry: LF between lines, and their indentation taken off. */
  public static String text(SourceText source, Span span) {
    String raw = source.at(span);
    if (raw.indexOf('\n') < 0 && raw.indexOf('\r') < 0) {
      return raw;
    }
    // The first and the last line may be empty: a link text may begin or end with a line break.
    String[] lines = raw.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
    StringBuilder text = new StringBuilder(raw.length()).append(lines[0]);
    for (int i = 1; i < lines.length; i++) {
      text.append('\n').append(withoutIndentation(lines[i]));
    }
    return text.toString();
  }

  private static String withoutIndentation(String line) {
    int column = 0;
    int start = 0;
    while (column < INDENTATION
        && start < line.length()
        && MarkdownWhitespace.isBlank(line.charAt(start))) {
      column = line.charAt(start) == '\t' ? INDENTATION : column + 1;
      start++;
    }
    return line.substring(start);
  }
}
