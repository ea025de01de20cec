package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Splits a line of a table into cells, as CommonMark-java's tables extension does. */
public final class TableCells {

  private TableCells() {}

  /**
   * Returns the cells of a line, including extra ones that CommonMark drops, without the white
   * space around them.
   */
  public static List<Span> split(String text, Span line) {
    Span row = MarkdownWhitespace.trim(text, line);
    List<Span> cells = new ArrayList<>();
    int start = row.start();
    if (start < row.end() && text.charAt(start) == '|') {
      start++;
    }
    for (int i = start; i < row.end(); i++) {
      // Searching the text for the next pipe would read past the line.
      if (text.charAt(i) == '|' && (i == start || text.charAt(i - 1) != '\\')) {
        cells.add(MarkdownWhitespace.trim(text, new Span(start, i)));
        start = i + 1;
      }
    }
    if (start < row.end()) {
      cells.add(MarkdownWhitespace.trim(text, new Span(start, row.end())));
    }
    return cells;
  }

  /** Returns the offsets of unescaped pipes. */
  public static List<Integer> pipes(String text, Span span) {
    List<Integer> found = new ArrayList<>();
    for (int i = span.start(); i < span.end(); i++) {
      // A pipe after a backslash is escaped, even if that backslash is escaped itself.
      if (text.charAt(i) == '|' && (i == span.start() || text.charAt(i - 1) != '\\')) {
        found.add(i);
      }
    }
    return found;
  }

  /** Replaces the table's escape {@code \|} in a cell by {@code |}. */
  public static String unescape(String cell) {
    return cell.replace("\\|", "|");
  }
}
