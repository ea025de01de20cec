package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.DigestField;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedPaper;
import io.github.digestmark.lint.LocatedRow;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.parse.EntryLocation;
import io.github.digestmark.source.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code empty-field}: a text that is not there. */
final class EmptyField implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "empty-field",
          Severity.WARNING,
          Fixability.NONE,
          "an empty title, summary, translated title, translated abstract or abstract");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    boolean summarized =
        digest.passages().stream().anyMatch(passage -> passage.field() == DigestField.SUMMARY);
    boolean summarizedInEntries =
        digest.papers().entries().stream().anyMatch(entry -> !entry.entry().summary().isEmpty());
    for (LocatedPaper paper : digest.papers().all()) {
      LocatedRow row = paper.row() != null && paper.row().isSound() ? paper.row() : null;
      LocatedEntry entry = paper.entry() != null && paper.entry().isSound() ? paper.entry() : null;
      if (summarized) {
        // The first form of digests had no summaries, or had them in the table alone.
        boolean none =
            entry != null && !summarizedInEntries && Slots.hasNoneForSummary(digest, entry);
        checkSummary(digest, row, none ? null : entry, found);
      }
      if (entry != null) {
        checkEntry(digest, entry, found);
      }
    }
  }

  private static void checkSummary(
      LintContext digest,
      @Nullable LocatedRow row,
      @Nullable LocatedEntry entry,
      Consumer<Finding> found) {
    boolean inEntry = entry != null && !entry.entry().summary().isEmpty();
    if (row != null && row.row().summary().isEmpty()) {
      String rest =
          entry == null
              ? "row [^%s] has no summary; write it"
              : inEntry
                  ? "row [^%s] has no summary, its entry has one; write it in both"
                  : "row [^%s] and its entry have no summary; write it in both";
      Finding finding = Finding.at(row.at().summary(), rest.formatted(row.row().label()));
      found.accept(
          entry == null || inEntry
              ? finding
              : finding.withPlace(
                  place(digest, entry, DigestField.SUMMARY), "none in the entry either"));
    } else if (entry != null && !inEntry) {
      String rest =
          row == null
              ? "entry [^%s] has no summary; write it"
              : "entry [^%s] has no summary, its row has one; write it in both";
      found.accept(
          Finding.at(
              place(digest, entry, DigestField.SUMMARY), rest.formatted(entry.entry().label())));
    }
  }

  private static void checkEntry(LintContext digest, LocatedEntry entry, Consumer<Finding> found) {
    checkEntry(digest, entry, DigestField.TRANSLATED_TITLE, entry.entry().translatedTitle(), found);
    checkEntry(digest, entry, DigestField.TITLE, entry.entry().title(), found);
    checkEntry(
        digest, entry, DigestField.TRANSLATED_ABSTRACT, entry.entry().translatedAbstract(), found);
    checkEntry(digest, entry, DigestField.ABSTRACT, entry.entry().abstractText(), found);
  }

  private static void checkEntry(
      LintContext digest,
      LocatedEntry entry,
      DigestField field,
      String text,
      Consumer<Finding> found) {
    if (text.isEmpty()) {
      found.accept(
          Finding.at(
              place(digest, entry, field),
              "entry [^%s] has no %s; write it".formatted(entry.entry().label(), field)));
    }
  }

  private static Span place(LintContext digest, LocatedEntry entry, DigestField field) {
    EntryLocation at = entry.at();
    Span place =
        switch (field) {
          case TITLE -> at.title();
          case SUMMARY -> at.summary();
          case TRANSLATED_TITLE -> at.translatedTitle();
          case ENGLISH_SUMMARY -> at.englishSummary();
          case TRANSLATED_ABSTRACT -> at.translatedAbstract();
          case ABSTRACT -> at.abstractText();
        };
    return Slots.of(digest, entry, field, place);
  }
}
