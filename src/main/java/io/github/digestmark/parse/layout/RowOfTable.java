package io.github.digestmark.parse.layout;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.Marks;
import io.github.digestmark.parse.paper.PaperBuilder;
import io.github.digestmark.parse.paper.PaperSites;
import io.github.digestmark.parse.paper.TitleReader;
import io.github.digestmark.source.Span;
import java.util.List;

/** Reads the rows of a table of papers. */
final class RowOfTable {

  private final String text;
  private final FieldNames names;
  private final PaperSites sites;

  RowOfTable(String text, FieldNames names, PaperSites sites) {
    this.text = text;
    this.names = names;
    this.sites = sites;
  }

  /** Reads the cells of a row; a cell too many belongs to no column. */
  PaperBuilder read(PaperTable table, List<Span> cells) {
    PaperBuilder paper = new PaperBuilder(text, names, sites);
    List<PaperTable.Column> columns = table.columns();
    int title = table.indexOf(Field.TITLE);
    TitleReader reader = new TitleReader(text, names, paper);
    if (title < cells.size()) {
      reader.readTitle(cells.get(title));
    }
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      PaperTable.Column column = columns.get(i);
      if (column.isNumber()) {
        paper.setLabel(Marks.inner(text, cells.get(i)));
      } else if (i != title) {
        paper.add(column.name(), column.field(), cells.get(i));
      }
    }
    reader.readRest();
    paper.finish();
    return paper;
  }
}
