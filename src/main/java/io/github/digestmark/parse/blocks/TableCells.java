package io.github.digestmark.parse.blocks;

import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a line of a table into cells, as CommonMark-java's tables extension does. */
public final class TableCells {

  private TableCells() {}

  /**
   * Returns the cells of a line, also those that are one too many and that CommonMark drops. Each
   * is without the white space around it.
   */
  public static List<Span> split(String text, Span line) {
    Span row = MarkdownWhitespace.trim(text, line);
    List<Span> cells = new ArrayList<>();
    int start = row.start();
    if (start < row.end() && text.charAt(start) == '|') {
      start++;
    }
    for (int i = start; i < row.end(); i++) {
      // To search the text for the next pipe would read on behind the line.
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

  /** Returns where pipes stand that no backslash escapes. */
  public static List<Integer> pipes(String text, Span span) {
    List<Integer> found = new ArrayList<>();
    for (int i = span.start(); i < span.end(); i++) {
      // A pipe behind a backslash is escaped, even if that backslash is escaped itself.
      if (text.charAt(i) == '|' && (i == span.start() || text.charAt(i - 1) != '\\')) {
        found.add(i);
      }
    }
    return found;
  }

  /** Takes the table's own escape out of a cell: {@code \|} stands for {@code |}. */
  public static String unescape(String cell) {
    return cell.replace("\\|", "|");
  }
}
