package io.github.digestmark.parse.entry;

import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.Comments;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A footnote split into paragraphs, before they are assigned to fields.
 *
 * @param span the whole footnote
 * @param label its label
 * @param firstLine the line of {@code [^label]:}, from 1
 * @param definition the text on that line, or empty
 * @param body the paragraphs below
 * @param comments other comments between them
 * @param markers comments that name missing fields
 */
public record EntryOutline(
    Span span,
    Span label,
    int firstLine,
    Optional<EntryParagraph> definition,
    List<EntryParagraph> body,
    List<Span> comments,
    List<Span> markers) {

  public static EntryOutline of(SourceText source, Block.Footnote footnote) {
    String text = source.text();
    Span line = footnote.lines().get(0);
    Span definitionLine = MarkdownWhitespace.trim(text, line);
    int start = definitionLine.start() + "[^".length();
    Span label = new Span(start, start + footnote.label().length());
    int firstLine = source.lineNumber(line.start());

    List<Span> lines = new ArrayList<>(footnote.lines());
    lines.set(0, new Span(label.end() + "]:".length(), definitionLine.end()));
    List<EntryParagraph> paragraphs = new ArrayList<>();
    List<Span> comments = new ArrayList<>();
    List<Span> markers = new ArrayList<>();
    for (EntryParagraph paragraph : paragraphs(source, lines)) {
      if (Comments.isComment(text, paragraph.span())) {
        String comment = source.at(paragraph.span());
        boolean marker =
            EntryForm.missingBy(comment).isPresent()
                || EntryForm.isInOrder(comment)
                || EntryForm.beginsLabels(comment);
        (marker ? markers : comments).add(paragraph.span());
      } else {
        paragraphs.add(paragraph);
      }
    }
    // Some write the text of the definition on the line below it.
    boolean defined =
        !paragraphs.isEmpty()
            && paragraphs.get(0).firstLine() <= firstLine + 1
            && (markers.isEmpty() || paragraphs.get(0).span().start() < markers.get(0).start());
    return new EntryOutline(
        new Span(definitionLine.start(), MarkdownWhitespace.trim(text, footnote.span()).end()),
        label,
        firstLine,
        defined ? Optional.of(paragraphs.get(0)) : Optional.empty(),
        List.copyOf(defined ? paragraphs.subList(1, paragraphs.size()) : paragraphs),
        List.copyOf(comments),
        List.copyOf(markers));
  }

  private static List<EntryParagraph> paragraphs(SourceText source, List<Span> lines) {
    String text = source.text();
    int end = lines.get(lines.size() - 1).end();
    int number = source.lineNumber(lines.get(0).start());
    List<EntryParagraph> found = new ArrayList<>();
    int commentEnd = -1;
    boolean commentsClose = true;
    for (Span line : lines) {
      Span content = MarkdownWhitespace.trim(text, line);
      if (content.isEmpty()) {
        continue;
      }
      while (number < source.lineCount() && source.lineStart(number + 1) <= content.start()) {
        number++;
      }
      EntryParagraph last = found.isEmpty() ? null : found.get(found.size() - 1);
      boolean goesOn = last != null && last.lastLine() + 1 == number;
      // A comment is a block of its own, also without a blank line below it.
      if (last != null
          && (content.start() < commentEnd || (goesOn && last.span().end() != commentEnd))) {
        Span joined = new Span(last.span().start(), content.end());
        found.set(found.size() - 1, new EntryParagraph(joined, last.firstLine(), number));
      } else {
        found.add(new EntryParagraph(content, number, number));
        // A comment continues across blank lines, unless it is never closed.
        if (commentsClose && text.startsWith("<!--", content.start())) {
          commentEnd = Comments.end(text, new Span(content.start(), end));
          commentsClose = commentEnd >= 0;
        }
      }
    }
    return found;
  }

  /** Counts the paragraphs, including those that a comment says are missing. */
  public int paragraphCount() {
    return body.size() + (definition.isPresent() ? 1 : 0) + markers.size();
  }
}
