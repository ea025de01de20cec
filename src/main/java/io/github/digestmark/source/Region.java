package io.github.digestmark.source;

/**
 * A span as reports give it: lines and columns from 1, columns in UTF-16 code units, as in SARIF.
 *
 * @param start where it begins
 * @param end where it ends: the place after its last character
 */
public record Region(Position start, Position end) {

  /**
   * Returns the region of a span.
   *
   * @param source the text that the span is in
   * @param span a span
   * @return its region
   * @throws IndexOutOfBoundsException if the span ends after the text
   */
  public static Region of(SourceText source, Span span) {
    Position start = source.position(span.start());
    boolean isOnOneLine =
        start.line() == source.lineCount() || span.end() < source.lineStart(start.line() + 1);
    return new Region(
        start,
        isOnOneLine
            ? new Position(start.line(), start.column() + span.length())
            : source.position(span.end()));
  }

  /**
   * Returns the last line that has a part of the region.
   *
   * @return the line, from 1; a line ending at the end of the region belongs to the line that it
   *     ends
   */
  public int lastLine() {
    return end.column() == 1 && end.line() > start.line() ? end.line() - 1 : end.line();
  }
}
