package io.github.digestmark.parse.table;

import io.github.digestmark.model.Labels;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.Problem.RowLink.LinkFault;
import io.github.digestmark.parse.RowLocation;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.parse.blocks.MarkdownWhitespace;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the lines of the summary table as rows. */
public final class RowReader {

  /** A row with its place, and what was wrong with it. */
  public record Row(
      SummaryRow row, RowLocation location, List<StrayContent> stray, List<Problem> problems) {

    /** Tells whether the summary is missing together with its cell, so that it says nothing. */
    public boolean lacksCells() {
      for (Problem problem : problems) {
        if (problem instanceof Problem.RowCells cells && cells.cells() < 3) {
          return true;
        }
      }
      return false;
    }
  }

  private final String text;
  private final LinkReader links;
  private final int columns;

  /**
   * Makes a reader for the rows of one table.
   *
   * @param columns how many columns its header has; three unless that is wrong itself
   */
  public RowReader(String text, LinkReader links, int columns) {
    this.text = text;
    this.links = links;
    this.columns = columns;
  }

  Row read(Span line) {
    Span span = MarkdownWhitespace.trim(text, line);
    List<Span> cells = TableCells.split(text, line);
    List<StrayContent> stray = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();

    Span first = cells.isEmpty() ? Span.at(span.start()) : cells.get(0);
    Optional<Span> reference = Labels.reference(text, first);
    if (reference.filter(label -> Labels.brackets(label).equals(first)).isEmpty()) {
      // Where a cell is missing, it may be this one.
      if (cells.size() >= Math.min(3, columns)) {
        problems.add(new Problem.RowReference(first));
      }
      Span brackets = reference.map(Labels::brackets).orElse(Span.at(first.end()));
      stray.addAll(Link.around(text, brackets, first));
    }
    Cut cut = cut(cells, span, stray, problems);
    Optional<Link> link =
        LinkReader.whole(text, cut.link()).or(() -> LinkReader.firstWithin(text, cut.link()));
    // A row that was cut wrongly has one problem; its link is judged when that is repaired.
    if (cells.size() == columns || cells.size() == 3) {
      linkFault(link, cut).ifPresent(problems::add);
    }
    link.ifPresent(found -> stray.addAll(found.strayWithin(text, cut.link())));
    // A cell without a link is taken for the title, so that its text is not lost.
    Span title = link.map(Link::text).orElse(cut.link());
    Span url = link.map(Link::url).orElseGet(() -> Span.at(cut.link().end()));

    Span label = reference.orElseGet(() -> Span.at(first.start()));
    SummaryRow row = new SummaryRow(cell(label), cell(title), cell(url), cell(cut.summary()));
    RowLocation location = new RowLocation(span, label, title, url, cut.summary());
    return new Row(row, location, stray, problems);
  }

  private Cut cut(List<Span> cells, Span row, List<StrayContent> stray, List<Problem> problems) {
    // Where the header is wrong, rows that are like it are not wrong as well.
    if (cells.size() == columns) {
      for (int i = 3; i < cells.size(); i++) {
        Span cell = cells.get(i);
        stray.addAll(Link.around(text, Span.at(cell.start()), cell));
      }
      return plainCut(cells, row);
    }
    Cut cut = cut(cells, row);
    if (cells.size() != 3) {
      problems.add(wrongCells(cells.size(), cut, row));
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
    // The title goes on over each pipe until the link is complete; the summary is the rest.
    int link = firstFrom(1, cells, cell -> LinkReader.isEndBeforeWebAddress(text, cell));
    if (link == cells.size()) {
      link = firstFrom(1, cells, cell -> LinkReader.middle(text, cell) >= 0);
    }
    int summary = link == cells.size() ? 2 : link + 1;
    int end = cells.get(cells.size() - 1).end();
    Span rest = summary < cells.size() ? new Span(cells.get(summary).start(), end) : missing;
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

  private Problem wrongCells(int cells, Cut cut, Span row) {
    List<Span> pipes = new ArrayList<>();
    for (Span part : List.of(cut.link(), cut.summary())) {
      TableCells.pipes(text, part).forEach(pipe -> pipes.add(new Span(pipe, pipe + 1)));
    }
    return new Problem.RowCells(cells, pipes, pipes.isEmpty() ? row : pipes.get(0));
  }

  private String cell(Span span) {
    return TableCells.unescape(text.substring(span.start(), span.end()));
  }
}
