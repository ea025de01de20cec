package io.github.digestmark.lint.rules.structure;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.parse.DigestProblem;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** {@code conflict-marker}: lines that a merge conflict in git left in the file. */
final class ConflictMarker extends BuiltInRule {

  ConflictMarker() {
    super("conflict-marker", ERROR, NONE, "lines that a merge conflict in git left in the file");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (Problem problem : digest.parsed().problems()) {
      if (problem instanceof DigestProblem.MergeConflict conflict) {
        List<Span> others = conflict.markers().subList(1, conflict.markers().size());
        found.accept(
            Finding.at(conflict.span(), conflict.message()).withRelated(others, "another marker"));
      }
    }
  }
}
