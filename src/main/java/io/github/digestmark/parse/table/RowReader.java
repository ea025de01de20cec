package io.github.digestmark.parse.table;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.Problem.RowLink.LinkFault;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.parse.blocks.TableCells;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the lines of the summary table as rows. */
public final class RowReader {

  private static final int CELLS = 3;

  /**
   * A row and other content in it. Its neighbours decide whether it is the rest of one.
   *
   * @param parsed the row, as if it had no neighbours
   * @param stray content that belongs to no field
   */
  public record Row(ParsedRow parsed, List<StrayContent> stray) {

    /** Returns whether cells are missing. */
    public boolean lacksCells() {
      return cells() < CELLS;
    }

    /** Counts the cells of a row that has too few or too many. */
    private int cells() {
      for (Problem problem : parsed.problems()) {
        if (problem instanceof Problem.RowCells cells) {
          return cells.cells();
        }
      }
      return CELLS;
    }

    private Row withNeighbours(boolean isRest, boolean goesOn) {
      return new Row(
          new ParsedRow(
              parsed.part(),
              parsed.span(),
              parsed.labelSpan(),
              parsed.places(),
              parsed.problems(),
              isRest,
              parsed.isSound() && !goesOn),
          stray);
    }
  }

  private final String text;
  private final LinkReader links;
  private final int columns;

  /**
   * Creates a reader for the rows of one table.
   *
   * @param columns how many columns its header has; three, unless the header is wrong
   */
  public RowReader(String text, LinkReader links, int columns) {
    this.text = text;
    this.links = links;
    this.columns = columns;
  }

  Row read(Span line) {
    Span span = MarkdownWhitespace.trim(text, line);
    List<Span> written = TableCells.split(text, line);
    List<StrayContent> stray = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<Span> cells = inOrder(withoutEmpty(written, problems), span, problems);

    Span first = cells.isEmpty() ? Span.at(span.start()) : cells.get(0);
    Optional<Reference> reference = Reference.in(text, first);
    if (reference.filter(found -> found.span().equals(first)).isEmpty()) {
      // Where a cell is missing, it may be this one.
      if (cells.size() >= Math.min(3, columns)) {
        problems.add(new Problem.RowReference(first));
      }
      Span brackets = reference.map(Reference::span).orElse(Span.at(first.end()));
      stray.addAll(Link.around(text, brackets, first));
    }
    Cut cut = cut(cells, span, stray, problems);
    Optional<Link> link =
        LinkReader.whole(text, cut.link()).or(() -> LinkReader.firstWithin(text, cut.link()));
    // A row that was cut wrongly has one problem; its link is judged when that is repaired.
    if (written.size() == columns || written.size() == CELLS) {
      linkFault(link, cut).ifPresent(problems::add);
    }
    link.ifPresent(found -> stray.addAll(found.strayWithin(text, cut.link())));
    // Without a link, the whole cell is the title; its text is kept.
    Span title = link.map(Link::text).orElse(cut.link());
    Span url = link.map(Link::url).orElseGet(() -> Span.at(cut.link().end()));

    Span label = reference.map(Reference::label).orElse(Span.at(first.start()));
    Span missing = Span.at(span.end());
    FieldMap<Span> places =
        FieldMap.of(
            field ->
                field == Field.TITLE
                    ? title
                    : field == Field.URL ? url : field == Field.SUMMARY ? cut.summary() : missing);
    SummaryRow row =
        new SummaryRow(
            cell(label), FieldMap.of(field -> field.isInRow() ? cell(places.get(field)) : ""));
    return new Row(
        new ParsedRow(row, span, label, places, problems, false, isSound(problems)), stray);
  }

  /** Where cells are in another order, it is still clear which is which. */
  private static boolean isSound(List<Problem> problems) {
    return problems.stream().allMatch(Problem.RowOrder.class::isInstance);
  }

  /** Leaves out empty cells that are too many: the last ones, or all if three others are left. */
  private List<Span> withoutEmpty(List<Span> cells, List<Problem> problems) {
    // If the header is wrong, rows that match it are not reported as well.
    if (cells.size() <= CELLS || cells.size() == columns) {
      return cells;
    }
    int end = endOfText(cells, CELLS);
    List<Span> left =
        end == CELLS
            ? cells.subList(0, end)
            : cells.stream().filter(cell -> !isBlank(cell)).toList();
    // A title with a pipe in it is cut in two, so that the second cell is not the link.
    if (left.size() != CELLS || only(left, this::isLink) != 1) {
      return cells;
    }
    List<Span> empty = new ArrayList<>();
    for (Span cell : cells) {
      if (!left.contains(cell)) {
        empty.add(withPipe(cell));
      }
    }
    Span first = empty.get(0);
    problems.add(
        new Problem.RowCells(
            cells.size(), List.of(), empty, new Span(first.end() - 1, first.end())));
    return left;
  }

  /** Returns how many cells are left without the last ones that are blank. */
  private int endOfText(List<Span> cells, int least) {
    int end = cells.size();
    while (end > least && isBlank(cells.get(end - 1))) {
      end--;
    }
    return end;
  }

