package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.FootnoteLabels;
import java.util.function.Consumer;

/** {@code duplicate-definition}: two entries with one label; readers see only the first. */
final class DuplicateDefinition implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "duplicate-definition", Severity.ERROR, Fixability.NONE, "two entries with one label");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    FootnoteLabels.of(digest)
        .repeatedEntries()
        .forEach(
            (entry, first) ->
                found.accept(
                    Finding.at(entry.at().label(), message(digest, entry))
                        .withPlace(first.at().label(), "the first entry with this label")
                        .about(entry.entry().label())));
  }

  private static String message(LintContext digest, LocatedEntry entry) {
    return "an earlier entry has the label [^%s] already, and a page shows only that one; %s"
        .formatted(
            entry.entry().label(),
            digest
                .papers()
                .misplaced(entry)
                .map(
                    row ->
                        "the row of this paper has [^%s], so write that"
                            .formatted(row.row().label()))
                .orElse("take one of them out, or give it the label of its row"));
  }
}
