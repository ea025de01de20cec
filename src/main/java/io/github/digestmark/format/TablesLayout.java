package io.github.digestmark.format;

import io.github.digestmark.parse.ParsedDigest;
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
  private final List<TextEdit> edits = new ArrayList<>();
  private int done;

  TablesLayout(ParsedDigest parsed, LineEndings endings) {
    this.parsed = parsed;
    this.source = parsed.source();
    this.endings = endings;
  }

  List<TextEdit> edits() {
    parsed.sections().table().ifPresent(this::format);
    parsed.sections().otherTables().forEach(this::format);
    keep(source.text().length());
    return List.copyOf(edits);
  }

  private void format(Span table) {
    int header = source.lineNumber(table.start());
    int columns = parsed.cells(source.line(header)).size();
    int last = source.lineNumber(table.end());
    for (int number = header; number <= last; number++) {
      Span line = source.line(number);
      if (source.at(line).indexOf('|') >= 0) {
        replace(line, columns, number == header + 1);
      }
    }
  }

  private void replace(Span line, int columns, boolean isDelimiter) {
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
