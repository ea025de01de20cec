package io.github.digestmark.report;

import io.github.digestmark.source.Position;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;

/** A span as reports give it: lines and columns from 1, columns in UTF-16 units, end exclusive. */
record Region(Position start, Position end) {

  static Region of(SourceText source, Span span) {
    return new Region(source.position(span.start()), source.position(span.end()));
  }

  /** Returns the last line of which something is in the span, a line ending if nothing else. */
  int lastLine() {
    return end.column() == 1 && end.line() > start.line() ? end.line() - 1 : end.line();
  }
}
