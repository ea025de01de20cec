package io.github.digestmark.lint.rules.structure;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedRow;
import io.github.digestmark.lint.RelatedLocation;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.References;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.RowLocation;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code row-cells}: a row with more or fewer than three cells; most often an unescaped pipe. */
final class RowCellsRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "row-cells",
          Severity.ERROR,
          Fixability.SAFE_OR_UNSAFE,
          "a row with more or fewer than three cells");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private final DigestParser parser = new DigestParser();

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Map<Integer, LocatedRow> rows = new HashMap<>();
    for (Problem.RowCells cells : RowProblems.of(digest, Problem.RowCells.class)) {
      if (rows.isEmpty()) {
        digest
            .papers()
            .rows()
            .forEach(row -> rows.put(digest.source().lineNumber(row.at().span().start()), row));
      }
      LocatedRow row = rows.get(digest.source().lineNumber(cells.span().start()));
      found.accept(
          row == null ? Finding.at(cells.span(), cells.message()) : finding(digest, cells, row));
    }
  }

  private Finding finding(LintContext digest, Problem.RowCells cells, LocatedRow row) {
    List<Span> pipes = cells.pipes();
    if (pipes.isEmpty()) {
      return Finding.at(cells.span(), cells.message());
    }
    Span within = partAround(row.at(), pipes.get(0));
    if (!References.labels(digest.at(within)).isEmpty()) {
      return Finding.at(
          cells.span(),
          "the row has %s cells, expected three: two rows stand on one line; break the line"
              .formatted(cells.cells()));
    }
    String quoted = Quote.around(digest.source(), pipes.get(0), within);
    String which =
        pipes.size() == 1
            ? "the pipe in " + quoted + " is"
            : "the pipe in " + quoted + " and others are";
    String message =
        "the row has %s cells, expected three: %s not escaped, so a page loses text; write \\| instead"
            .formatted(cells.cells(), which);
    List<RelatedLocation> others =
        pipes.stream().skip(1).map(pipe -> new RelatedLocation(pipe, "another pipe")).toList();
    return Finding.at(cells.span(), message)
        .withPlaces(others)
        .withFix(fix(digest, pipes, row).orElse(null));
  }

  /** Where a pipe stands beside the link, it is in neither text. */
  private static Span partAround(RowLocation row, Span pipe) {
    if (row.summary().contains(pipe)) {
      return row.summary();
    }
    return row.title().contains(pipe) ? row.title() : new Span(row.label().end(), row.span().end());
  }

  private Optional<Fix> fix(LintContext digest, List<Span> pipes, LocatedRow row) {
    List<TextEdit> edits = pipes.stream().map(pipe -> TextEdit.insert(pipe.start(), "\\")).toList();
    // Under a wrong header, a row that is right may still be wrong.
    boolean headed = digest.parsed().sections().columns().size() == 3;
    if (!headed || !isRowThen(digest, row, edits)) {
      return Optional.empty();
    }
    String what = pipes.size() == 1 ? "escape the pipe" : "escape the pipes";
    boolean confirmed =
        digest.papers().entryOf(row).filter(entry -> saysTheSame(row, entry)).isPresent();
    return Optional.of(confirmed ? Fix.safe(what, edits) : Fix.unsafe(what, edits));
  }

  private static boolean saysTheSame(LocatedRow row, LocatedEntry entry) {
    return entry.isSound()
        && LooseEquality.isSame(row.row().title(), entry.entry().title())
        && LooseEquality.isSame(row.row().summary(), entry.entry().summary());
  }

  /** Tells whether the row, once its pipes are escaped, is one without a problem. */
  private boolean isRowThen(LintContext digest, LocatedRow row, List<TextEdit> edits) {
    Span span = row.at().span();
    List<TextEdit> within =
        edits.stream()
            .map(e -> TextEdit.insert(e.span().start() - span.start(), e.replacement()))
            .toList();
    String line = TextEdit.apply(digest.at(span), within);
    String table = "| Ref | Title | Summary |\n| --- | --- | --- |\n" + line + "\n";
    return parser.parse(SourceText.of(table)).problems().stream()
        .allMatch(problem -> problem instanceof Problem.MissingSection);
  }
}
