package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.List;

/**
 * Maps the characters of a text to their places in the source, which also has a table's escapes, an
 * entry's indentation and other line endings.
 */
final class SourceOffsets {

  private final int[] offsets;
  private final int start;

  /**
   * Aligns a text with its source.
   *
   * @param source the source at the span of the text
   * @param start where that span starts
   */
  private SourceOffsets(String text, String source, int start) {
    this.start = start;
    offsets = new int[text.length() + 1];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      while (at < source.length() && !isSame(text.charAt(i), source.charAt(at))) {
        at++;
      }
      offsets[i] = at;
      boolean crLf = text.charAt(i) == '\n' && source.startsWith("\r\n", at);
      at = Math.min(source.length(), at + (crLf ? 2 : 1));
    }
    offsets[text.length()] = source.length();
  }

  static SourceOffsets of(LintContext digest, FieldText.Occurrence occurrence) {
    Span span = occurrence.span();
    return new SourceOffsets(occurrence.text(), digest.at(span), span.start());
  }

  /** A line break is a space in the text of a row that it cuts in two. */
  private static boolean isSame(char inText, char inSource) {
    return inText == inSource
        || (inText == '\n' && inSource == '\r')
        || (inText == ' ' && (inSource == '\n' || inSource == '\r'));
  }

  /** Returns the place in the source of a span of the text. */
  Span place(Span inText) {
    int first = offsets[inText.start()];
    int end = inText.end() == 0 ? 0 : offsets[inText.end() - 1] + 1;
    return new Span(first, Math.max(first, end)).shift(start);
  }

  /** Returns edits of the source that change the text as edits of the text do. */
  List<TextEdit> placed(List<TextEdit> edits) {
    return edits.stream()
        .map(edit -> new TextEdit(place(edit.span()), edit.replacement()))
        .toList();
  }
}
