package io.github.digestmark.parse.table;

import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.RowProblem;
import io.github.digestmark.parse.RowProblem.RowLink.LinkFault;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of the summary table as rows. */
public final class RowReader {

  private final String text;
  private final LinkReader links;
  private final int columns;
  private final List<StrayContent> stray;
  private final CellRepair repair;

  /**
   * Creates a reader for the rows of one table.
   *
   * @param columns how many columns its header has; three, unless the header is wrong
   * @param stray content that belongs to no field is added to it
   */
  public RowReader(String text, LinkReader links, int columns, List<StrayContent> stray) {
    this.text = text;
    this.links = links;
    this.columns = columns;
    this.stray = stray;
    this.repair = new CellRepair(text);
  }

  /** Reads a line of the table. */
  public ParsedRow read(Span line) {
    Span span = MarkdownWhitespace.trim(text, line);
    Span missing = Span.at(span.end());
    List<Span> written = TableCells.split(text, line);
    List<Problem> problems = new ArrayList<>();
    List<Span> cells = repair.repaired(written, span, columns, problems);
    Span first = cells.isEmpty() ? Span.at(span.start()) : cells.get(0);
    Span second = cells.size() > 1 ? cells.get(1) : missing;
    Span third = cells.size() > 2 ? cells.get(2) : missing;
    for (int i = CellRepair.CELLS; i < cells.size(); i++) {
      stray.addAll(Link.around(text, Span.at(cells.get(i).start()), cells.get(i)));
    }

    Optional<Reference> reference = Reference.in(text, first);
    if (reference.filter(found -> found.span().equals(first)).isEmpty()) {
      // Where a cell is missing, it may be this one.
      if (cells.size() >= Math.min(CellRepair.CELLS, columns)) {
        problems.add(new RowProblem.RowReference(first));
      }
      Span brackets = reference.map(Reference::span).orElse(Span.at(first.end()));
      stray.addAll(Link.around(text, brackets, first));
    }
    Optional<Link> link =
        LinkReader.whole(text, second).or(() -> LinkReader.firstWithin(text, second));
    // A row that was cut wrongly, or is empty, has one problem; its link is judged after the
    // repair.
    boolean mayHaveLink = written.size() == columns || written.size() == CellRepair.CELLS;
    if (mayHaveLink && !areEmpty(written)) {
      linkFault(link, second).ifPresent(problems::add);
    }
    link.ifPresent(found -> stray.addAll(found.strayWithin(text, second)));
    // Without a link, the whole cell is the title; its text is kept.
    Span title = link.map(Link::text).orElse(second);
    Span url = link.map(Link::url).orElseGet(() -> Span.at(second.end()));

    Span label = reference.map(Reference::label).orElse(Span.at(first.start()));
    FieldMap<Span> places =
        FieldMap.of(
            field ->
                field == Field.TITLE
                    ? title
                    : field == Field.URL ? url : field == Field.SUMMARY ? third : missing);
    SummaryRow row =
        new SummaryRow(
            cell(label),
            FieldMap.of(field -> field.isInRow() ? cell(places.get(field)) : ""),
            List.of());
    return new ParsedRow(row, span, label, places, List.of(), problems, false, isSound(problems));
  }

  /** Where cells are in another order, it is still clear which is which. */
  private static boolean isSound(List<Problem> problems) {
    for (Problem problem : problems) {
      if (!(problem instanceof RowProblem.RowOrder)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areEmpty(List<Span> cells) {
    for (Span cell : cells) {
      if (!cell.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private Optional<Problem> linkFault(Optional<Link> link, Span cell) {
    Optional<LinkFault> fault =
        link.isEmpty() ? Optional.of(LinkFault.NO_LINK) : links.fault(text, link.get(), cell);
    return fault.map(found -> new RowProblem.RowLink(found, cell));
  }

  private String cell(Span span) {
    return span.isEmpty() ? "" : TableCells.unescape(text.substring(span.start(), span.end()));
  }
}
