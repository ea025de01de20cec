package io.github.digestmark.parse.layout;

import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.RowProblem;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.PaperBuilder;
import io.github.digestmark.parse.paper.PaperSites;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the rows of a table of papers. */
final class RowsOfTable {

  private static final Pattern LINE_BREAK = Pattern.compile("(?<!\\s)\\s*[\\n\\r]\\s*");

  private final SourceText source;
  private final String text;
  private final PaperSites sites;
  private final RowOfTable reader;

  RowsOfTable(SourceText source, FieldNames names, PaperSites sites) {
    this.source = source;
    this.text = source.text();
    this.sites = sites;
    this.reader = new RowOfTable(text, names, sites);
  }

  /**
   * Reads a table.
   *
   * @param topic the heading that it is under, or empty
   */
  List<ParsedRow> read(PaperTable table, Span topic) {
    List<ParsedRow> rows = new ArrayList<>();
    boolean hasAddresses = table.hasAddressesBesideTitles(text, sites);
    String topicText = source.at(topic);
    for (PaperTable.Row line : table.rows(text)) {
      RowSplit split = RowSplit.of(text, line.span(), table.columns().size());
      if (hasAddresses && split.isTooLong()) {
        split = withTitle(split, table.indexOf(Field.TITLE));
      }
      PaperBuilder paper = reader.read(table, split.cells());
      paper.set(Field.TOPIC, topic);
      Span span = MarkdownWhitespace.trim(text, line.span());
      Span label = paper.label().orElse(Span.at(span.start()));
      FieldMap<Span> places = paper.places(Span.at(span.end()));
      SummaryRow row =
          new SummaryRow(
              cell(label),
              FieldMap.of(field -> field == Field.TOPIC ? topicText : cell(places.get(field))),
              further(paper));
      List<Problem> problems = new ArrayList<>();
      split.problem().ifPresent(problems::add);
      line.cutAt().map(RowProblem.CutRow::new).ifPresent(problems::add);
      boolean isSound = split.isCertain() && line.cutAt().isEmpty();
      rows.add(new ParsedRow(row, span, label, places, paper.further(), problems, false, isSound));
    }
    return rows;
  }

  /** Returns the text of a cell, on one line. */
  String cell(Span span) {
    String cell = span.isEmpty() ? "" : TableCells.unescape(source.at(span));
    boolean isOneLine = cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
    return isOneLine ? cell : LINE_BREAK.matcher(cell).replaceAll(" ");
  }

  private List<NamedText> further(PaperBuilder paper) {
    return paper.further().stream()
        .map(place -> new NamedText(cell(place.name()), cell(place.text())))
        .toList();
  }

  /** Returns a row with its title whole: it is the cell with the address, and what precedes it. */
  private RowSplit withTitle(RowSplit split, int title) {
    for (int i = title; i < split.cells().size(); i++) {
      if (sites.isIn(text, split.cells().get(i))) {
        return i == title || i > title + split.extra() ? split : split.withWhole(text, title, i);
      }
    }
    return split;
  }
}
