package io.github.digestmark.parse.layout;

import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.FurtherPlace;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.RowProblem;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.blocks.Block;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.parse.paper.FieldNames;
import io.github.digestmark.parse.paper.PaperBuilder;
import io.github.digestmark.parse.paper.PaperSites;
import io.github.digestmark.parse.table.Reference;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table whose rows refer to footnotes, with other columns than reference, title and summary: each
 * column is known by its name, or by what is in it.
 *
 * <pre>{@code
 * | # | Date | Paper | Authors | TL;DR |
 * }</pre>
 */
public final class ReferringTable {

  private static final int USUAL_COLUMNS = 3;

  private final SourceText source;
  private final PaperTable table;
  private final int reference;
  private final RowOfTable reader;
  private final List<StrayContent> stray;

  private ReferringTable(
      SourceText source,
      PaperTable table,
      int reference,
      RowOfTable reader,
      List<StrayContent> stray) {
    this.source = source;
    this.table = table;
    this.reference = reference;
    this.reader = reader;
    this.stray = stray;
  }

  /**
   * Finds out what the columns of a table are.
   *
   * @param stray content that belongs to no column is added to it as rows are read
   * @return the table, or empty if it has the usual columns, or no certain ones
   */
  public static Optional<ReferringTable> of(
      SourceText source,
      Block.Table table,
      FieldNames names,
      PaperSites sites,
      List<StrayContent> stray) {
    String text = source.text();
    List<Span> header = TableCells.split(text, table.header());
    boolean isOther = header.size() >= USUAL_COLUMNS && !isUsual(source, header, names);
    if (!isOther || hasEmpty(header) || !hasCells(text, table, header)) {
      return Optional.empty();
    }
    Optional<PaperTable> papers = PaperTable.of(text, table, names, sites, true);
    int reference = papers.map(found -> reference(text, found)).orElse(-1);
    return reference < 0 || papers.get().indexOf(Field.TITLE) == reference
        ? Optional.empty()
        : Optional.of(
            new ReferringTable(
                source,
                withSummary(papers.get(), reference),
                reference,
                new RowOfTable(text, names, sites),
                stray));
  }

  /** Returns whether three columns may be reference, title and summary, whatever their names. */
  private static boolean isUsual(SourceText source, List<Span> header, FieldNames names) {
    if (header.size() != USUAL_COLUMNS) {
      return false;
    }
    boolean hasDetail = false;
    boolean hasTitle = false;
    boolean hasUrl = false;
    for (Span cell : header) {
      Optional<Field> field = names.of(source.at(cell));
      hasDetail |= field.isPresent() && field.get().isDetail();
      hasTitle |= field.isPresent() && field.get() == Field.TITLE;
      hasUrl |= field.isPresent() && field.get() == Field.URL;
    }
    return !hasDetail && !(hasTitle && hasUrl);
  }

  private static boolean hasEmpty(List<Span> cells) {
    for (Span cell : cells) {
      if (cell.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether half of the rows or more have a cell for each column; else the header is wrong.
   */
  private static boolean hasCells(String text, Block.Table table, List<Span> header) {
    long complete =
        table.rows().stream()
            .filter(row -> TableCells.split(text, row).size() == header.size())
            .count();
    return 2 * complete >= table.rows().size();
  }

  /** Returns which column refers to footnotes, or -1. */
  private static int reference(String text, PaperTable table) {
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      long references =
          table.table().rows().stream()
              .map(row -> TableCells.split(text, row))
              .filter(cells -> cells.size() > column && isReference(text, cells.get(column)))
              .count();
      if (2 * references > table.table().rows().size()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isReference(String text, Span cell) {
    return Reference.in(text, cell).filter(found -> found.span().equals(cell)).isPresent();
  }

  /** An abstract in a row is the summary, unless there is one beside it. */
  private static PaperTable withSummary(PaperTable table, int reference) {
    boolean hasSummary = table.indexOf(Field.SUMMARY) >= 0;
    List<PaperTable.Column> columns = new ArrayList<>();
    for (PaperTable.Column column : table.columns()) {
      boolean isReference = columns.size() == reference;
      Optional<Field> field =
          column
              .field()
              .filter(any -> !isReference)
              .map(any -> any == Field.ABSTRACT && !hasSummary ? Field.SUMMARY : any);
      columns.add(new PaperTable.Column(column.name(), field, isReference));
    }
    return table.withColumns(columns);
  }

  /** Reads a line of the table. */
  public ParsedRow read(Span line) {
    String text = source.text();
    Span span = MarkdownWhitespace.trim(text, line);
    RowSplit split = RowSplit.of(text, line, table.columns().size());
    List<Problem> problems = new ArrayList<>();
    split.problem().ifPresent(problems::add);
    PaperBuilder paper = reader.read(table, split.cells());
    Span refers = cell(split, reference, span);
    Optional<Reference> found = Reference.in(text, refers);
    if (!isReference(text, refers)) {
      problems.add(new RowProblem.RowReference(refers));
    }
    if (!paper.has(Field.URL) && problems.isEmpty()) {
      Span title = cell(split, table.indexOf(Field.TITLE), span);
      problems.add(new RowProblem.RowLink(RowProblem.RowLink.LinkFault.NO_LINK, title));
    }
    Span label = found.map(Reference::label).orElse(Span.at(refers.start()));
    FieldMap<Span> places = paper.places(Span.at(span.end()));
    SummaryRow row =
        new SummaryRow(
            at(label), FieldMap.of(field -> at(places.get(field))), further(paper.further()));
    boolean isSound = problems.isEmpty();
    ParsedRow parsed =
        new ParsedRow(row, span, label, places, paper.further(), problems, false, isSound);
    keepRest(parsed, found.map(Reference::span), split.cells(), paper);
    return parsed;
  }

  private static Span cell(RowSplit split, int column, Span row) {
    return column < split.cells().size() ? split.cells().get(column) : Span.at(row.end());
  }

  private String at(Span span) {
    return TableCells.unescape(source.at(span));
  }

  private List<NamedText> further(List<FurtherPlace> places) {
    return places.stream().map(place -> new NamedText(at(place.name()), at(place.text()))).toList();
  }

  private void keepRest(
      ParsedRow row, Optional<Span> refers, List<Span> cells, PaperBuilder paper) {
    RestOfText rest = new RestOfText(source, List.of(new Block.Other(List.of(row.span()), true)));
    rest.add(row);
    refers.ifPresent(rest::add);
    cells.stream().filter(paper::isNothing).forEach(rest::add);
    stray.addAll(rest.rest(Optional.empty()));
  }
}
