package io.github.digestmark.lint.rules;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedRow;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.source.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code undefined-reference}: a row whose label has no entry. */
final class UndefinedReference implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "undefined-reference", Severity.ERROR, Fixability.NONE, "a row whose label has no entry");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    FootnoteLabels labels = FootnoteLabels.of(digest.papers());
    if (labels.undefined().isEmpty()) {
      return;
    }
    if (digest.papers().entries().isEmpty()) {
      LocatedRow first = labels.undefined().get(0);
      found.accept(
          Finding.at(
              first.at().label(),
              "there are no detailed entries at all, neither for this row nor for others; add them"
                  + " below the table, each as [^LABEL]: TRANSLATED TITLE"));
      return;
    }
    StrayTexts stray = StrayTexts.of(digest);
    for (LocatedRow row : labels.undefined()) {
      // An entry that repeats the label of another one is reported itself.
      if (!digest
          .papers()
          .misplaced(row)
          .filter(labels.repeatedEntries()::containsKey)
          .isPresent()) {
        found.accept(finding(digest, stray, row));
      }
    }
  }

  private static Finding finding(LintContext digest, StrayTexts stray, LocatedRow row) {
    String label = row.row().label();
    Optional<LocatedEntry> meant = digest.papers().misplaced(row);
    if (meant.isPresent()) {
      return Finding.at(
              row.at().label(),
              "no entry has the label [^%s]; the entry of this paper has [^%s]; give both the same"
                  .formatted(label, meant.get().entry().label()))
          .with(meant.get().at().label(), "the entry of this paper");
    }
    Optional<Span> broken = stray.brokenDefinition(row);
    if (broken.isPresent()) {
      return Finding.at(
              row.at().label(),
              "no entry has the label [^%s]; the text that must be meant is no footnote; begin it with [^%s]:"
                  .formatted(label, label))
          .with(broken.get(), "the text that must be meant");
    }
    return Finding.at(
        row.at().label(),
        "no entry has the label [^%s]; add the entry, or take out the row".formatted(label));
  }
}
