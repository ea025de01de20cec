package io.github.digestmark.lint.rules.structure;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE_OR_UNSAFE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.References;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.DigestProblem;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.ReadOptions;
import io.github.digestmark.parse.RowProblem;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * {@code row-cells}: a row without exactly three cells, often due to an unescaped pipe, or with its
 * cells in another order.
 */
final class RowCellsRule extends BuiltInRule {

  RowCellsRule() {
    super(
        "row-cells",
        ERROR,
        SAFE_OR_UNSAFE,
        "a row with too many or too few cells, or with its cells in another order");
  }

  private static final int MOST_EDITS = 100;

  private static final ReadOptions FOOTNOTES =
      ReadOptions.defaults().withLayout(DigestLayout.FOOTNOTES);

  private final DigestParser parser = new DigestParser();

  /**
   * What a row was meant to be.
   *
   * @param finding says so
   * @param what what the edits do
   * @param edits make it so
   * @param losesText whether they remove more than white space and pipes
   */
  private record Reading(Finding finding, String what, List<TextEdit> edits, boolean losesText) {}

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    CellCounts.check(digest, found);
    if (PaperName.hasFootnotes(digest)) {
      checkFootnotes(digest, found);
    }
  }

  private void checkFootnotes(LintContext digest, Consumer<Finding> found) {
    Set<Problem> reported = Collections.newSetFromMap(new IdentityHashMap<>());
    reported.addAll(ProblemRule.reported(digest, RowProblem.RowCells.class));
    List<ParsedRow> rows = digest.parsed().rows();
    boolean columnsSwapped = hasSwappedColumns(rows);
    if (columnsSwapped) {
      List<Span> columns = digest.parsed().sections().columns();
      found.accept(
          Finding.at(
              new Span(columns.get(0).start(), columns.get(columns.size() - 1).end()),
              "the rows have their cells in another order, expected reference, title and summary; swap"
                  + " the columns"));
    }
    for (ParsedRow row : rows) {
      for (Problem problem : row.problems()) {
        if (problem instanceof RowProblem.RowCells cells && reported.contains(cells)) {
          found.accept(finding(digest, cells, row));
        }
      }
      if (!columnsSwapped) {
        order(row)
            .map(order -> chosen(digest, row, List.of(swapped(digest, order))))
            .ifPresent(found);
      }
      List<Span> doubtful = DoubtfulPipes.in(digest, row);
      if (!doubtful.isEmpty()) {
        found.accept(chosen(digest, row, List.of(withoutBackslash(digest, row, doubtful))));
      }
    }
    List<Span> inHeader = DoubtfulPipes.inHeader(digest);
    if (!inHeader.isEmpty()) {
      found.accept(DoubtfulPipes.finding(inHeader));
    }
  }

  /** One cause: somebody moved a column, or told a generator to write another order. */
  private static boolean hasSwappedColumns(List<ParsedRow> rows) {
    int count = 0;
    for (ParsedRow row : rows) {
      count += order(row).isPresent() ? 1 : 0;
    }
    return count > 1 && 2 * count > rows.size();
  }

  private static Optional<RowProblem.RowOrder> order(ParsedRow row) {
    for (Problem problem : row.problems()) {
      if (problem instanceof RowProblem.RowOrder order) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  private Finding finding(LintContext digest, RowProblem.RowCells cells, ParsedRow row) {
    if (cells.pipes().isEmpty() && !cells.empty().isEmpty()) {
      return chosen(digest, row, List.of(withoutEmpty(cells)));
    }
    List<Span> pipes = cells.pipes();
    if (pipes.isEmpty()) {
      return Finding.at(cells.span(), cells.message());
    }
    Span within = partAround(row, pipes.get(0));
    if (!References.labels(digest.at(within)).isEmpty()) {
      return Finding.at(
          cells.span(),
          "the row has %s cells, expected three: two rows are on one line; break the line between them"
              .formatted(cells.cells()));
    }
    List<Reading> readings = new ArrayList<>();
    readings.add(escaped(digest, cells, within));
    withoutExtra(digest, cells, row).ifPresent(readings::add);
    return chosen(digest, row, readings);
  }

  /** Returns the reading that the entry confirms, or else the first. */
  private Finding chosen(LintContext digest, ParsedRow row, List<Reading> readings) {
    // Under a wrong header, the number of cells is not certain.
    boolean headed = digest.parsed().sections().columns().size() == 3;
    Reading first = readings.get(0);
    Optional<ParsedRow> likely = headed ? repaired(digest, row, first.edits()) : Optional.empty();
    if (headed) {
      for (Reading reading : readings) {
        Optional<ParsedRow> repaired =
            reading.equals(first) ? likely : repaired(digest, row, reading.edits());
        if (repaired.isPresent() && isConfirmed(digest, row, repaired.get())) {
          Fix fix =
              reading.losesText()
                  ? Fix.unsafe(reading.what(), reading.edits())
                  : Fix.safe(reading.what(), reading.edits());
          return reading.finding().withFix(fix);
        }
      }
    }
    return first.finding().withFix(likely.map(repaired -> Fix.unsafe(first.what(), first.edits())));
  }

  private static Reading escaped(LintContext digest, RowProblem.RowCells cells, Span within) {
    List<Span> pipes = cells.pipes();
    List<TextEdit> edits = new ArrayList<>(escapes(digest, pipes));
    cells.empty().forEach(cell -> edits.add(TextEdit.delete(cell)));
    String quoted = Quote.around(digest.source(), pipes.get(0), within);
    String which =
        pipes.size() == 1
            ? "the pipe in " + quoted + " is"
            : "the pipe in " + quoted + " and others are";
    String message =
        "the row has %s cells, expected three: %s not escaped, so a page loses text; write \\| instead"
            .formatted(cells.cells(), which);
    return new Reading(
        Finding.at(cells.span(), message)
            .withRelated(pipes.subList(1, pipes.size()), "another pipe"),
        (pipes.size() == 1 ? "escape the pipe" : "escape the pipes")
            + (cells.empty().isEmpty() ? "" : ", and remove the empty cells"),
        edits,
        false);
  }

  private static Reading withoutEmpty(RowProblem.RowCells cells) {
    return new Reading(
        Finding.at(cells.span(), cells.message()),
        cells.empty().size() == 1 ? "remove the empty cell" : "remove the empty cells",
        cells.empty().stream().map(TextEdit::delete).toList(),
        false);
  }

  /** Reads the cells after the third as extra ones, if the first pipe is in the summary. */
  private static Optional<Reading> withoutExtra(
      LintContext digest, RowProblem.RowCells cells, ParsedRow row) {
    Span pipe = cells.pipes().get(0);
    if (!row.at(Field.SUMMARY).contains(pipe)) {
      return Optional.empty();
    }
    String message =
        "the row has %s cells, expected three: the entry's summary ends in front of this text; remove"
            + " the text, or add it to both";
    Span extra = row.at(Field.SUMMARY);
    int start = pipe.end();
    while (start < extra.end() && Character.isWhitespace(digest.source().text().charAt(start))) {
      start++;
    }
    return Optional.of(
        new Reading(
            Finding.at(new Span(start, extra.end()), message.formatted(cells.cells())),
            "remove the text after the summary",
            List.of(TextEdit.delete(new Span(pipe.end(), row.span().end()))),
            true));
  }

  private static Reading withoutBackslash(LintContext digest, ParsedRow row, List<Span> pipes) {
    List<TextEdit> edits = new ArrayList<>();
    for (Span pipe : pipes) {
      edits.add(TextEdit.delete(new Span(pipe.start(), pipe.start() + 1)));
    }
    // In code, a backslash is text.
    boolean hasCode = digest.at(row.span()).indexOf('`') >= 0;
    return new Reading(DoubtfulPipes.finding(pipes), "write one backslash less", edits, hasCode);
  }

  private static Reading swapped(LintContext digest, RowProblem.RowOrder order) {
    List<Span> places = new ArrayList<>(order.cells());
    Collections.sort(places);
    List<TextEdit> edits = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      if (!places.get(i).equals(order.cells().get(i))) {
        edits.add(new TextEdit(places.get(i), digest.at(order.cells().get(i))));
      }
    }
    return new Reading(Finding.at(order.span(), order.message()), "swap the cells", edits, false);
  }

  /** Returns the text that a pipe is in, or all after the reference if it is outside the link. */
  private static Span partAround(ParsedRow row, Span pipe) {
    return Stream.of(Field.SUMMARY, Field.TITLE)
        .map(row::at)
        .filter(span -> span.contains(pipe))
        .findFirst()
        .orElse(new Span(row.labelSpan().end(), row.span().end()));
  }

  /** Returns whether the entry says the same as a row after a repair. */
  private static boolean isConfirmed(LintContext digest, ParsedRow row, ParsedRow repaired) {
    ParsedPaper paper = digest.paperOf(row);
    return paper.isJoinedByLabel()
        && paper.entry().filter(entry -> saysTheSame(digest, repaired, entry)).isPresent();
  }

  /** Escapes each pipe; many of them in one edit, since a row may have millions. */
  static List<TextEdit> escapes(LintContext digest, List<Span> pipes) {
    if (pipes.size() <= MOST_EDITS) {
      return pipes.stream().map(pipe -> TextEdit.insert(pipe.start(), "\\")).toList();
    }
    Span all = new Span(pipes.get(0).start(), pipes.get(pipes.size() - 1).end());
    String text = digest.source().text();
    StringBuilder escaped = new StringBuilder(all.length() + pipes.size());
    int done = all.start();
    for (Span pipe : pipes) {
      escaped.append(text, done, pipe.start()).append('\\');
      done = pipe.start();
    }
    return List.of(new TextEdit(all, escaped.append(text, done, all.end()).toString()));
  }

  private static boolean saysTheSame(LintContext digest, ParsedRow row, ParsedEntry entry) {
    return entry.isSound()
        && !Urls.of(digest).differ(row.url(), entry.url())
        && LooseEquality.isSame(row.title(), entry.title())
        && LooseEquality.isSame(row.text(Field.SUMMARY), entry.text(Field.SUMMARY));
  }

  /** Returns the row after a repair, if it has no problem then. */
  private Optional<ParsedRow> repaired(LintContext digest, ParsedRow row, List<TextEdit> edits) {
    Span span = row.span();
    List<TextEdit> within =
        edits.stream()
            .map(edit -> new TextEdit(edit.span().shift(-span.start()), edit.replacement()))
            .toList();
    String line = TextEdit.apply(digest.at(span), within);
    String table = "| Ref | Title | Summary |\n| --- | --- | --- |\n" + line + "\n";
    ParsedDigest parsed = parser.parse(SourceText.of(table), FOOTNOTES);
    boolean isSound =
        parsed.problems().stream()
            .allMatch(problem -> problem instanceof DigestProblem.MissingSection);
    return parsed.rows().stream().filter(repaired -> isSound).findFirst();
  }
}
