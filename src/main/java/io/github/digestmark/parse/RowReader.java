package io.github.digestmark.parse;

import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.Problem.RowLink.LinkFault;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of the summary table as rows. */
final class RowReader {

  /** A row with its place, and what was wrong with it. */
  record Row(
      SummaryRow row, RowLocation location, List<StrayContent> stray, List<Problem> problems) {}

  private final String text;
  private final LinkReader links;

  RowReader(String text, LinkReader links) {
    this.text = text;
    this.links = links;
  }

  Row read(Span line) {
    Span span = Blank.trim(text, line);
    List<Span> cells = TableCells.split(text, line);
    List<StrayContent> stray = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();

    Span first = cells.isEmpty() ? Span.at(span.start()) : cells.get(0);
    Optional<Span> reference = Labels.reference(text, first);
    if (!Labels.isReference(text, first)) {
      if (cells.size() > 1) {
        problems.add(new Problem.RowReference(first));
      }
      keepAround(reference.map(Labels::brackets).orElse(Span.at(first.end())), first, stray);
    }

    Cut cut = cut(cells, span);
    if (cells.size() != 3) {
      problems.add(wrongCells(cells.size(), cut, span));
    }
    Optional<Link> link =
        LinkReader.whole(text, cut.link()).or(() -> LinkReader.firstWithin(text, cut.link()));
    // A row that was cut wrongly has one problem; its link is judged when that is repaired.
    if (cells.size() == 3) {
      Optional<LinkFault> fault =
          link.isEmpty()
              ? Optional.of(LinkFault.NO_LINK)
              : links.fault(text, link.get(), cut.link());
      fault.ifPresent(f -> problems.add(new Problem.RowLink(f, cut.link())));
    }
    link.ifPresent(
        found -> {
          keepAround(found.span(), cut.link(), stray);
          keep(found.tip(), stray);
        });
    // A cell without a link is taken for the title, so that its text is not lost.
    Span title = link.map(Link::text).orElse(cut.link());
    Span url = link.map(Link::url).orElseGet(() -> Span.at(cut.link().end()));

    Span label = reference.orElseGet(() -> Span.at(first.start()));
    SummaryRow row = new SummaryRow(cell(label), cell(title), cell(url), cell(cut.summary()));
    RowLocation location = new RowLocation(span, label, title, url, cut.summary());
    return new Row(row, location, stray, problems);
  }

  /** Which part of a row is the link, and which the summary. */
  private record Cut(Span link, Span summary) {}

  private Cut cut(List<Span> cells, Span row) {
    Span missing = Span.at(row.end());
    if (cells.size() <= 3) {
      return new Cut(
          cells.size() > 1 ? cells.get(1) : missing, cells.size() > 2 ? cells.get(2) : missing);
    }
    // The title goes on over each pipe until the link is complete; the summary is the rest.
    int link = 1;
    while (link < cells.size() && LinkReader.middle(text, cells.get(link)) < 0) {
      link++;
    }
    int summary = link == cells.size() ? 2 : link + 1;
    int end = cells.get(cells.size() - 1).end();
    Span rest = summary < cells.size() ? new Span(cells.get(summary).start(), end) : missing;
    return new Cut(
        new Span(cells.get(1).start(), cells.get(summary - 1).end()), Blank.trim(text, rest));
  }

  private Problem wrongCells(int cells, Cut cut, Span row) {
    List<Span> pipes = new ArrayList<>();
    for (Span part : List.of(cut.link(), cut.summary())) {
      TableCells.pipes(text, part).forEach(pipe -> pipes.add(new Span(pipe, pipe + 1)));
    }
    return new Problem.RowCells(cells, pipes, pipes.isEmpty() ? row : pipes.get(0));
  }

  /** Keeps what stands in a cell beside the one thing that belongs there. */
  private void keepAround(Span inner, Span cell, List<StrayContent> stray) {
    for (Span part :
        List.of(new Span(cell.start(), inner.start()), new Span(inner.end(), cell.end()))) {
      keep(Blank.trim(text, part), stray);
    }
  }

  private static void keep(Span span, List<StrayContent> stray) {
    if (!span.isEmpty()) {
      stray.add(new StrayContent(StrayContent.Kind.TEXT, span));
    }
  }

  private String cell(Span span) {
    return TableCells.unescape(text.substring(span.start(), span.end()));
  }
}
