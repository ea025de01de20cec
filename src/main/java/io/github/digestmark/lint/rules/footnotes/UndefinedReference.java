package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.FootnoteLabels;
import io.github.digestmark.lint.rules.support.StrayTexts;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@code undefined-reference}: a row whose label has no entry. */
final class UndefinedReference extends BuiltInRule {

  UndefinedReference() {
    super("undefined-reference", Severity.ERROR, Fixability.NONE, "a row whose label has no entry");
  }

  /** As many rows at the end without entries were not forgotten one by one. */
  private static final int CUT_OFF = 3;

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    FootnoteLabels labels = FootnoteLabels.of(digest);
    if (labels.undefined().isEmpty()) {
      return;
    }
    if (digest.parsed().entries().isEmpty()) {
      // Where the heading is missing too, that finding says enough.
      if (digest.parsed().sections().detailsHeading().isPresent()) {
        found.accept(noEntries(labels.undefined().get(0)));
      }
      return;
    }
    List<ParsedRow> undefined = unexplained(digest, labels);
    int atTheEnd = rowsAtTheEnd(digest, undefined);
    int cutOff = atTheEnd >= CUT_OFF ? atTheEnd : 0;
    StrayTexts stray = StrayTexts.of(digest);
    for (ParsedRow row : undefined.subList(0, undefined.size() - cutOff)) {
      found.accept(finding(digest, stray, row));
    }
    if (cutOff > 0) {
      found.accept(cutOff(undefined.get(undefined.size() - cutOff), cutOff));
    }
  }

  /** Leaves out rows whose entry is reported itself: it is broken, or shares its label. */
  private static List<ParsedRow> unexplained(LintContext digest, FootnoteLabels labels) {
    Set<ParsedEntry> sharing = new HashSet<>(labels.repeatedEntries().keySet());
    sharing.addAll(labels.repeatedEntries().values());
    BrokenEntries broken = BrokenEntries.of(digest);
    return labels.undefined().stream()
        .filter(row -> Mislabelled.entryOf(row, digest).filter(sharing::contains).isEmpty())
        .filter(row -> !broken.speakOf(row))
        .toList();
  }

  /** Counts the last rows of the table that have nothing that could be their entry. */
  private static int rowsAtTheEnd(LintContext digest, List<ParsedRow> undefined) {
    List<ParsedRow> rows = digest.parsed().rows();
    int count = 0;
    while (count < undefined.size()
        && undefined.get(undefined.size() - 1 - count).equals(rows.get(rows.size() - 1 - count))
        && !digest.paperOf(rows.get(rows.size() - 1 - count)).isMislabelled()) {
      count++;
    }
    return count;
  }

  private static Finding noEntries(ParsedRow first) {
    return Finding.at(
        first.labelSpan(),
        "there are no detailed entries at all, neither for this row nor for others; add them"
            + " below the table, each as [^LABEL]: TRANSLATED TITLE");
  }

  private static Finding cutOff(ParsedRow first, int rows) {
    return Finding.at(
        first.labelSpan(),
        "neither [^%s] nor the %s rows below it have entries; the file must have been cut off, so"
                .formatted(first.label(), rows - 1)
            + " make it anew");
  }

  private static Finding finding(LintContext digest, StrayTexts stray, ParsedRow row) {
    String label = row.label();
    Optional<ParsedEntry> meant = Mislabelled.entryOf(row, digest);
    if (meant.isPresent()) {
      return Finding.at(
              row.labelSpan(),
              "no entry has the label [^%s]; the entry of this paper has [^%s]; give both the same"
                  .formatted(label, meant.get().label()))
          .withRelated(meant.get().labelSpan(), "the entry of this paper");
    }
    Optional<Span> broken = stray.brokenDefinition(row);
    if (broken.isPresent()) {
      return Finding.at(
              row.labelSpan(),
              "no entry has the label [^%s]; the text that must be meant is no footnote; begin it with [^%s]:"
                  .formatted(label, label))
          .withRelated(broken.get(), "the text that must be meant");
    }
    return Finding.at(
        row.labelSpan(),
        "no entry has the label [^%s]; add the entry, or take out the row".formatted(label));
  }
}
