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
import io.github.digestmark.lint.rules.support.StrayTexts;
import io.github.digestmark.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@code undefined-reference}: a row whose label has no entry. */
final class UndefinedReference implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "undefined-reference", Severity.ERROR, Fixability.NONE, "a row whose label has no entry");

  /** As many rows at the end without entries were not forgotten one by one. */
  private static final int CUT_OFF = 3;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    FootnoteLabels labels = FootnoteLabels.of(digest);
    if (labels.undefined().isEmpty()) {
      return;
    }
    if (digest.papers().entries().isEmpty()) {
      // Where the heading is missing too, that finding says enough.
      if (digest.parsed().sections().detailsHeading() != null) {
        found.accept(noEntries(labels.undefined().get(0)));
      }
      return;
    }
    List<LocatedRow> undefined = unexplained(digest, labels);
    int atTheEnd = rowsAtTheEnd(digest, undefined);
    int cutOff = atTheEnd >= CUT_OFF ? atTheEnd : 0;
    StrayTexts stray = StrayTexts.of(digest);
    for (LocatedRow row : undefined.subList(0, undefined.size() - cutOff)) {
      found.accept(finding(digest, stray, row));
    }
    if (cutOff > 0) {
      found.accept(cutOff(undefined.get(undefined.size() - cutOff), cutOff));
    }
  }

  /** Leaves out rows whose entry is reported itself: it is broken, or shares its label. */
  private static List<LocatedRow> unexplained(LintContext digest, FootnoteLabels labels) {
    Set<LocatedEntry> sharing = new HashSet<>(labels.repeatedEntries().keySet());
    sharing.addAll(labels.repeatedEntries().values());
    BrokenEntries broken = BrokenEntries.of(digest);
    return labels.undefined().stream()
        .filter(row -> digest.papers().misplaced(row).filter(sharing::contains).isEmpty())
        .filter(row -> !broken.speakOf(row))
        .toList();
  }

  /** Counts the last rows of the table that have nothing that could be their entry. */
  private static int rowsAtTheEnd(LintContext digest, List<LocatedRow> undefined) {
    List<LocatedRow> rows = digest.papers().rows();
    int count = 0;
    while (count < undefined.size()
        && undefined.get(undefined.size() - 1 - count).equals(rows.get(rows.size() - 1 - count))
        && digest.papers().misplaced(rows.get(rows.size() - 1 - count)).isEmpty()) {
      count++;
    }
    return count;
  }

  private static Finding noEntries(LocatedRow first) {
    return Finding.at(
        first.at().label(),
        "there are no detailed entries at all, neither for this row nor for others; add them"
            + " below the table, each as [^LABEL]: TRANSLATED TITLE");
  }

  private static Finding cutOff(LocatedRow first, int rows) {
    return Finding.at(
        first.at().label(),
        "neither [^%s] nor the %s rows below it have entries; the file must have been cut off, so"
                .formatted(first.row().label(), rows - 1)
            + " make it anew");
  }

  private static Finding finding(LintContext digest, StrayTexts stray, LocatedRow row) {
    String label = row.row().label();
    Optional<LocatedEntry> meant = digest.papers().misplaced(row);
    if (meant.isPresent()) {
      return Finding.at(
              row.at().label(),
              "no entry has the label [^%s]; the entry of this paper has [^%s]; give both the same"
                  .formatted(label, meant.get().entry().label()))
          .withPlace(meant.get().at().label(), "the entry of this paper");
    }
    Optional<Span> broken = stray.brokenDefinition(row);
    if (broken.isPresent()) {
      return Finding.at(
              row.at().label(),
              "no entry has the label [^%s]; the text that must be meant is no footnote; begin it with [^%s]:"
                  .formatted(label, label))
          .withPlace(broken.get(), "the text that must be meant");
    }
    return Finding.at(
        row.at().label(),
        "no entry has the label [^%s]; add the entry, or take out the row".formatted(label));
  }
}