  /** Returns whether a cell looks empty: an ideographic space in it is text only for Markdown. */
  private boolean isBlank(Span cell) {
    for (int i = cell.start(); i < cell.end(); i++) {
      if (!WhiteSpace.is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the white space of an empty cell, and the pipe after it if there is one. */
  private Span withPipe(Span cell) {
    int start = cell.start();
    while (text.charAt(start - 1) != '|') {
      start--;
    }
    int end = cell.end();
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    // The last cell of a row may have no pipe.
    return new Span(start, text.startsWith("|", end) ? end + 1 : cell.end());
  }

  /** Finds out which cells are the reference and the link, if those are elsewhere. */
  private List<Span> inOrder(List<Span> cells, Span row, List<Problem> problems) {
    if (cells.size() != CELLS || (isReference(cells.get(0)) && isBracketed(cells.get(1)))) {
      return cells;
    }
    int reference = only(cells, this::isReference);
    int link = only(cells, this::isLink);
    if (reference < 0 || link < 0 || (reference == 0 && link == 1)) {
      return cells;
    }
    List<Span> order =
        List.of(cells.get(reference), cells.get(link), cells.get(CELLS - reference - link));
    if (problems.isEmpty()) {
      problems.add(new Problem.RowOrder(order, row));
    }
    return order;
  }

  private boolean isReference(Span cell) {
    return Reference.in(text, cell).filter(found -> found.span().equals(cell)).isPresent();
  }

  private boolean isBracketed(Span cell) {
    return text.startsWith("[", cell.start()) && text.startsWith(")", cell.end() - 1);
  }

  private boolean isLink(Span cell) {
    return LinkReader.marked(text, cell)
        .filter(link -> !link.text().equals(link.url()))
        .isPresent();
  }

  /** Returns the index of the only cell of a kind, or -1. */
  private static int only(List<Span> cells, Predicate<Span> kind) {
    int first = firstFrom(0, cells, kind);
    return firstFrom(first + 1, cells, kind) < cells.size() || first == cells.size() ? -1 : first;
  }

  /**
   * Finds the lines that are the rest of the row above: they have no label, and either a single
   * cell, or follow a row that lacks cells.
   *
   * @param rows the rows of the table, in order
   * @return the same rows, each knowing whether it or the next is such a rest
   */
  public static List<Row> joined(List<Row> rows, SourceText source) {
    if (rows.stream().allMatch(row -> row.parsed().isSound())) {
      return rows;
    }
    boolean[] isRest = new boolean[rows.size() + 1];
    for (int i = 1; i < rows.size(); i++) {
      boolean isBelow =
          rows.get(i - 1).lacksCells() && line(rows, i - 1, source) + 1 == line(rows, i, source);
      isRest[i] =
          rows.get(i).parsed().labelSpan().isEmpty() && (rows.get(i).cells() == 1 || isBelow);
    }
    List<Row> joined = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      joined.add(rows.get(i).withNeighbours(isRest[i], isRest[i + 1]));
    }
    return joined;
  }

  private static int line(List<Row> rows, int index, SourceText source) {
    return source.lineNumber(rows.get(index).parsed().span().start());
  }

  private Cut cut(List<Span> cells, Span row, List<StrayContent> stray, List<Problem> problems) {
    // If the header is wrong, rows that match it are not reported as well.
    if (cells.size() == columns) {
      for (int i = 3; i < cells.size(); i++) {
        Span cell = cells.get(i);
        stray.addAll(Link.around(text, Span.at(cell.start()), cell));
      }
      return plainCut(cells, row);
    }
    Cut cut = cut(cells, row);
    if (cells.size() != 3) {
      problems.add(wrongCells(cells, cut, row));
    }
    return cut;
  }

  private Optional<Problem> linkFault(Optional<Link> link, Cut cut) {
    Optional<LinkFault> fault =
        link.isEmpty() ? Optional.of(LinkFault.NO_LINK) : links.fault(text, link.get(), cut.link());
    return fault.map(found -> new Problem.RowLink(found, cut.link()));
  }

  /** Which part of a row is the link, and which the summary. */
  private record Cut(Span link, Span summary) {}

  private static Cut plainCut(List<Span> cells, Span row) {
    Span missing = Span.at(row.end());
    return new Cut(
        cells.size() > 1 ? cells.get(1) : missing, cells.size() > 2 ? cells.get(2) : missing);
  }

  private Cut cut(List<Span> cells, Span row) {
    if (cells.size() <= 3) {
      return plainCut(cells, row);
    }
    Span missing = Span.at(row.end());
    // The title continues across each pipe until the link is complete; the summary is the rest.
    int link = firstFrom(1, cells, cell -> LinkReader.isEndBeforeWebAddress(text, cell));
    if (link == cells.size()) {
      link = firstFrom(1, cells, cell -> LinkReader.middle(text, cell) >= 0);
    }
    int summary = link == cells.size() ? 2 : link + 1;
    int end = endOfText(cells, summary + 1);
    Span rest =
        summary < end ? new Span(cells.get(summary).start(), cells.get(end - 1).end()) : missing;
    return new Cut(
        new Span(cells.get(1).start(), cells.get(summary - 1).end()),
        MarkdownWhitespace.trim(text, rest));
  }

  private static int firstFrom(int start, List<Span> cells, Predicate<Span> test) {
    int i = start;
    while (i < cells.size() && !test.test(cells.get(i))) {
      i++;
    }
    return i;
  }

  private Problem wrongCells(List<Span> cells, Cut cut, Span row) {
    List<Span> pipes = new ArrayList<>();
    for (Span part : List.of(cut.link(), cut.summary())) {
      TableCells.pipes(text, part).forEach(pipe -> pipes.add(new Span(pipe, pipe + 1)));
    }
    List<Span> empty = new ArrayList<>();
    for (int i = CELLS; i < cells.size() && !pipes.isEmpty(); i++) {
      if (cells.get(i).start() > cut.summary().end()) {
        empty.add(withPipe(cells.get(i)));
      }
    }
    return new Problem.RowCells(cells.size(), pipes, empty, pipes.isEmpty() ? row : pipes.get(0));
  }

  private String cell(Span span) {
    return TableCells.unescape(text.substring(span.start(), span.end()));
  }
}
