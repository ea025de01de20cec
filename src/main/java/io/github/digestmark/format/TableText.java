package io.github.digestmark.format;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The table of one file in its new form; the alignment of its columns is kept. */
final class TableText {

  private TableText() {}

  static String of(ParsedDigest parsed, Span table) {
    SourceText source = parsed.source();
    List<String> columns = parsed.digest().columns();
    List<String> lines = new ArrayList<>();
    lines.add(CanonicalText.line(columns.stream().map(CanonicalText::escaped).toList()));
    String dashes = source.at(source.line(source.lineNumber(table.start()) + 1));
    lines.add(CanonicalText.line(alignments(dashes.strip())));
    for (ParsedRow row : parsed.rows()) {
      lines.add(CanonicalText.row(row.part(), link(row, source)));
    }
    return String.join("\n", lines);
  }

  private static List<String> alignments(String dashes) {
    String cells = dashes.replaceAll("^\\||\\|$", "");
    List<String> found = new ArrayList<>();
    for (String cell : cells.split("\\|", -1)) {
      String marks = cell.strip();
      found.add((marks.startsWith(":") ? ":" : "") + "---" + (marks.endsWith(":") ? ":" : ""));
    }
    return found;
  }

  /** An address keeps its angle brackets, or that it has none, where that may matter. */
  private static String link(ParsedRow row, SourceText source) {
    return CanonicalText.link(
        row.title(), row.url(), CanonicalText.isAngled(source.text(), row.at(Field.URL)));
  }
}
