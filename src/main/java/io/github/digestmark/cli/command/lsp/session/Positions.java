package io.github.digestmark.cli.command.lsp.session;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Converts places in a text between offsets and the protocol's positions: lines from 0, and
 * characters from 0 in the encoding of the client. Offsets in ascending order take little time,
 * however long a line is. Not for use by several threads.
 */
public final class Positions {

  private final SourceText source;
  private final PositionEncoding encoding;

  /** The last offset that was converted, the start of its line, and its character in the line. */
  private int offset;

  private int lineStart;
  private int character;

  Positions(SourceText source, PositionEncoding encoding) {
    this.source = source;
    this.encoding = encoding;
  }

  public Range range(Span span) {
    return new Range(position(span.start()), position(span.end()));
  }

  public Position position(int at) {
    int line = source.lineNumber(at);
    int start = source.lineStart(line);
    if (encoding == PositionEncoding.UTF_16) {
      return new Position(line - 1, at - start);
    }
    if (start != lineStart || at < offset) {
      offset = start;
      lineStart = start;
      character = 0;
    }
    String text = source.text();
    while (offset < at) {
      int c = text.codePointAt(offset);
      if (offset + Character.charCount(c) > at) {
        // Between the halves of a surrogate pair: the place before it.
        return new Position(line - 1, character);
      }
      offset += Character.charCount(c);
      character += encoding.units(c);
    }
    return new Position(line - 1, character);
  }

  /** Returns the span of a range, whichever of its positions comes first. */
  public Span span(Range range) {
    int start = offset(range.getStart());
    int end = offset(range.getEnd());
    return new Span(Math.min(start, end), Math.max(start, end));
  }

  /** Returns the offset of a position; beyond the end of a line is its end. */
  public int offset(Position position) {
    if (position.getLine() >= source.lineCount()) {
      return source.text().length();
    }
    Span line = source.line(Math.max(0, position.getLine()) + 1);
    int wanted = Math.max(0, position.getCharacter());
    if (encoding == PositionEncoding.UTF_16) {
      return line.start() + Math.min(wanted, line.length());
    }
    int at = line.start();
    int units = 0;
    while (at < line.end()) {
      int c = source.text().codePointAt(at);
      units += encoding.units(c);
      if (units > wanted) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }
}
