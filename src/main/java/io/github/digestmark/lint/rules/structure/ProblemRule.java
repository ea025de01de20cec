package io.github.digestmark.lint.rules.structure;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.parse.RowProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A rule that reports one kind of problem that the parser found. */
class ProblemRule extends BuiltInRule {

  private final Class<? extends Problem> kind;

  ProblemRule(String name, Severity severity, String summary, Class<? extends Problem> kind) {
    this(name, severity, NONE, summary, kind);
  }

  ProblemRule(
      String name,
      Severity severity,
      RuleInfo.Fixability fixability,
      String summary,
      Class<? extends Problem> kind) {
    this(new RuleInfo(name, severity, fixability, summary), kind);
  }

  ProblemRule(RuleInfo info, Class<? extends Problem> kind) {
    super(info);
    this.kind = kind;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (Problem problem : reported(digest, kind)) {
      Finding finding = Finding.at(problem.span(), problem.message());
      found.accept(problem.label().map(finding::about).orElse(finding));
    }
  }

  /** The problems that do not follow from another one. */
  private record Reported(List<Problem> problems) {}

  /**
   * Returns the problems of one kind that do not follow from another problem: a row that a line
   * break cut in two is reported only on its first line.
   */
  static <T extends Problem> List<T> reported(LintContext digest, Class<T> kind) {
    List<T> reported = new ArrayList<>();
    for (Problem problem : digest.computeOnce(Reported.class, ProblemRule::find).problems()) {
      if (kind.isInstance(problem)) {
        reported.add(kind.cast(problem));
      }
    }
    return reported;
  }

  private static Reported find(LintContext digest) {
    Set<Problem> consequences = new HashSet<>();
    List<ParsedRow> rows = digest.parsed().rows();
    for (int i = 1; i < rows.size(); i++) {
      ParsedRow row = rows.get(i);
      if (row.isRest() && isBelowReported(digest, rows.get(i - 1), row)) {
        consequences.addAll(row.problems());
      }
    }
    List<Problem> reported = new ArrayList<>(digest.parsed().problems());
    reported.removeIf(consequences::contains);
    return new Reported(reported);
  }

  /** Returns whether the line above is a row that is reported for its cells. */
  private static boolean isBelowReported(LintContext digest, ParsedRow above, ParsedRow row) {
    return above.problems().stream().anyMatch(RowProblem.RowCells.class::isInstance)
        && line(digest, above) + 1 == line(digest, row);
  }

  private static int line(LintContext digest, ParsedRow row) {
    return digest.source().lineNumber(row.span().start());
  }
}
