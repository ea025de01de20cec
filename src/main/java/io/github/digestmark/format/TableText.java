package io.github.digestmark.format;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tables of a file in canonical form. */
final class TableText {

  private static final int COLUMNS = 3;

  private static final Pattern OUTER_PIPES = Pattern.compile("^\\||\\|$");

  private final ParsedDigest parsed;
  private final SourceText source;
  private final NavigableMap<Integer, ParsedRow> rows = new TreeMap<>();
  private final NavigableMap<Integer, Span> linkTitles = new TreeMap<>();

  TableText(ParsedDigest parsed) {
    this.parsed = parsed;
    this.source = parsed.source();
    for (ParsedRow row : parsed.rows()) {
      rows.put(row.span().start(), row);
    }
    for (StrayContent stray : parsed.stray()) {
      if (stray.kind() == StrayContent.Kind.LINK_TITLE) {
        linkTitles.put(stray.span().start(), stray.span());
      }
    }
  }

  /** Returns the text of a table, with the alignment of its columns. */
  String of(Span table) {
    String line = source.at(source.line(source.lineNumber(table.start()) + 1));
    List<String> delimiters = new ArrayList<>();
    for (String cell : OUTER_PIPES.matcher(line.strip()).replaceAll("").split("\\|", -1)) {
      String marks = cell.strip();
      delimiters.add((marks.startsWith(":") ? ":" : "") + "---" + (marks.endsWith(":") ? ":" : ""));
    }
    List<String> lines = new ArrayList<>();
    for (ParsedRow row : rows.subMap(table.start(), table.end()).values()) {
      if (table.contains(row.span())) {
        lines.add(row(row));
      }
    }
    List<String> columns =
        parsed.cells(source.lineOf(table.start())).stream()
            .map(cell -> source.at(cell).replace("\\|", "|"))
            .toList();
    return CanonicalText.table(columns, delimiters, lines);
  }

  private String row(ParsedRow row) {
    List<Span> cells = parsed.cells(row.span());
    boolean isUsual = cells.size() == COLUMNS && cells.get(2).equals(row.at(Field.SUMMARY));
    if (!isUsual) {
      return CanonicalText.line(cells.stream().map(source::at).toList());
    }
    // A URL with angle brackets keeps them; one without does not get any.
    boolean isAngled = CanonicalText.isAngled(source.text(), row.at(Field.URL));
    String link = CanonicalText.link(row.title(), row.url(), isAngled);
    var title = linkTitles.ceilingEntry(row.at(Field.URL).end());
    boolean isTitled = title != null && row.span().contains(title.getValue());
    return CanonicalText.row(
        row.part(), isTitled ? titled(link, source.at(title.getValue())) : link);
  }

  /** Adds a title to a link, without the table's escape, which the row adds again. */
  private static String titled(String link, String title) {
    return link.substring(0, link.length() - 1) + " " + title.replace("\\|", "|") + ")";
  }
}
