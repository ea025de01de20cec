package io.github.digestmark.lint.rules.footnotes;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.FootnoteLabels;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.References;
import io.github.digestmark.lint.rules.support.StrayTexts;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.DigestProblem;
import io.github.digestmark.parse.DigestProblem.MissingSection.Section;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@code undefined-reference}: a row whose label has no entry. */
final class UndefinedReference extends BuiltInRule {

  UndefinedReference() {
    super(
        new RuleInfo("undefined-reference", ERROR, NONE, "a row whose label has no entry")
            .onlyIn(DigestLayout.FOOTNOTES));
  }

  /** So many rows without entries at the end show that the file was cut off. */
  private static final int CUT_OFF = 3;

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    FootnoteLabels labels = digest.labels();
    if (labels.undefined().isEmpty()) {
      return;
    }
    if (digest.parsed().entries().isEmpty()) {
      if (digest.parsed().problems().stream().noneMatch(UndefinedReference::explainsNoEntries)) {
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

  /** Returns whether the heading is missing, too, or the entries are in another block. */
  private static boolean explainsNoEntries(Problem problem) {
    return problem instanceof DigestProblem.EnclosedDigest
        || (problem instanceof DigestProblem.MissingSection missing
            && missing.section() == Section.DETAILS_HEADING);
  }

  /** Leaves out rows whose entry is reported: its label is repeated, or it is in a broken entry. */
  private static List<ParsedRow> unexplained(LintContext digest, FootnoteLabels labels) {
    Set<ParsedEntry> sharing = new HashSet<>(labels.repeatedEntries().keySet());
    sharing.addAll(labels.repeatedEntries().values());
    Set<String> inBroken = new HashSet<>();
    digest.parsed().entries().stream()
        .filter(entry -> !entry.isSound())
        .forEach(entry -> inBroken.addAll(References.labels(digest.at(entry.span()))));
    return labels.undefined().stream()
        .filter(row -> Mislabelled.entryOf(row, digest).filter(sharing::contains).isEmpty())
        .filter(row -> !inBroken.contains(Labels.key(row.label())))
        .toList();
  }

  /** Returns how many rows at the end of the table have nothing that could be their entry. */
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
        "the digest has no detailed entries; add one for each row below the table, such as"
            + " [^LABEL]: TRANSLATED TITLE");
  }

  private static Finding cutOff(ParsedRow first, int rows) {
    return Finding.at(
        first.labelSpan(),
        "neither [^%s] nor the %s rows below it have entries; the file was probably cut off, so"
                .formatted(first.label(), rows - 1)
            + " regenerate it");
  }

  private static Finding finding(LintContext digest, StrayTexts stray, ParsedRow row) {
    String label = row.label();
    Optional<ParsedEntry> meant = Mislabelled.entryOf(row, digest);
    if (meant.isPresent()) {
      return Finding.at(
              row.labelSpan(),
              "no entry has the label [^%s]; the entry of this paper has [^%s]; give both the same label"
                  .formatted(label, meant.get().label()))
          .withRelated(meant.get().labelSpan(), "the entry of this paper");
    }
    Optional<Span> broken = stray.brokenDefinition(row);
    if (broken.isPresent()) {
      return Finding.at(
              row.labelSpan(),
              "no entry has the label [^%s]; the text probably meant as its entry is not a footnote; begin it with [^%s]:"
                  .formatted(label, label))
          .withRelated(broken.get(), "the text probably meant as its entry");
    }
    return Finding.at(
        row.labelSpan(),
        "no entry has the label [^%s]; add the entry, or remove the row".formatted(label));
  }
}
