package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedRow;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.FootnoteLabels;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code duplicate-reference}: two rows with one label. */
final class DuplicateReference implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "duplicate-reference", Severity.ERROR, Fixability.NONE, "two rows with one label");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    FootnoteLabels labels = FootnoteLabels.of(digest);
    labels
        .repeatedRows()
        .forEach(
            (row, first) ->
                found.accept(
                    Finding.at(row.at().label(), message(digest, row, first))
                        .withPlace(first.at().label(), "the first row with this label")
                        .about(row.row().label())));
  }

  private static String message(LintContext digest, LocatedRow row, LocatedRow first) {
    String label = row.row().label();
    String repeated = "an earlier row has the label [^%s] already; ".formatted(label);
    Optional<LocatedEntry> own = digest.papers().misplaced(row);
    Optional<LocatedEntry> ownOfFirst = digest.papers().misplaced(first);
    if (own.isPresent()) {
      return repeated
          + "the entry of this paper has [^%s], so write that".formatted(label(own.get()));
    }
    if (ownOfFirst.isPresent()) {
      return repeated
          + "the entry of that paper has [^%s], so write that".formatted(label(ownOfFirst.get()));
    }
    return repeated + "take one of them out, or give it the label of its own entry";
  }

  private static String label(LocatedEntry entry) {
    return entry.entry().label();
  }
}
