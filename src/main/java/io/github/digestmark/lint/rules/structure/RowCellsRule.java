package io.github.digestmark.lint.rules.structure;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE_OR_UNSAFE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.References;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.DigestParser;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code row-cells}: a row with more or fewer than three cells, often due to an unescaped pipe. */
final class RowCellsRule extends BuiltInRule {

  RowCellsRule() {
    super("row-cells", ERROR, SAFE_OR_UNSAFE, "a row with more or fewer than three cells");
  }

  private static final int MOST_EDITS = 100;

  private final DigestParser parser = new DigestParser();

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Set<Problem> reported = Set.copyOf(ProblemRule.reported(digest, Problem.RowCells.class));
    for (ParsedRow row : digest.parsed().rows()) {
      for (Problem problem : row.problems()) {
        if (problem instanceof Problem.RowCells cells && reported.contains(cells)) {
          found.accept(finding(digest, cells, row));
        }
      }
    }
  }

  private Finding finding(LintContext digest, Problem.RowCells cells, ParsedRow row) {
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
    String quoted = Quote.around(digest.source(), pipes.get(0), within);
    String which =
        pipes.size() == 1
            ? "the pipe in " + quoted + " is"
            : "the pipe in " + quoted + " and others are";
    String message =
        "the row has %s cells, expected three: %s not escaped, so a page loses text; write \\| instead"
            .formatted(cells.cells(), which);
    return Finding.at(cells.span(), message)
        .withRelated(pipes.subList(1, pipes.size()), "another pipe")
        .withFix(fix(digest, pipes, row));
  }

  /** Returns the text that a pipe is in, or all after the reference if it is outside the link. */
  private static Span partAround(ParsedRow row, Span pipe) {
    return Stream.of(Field.SUMMARY, Field.TITLE)
        .map(row::at)
        .filter(span -> span.contains(pipe))
        .findFirst()
        .orElse(new Span(row.labelSpan().end(), row.span().end()));
  }

  private Optional<Fix> fix(LintContext digest, List<Span> pipes, ParsedRow row) {
    List<TextEdit> edits = edits(digest, pipes);
    // Under a wrong header, the number of cells is not certain.
    boolean headed = digest.parsed().sections().columns().size() == 3;
    if (!headed || !isSoundOnceEscaped(digest, row, edits)) {
      return Optional.empty();
    }
    String what = pipes.size() == 1 ? "escape the pipe" : "escape the pipes";
    ParsedPaper paper = digest.paperOf(row);
    boolean confirmed =
        paper.isJoinedByLabel()
            && paper.entry().filter(entry -> saysTheSame(row, entry)).isPresent();
    return Optional.of(confirmed ? Fix.safe(what, edits) : Fix.unsafe(what, edits));
  }

  /** Escapes each pipe; many of them in one edit, since a row may have millions. */
  private static List<TextEdit> edits(LintContext digest, List<Span> pipes) {
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

  private static boolean saysTheSame(ParsedRow row, ParsedEntry entry) {
    return entry.isSound()
        && LooseEquality.isSame(row.title(), entry.title())
        && LooseEquality.isSame(row.text(Field.SUMMARY), entry.text(Field.SUMMARY));
  }

  /** Returns whether the row has no problem once its pipes are escaped. */
  private boolean isSoundOnceEscaped(LintContext digest, ParsedRow row, List<TextEdit> edits) {
    Span span = row.span();
    List<TextEdit> within =
        edits.stream()
            .map(edit -> new TextEdit(edit.span().shift(-span.start()), edit.replacement()))
            .toList();
    String line = TextEdit.apply(digest.at(span), within);
    String table = "| Ref | Title | Summary |\n| --- | --- | --- |\n" + line + "\n";
    return parser.parse(SourceText.of(table)).problems().stream()
        .allMatch(problem -> problem instanceof Problem.MissingSection);
  }
}
