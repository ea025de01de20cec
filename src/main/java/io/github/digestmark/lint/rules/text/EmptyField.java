package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code empty-field}: a text that is not there. */
final class EmptyField extends BuiltInRule {

  /** The lines between two fields that follow each other in a generator's form. */
  private static final int LINES_A_SLOT = 2;

  private static final String EMPTY_SLOT = "    ";

  EmptyField() {
    super(
        "empty-field",
        Severity.WARNING,
        Fixability.NONE,
        "an empty title, summary, translated title, translated abstract or abstract");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    boolean isSummarized = digest.texts().stream().anyMatch(text -> text.field() == Field.SUMMARY);
    boolean isSummarizedInEntries =
        digest.parsed().entries().stream().anyMatch(entry -> !isEmpty(entry, Field.SUMMARY));
    for (ParsedPaper paper : digest.distinctPapers()) {
      Optional<ParsedRow> row = paper.row().filter(ParsedRow::isSound);
      Optional<ParsedEntry> entry = paper.entry().filter(ParsedEntry::isSound);
      if (isSummarized) {
        // The first form of digests had no summaries, or had them in the table alone.
        checkSummary(
            row,
            entry.filter(e -> isSummarizedInEntries || !isInFirstForm(digest.source(), e)),
            found);
      }
      entry.ifPresent(e -> checkOthers(e, found));
    }
  }

  private static boolean isEmpty(ParsedPart part, Field field) {
    return part.text(field).isEmpty();
  }

  private static void checkSummary(
      Optional<ParsedRow> row, Optional<ParsedEntry> entry, Consumer<Finding> found) {
    boolean isInEntry = entry.filter(e -> !isEmpty(e, Field.SUMMARY)).isPresent();
    if (row.filter(r -> isEmpty(r, Field.SUMMARY)).isPresent()) {
      String rest =
          entry.isEmpty()
              ? "row [^%s] has no summary; write it"
              : isInEntry
                  ? "row [^%s] has no summary, its entry has one; write it in both"
                  : "row [^%s] and its entry have no summary; write it in both";
      Finding finding = Finding.at(row.get().at(Field.SUMMARY), rest.formatted(row.get().label()));
      found.accept(
          entry
              .filter(e -> !isInEntry)
              .map(e -> finding.withRelated(e.at(Field.SUMMARY), "none in the entry either"))
              .orElse(finding));
    } else if (entry.isPresent() && !isInEntry) {
      String rest =
          row.isEmpty()
              ? "entry [^%s] has no summary; write it"
              : "entry [^%s] has no summary, its row has one; write it in both";
      found.accept(Finding.at(entry.get().at(Field.SUMMARY), rest.formatted(entry.get().label())));
    }
  }

  private static void checkOthers(ParsedEntry entry, Consumer<Finding> found) {
    for (Field field : Field.texts()) {
      if (field.isUsual() && field != Field.SUMMARY && isEmpty(entry, field)) {
        found.accept(
            Finding.at(
                entry.at(field),
                "entry [^%s] has no %s; write it".formatted(entry.label(), field)));
      }
    }
  }

  /** Tells whether an entry has the generator's first form, which had no slots for summaries. */
  private static boolean isInFirstForm(SourceText source, ParsedEntry entry) {
    int first = source.lineNumber(entry.labelSpan().start());
    int last = first + 4 * LINES_A_SLOT + 1;
    return isOnLine(source, entry.at(Field.LINK_TEXT), first + 2 * LINES_A_SLOT)
        && isOnLine(source, entry.at(Field.TRANSLATED_ABSTRACT), first + 3 * LINES_A_SLOT)
        && isOnLine(source, entry.at(Field.ABSTRACT), first + 4 * LINES_A_SLOT)
        && last <= source.lineCount()
        && source.at(source.line(last)).equals(EMPTY_SLOT);
  }

  private static boolean isOnLine(SourceText source, Span span, int line) {
    return source.lineNumber(span.start()) == line;
  }
}
