package io.github.digestmark.format;

import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of papers in a file that is not in the layout of footnotes: one space on each side of
 * a cell, a pipe at both ends of a row, three dashes for a column, and a cell for each column. All
 * other text stays as it is.
 */
final class TablesLayout {

  private final ParsedDigest parsed;
  private final SourceText source;
  private final LineEndings endings;
  private final List<ParsedRow> rows;
  private final List<TextEdit> edits = new ArrayList<>();
  private int done;

  TablesLayout(ParsedDigest parsed, LineEndings endings) {
    this.parsed = parsed;
    this.source = parsed.source();
    this.endings = endings;
    this.rows = parsed.rows();
  }

  List<TextEdit> edits() {
    int previous = 0;
    int columns = 0;
    for (ParsedRow row : rows) {
      int number = source.lineNumber(row.span().start());
      if (number > previous + 2 && isDelimiter(number - 1)) {
        columns = parsed.cells(source.line(number - 2)).size();
        replace(number - 2, columns, false);
        replace(number - 1, columns, true);
      }
      replace(number, columns, false);
      previous = number;
    }
    keep(source.text().length());
    return List.copyOf(edits);
  }

  /** Returns whether a line is the one of dashes below a header. */
  private boolean isDelimiter(int number) {
    return source.at(source.line(number)).chars().allMatch(c -> " \t\r\n|:-".indexOf(c) >= 0);
  }

  private void replace(int number, int columns, boolean isDelimiter) {
    Span line = source.line(number);
    List<String> cells = new ArrayList<>();
    for (Span cell : parsed.cells(line)) {
      cells.add(isDelimiter ? delimiter(source.at(cell)) : source.at(cell));
    }
    while (cells.size() < columns) {
      cells.add(isDelimiter ? "---" : "");
    }
    keep(line.start());
    change(line, CanonicalText.line(cells));
    done = line.end();
  }

  private static String delimiter(String cell) {
    return (cell.startsWith(":") ? ":" : "") + "---" + (cell.endsWith(":") ? ":" : "");
  }

  private void keep(int end) {
    Span between = new Span(done, end);
    change(between, endings.kept(source.at(between)));
  }

  private void change(Span span, String text) {
    if (!source.at(span).equals(text)) {
      edits.add(new TextEdit(span, text));
    }
  }
}
