package io.github.digestmark.lint.rules.text;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
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

/** {@code empty-field}: an empty title, summary, translation or abstract. */
final class EmptyField extends BuiltInRule {

  /** The number of lines from one field to the next in generated entries. */
  private static final int LINES_PER_SLOT = 2;

  private static final String EMPTY_SLOT = "    ";

  EmptyField() {
    super(
        "empty-field",
        WARNING,
        NONE,
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
        // Digests in the first form have no summaries, or only in the table.
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
              ? "row [^%s] has no summary; add it"
              : isInEntry
                  ? "row [^%s] has no summary, but its entry has one; copy it to the row"
                  : "row [^%s] and its entry have no summary; add one to both";
      Finding finding = Finding.at(row.get().at(Field.SUMMARY), rest.formatted(row.get().label()));
      found.accept(
          entry
              .filter(e -> !isInEntry)
              .map(e -> finding.withRelated(e.at(Field.SUMMARY), "the entry has none either"))
              .orElse(finding));
    } else if (entry.isPresent() && !isInEntry) {
      String rest =
          row.isEmpty()
              ? "entry [^%s] has no summary; add it"
              : "entry [^%s] has no summary, but its row has one; copy it to the entry";
      found.accept(Finding.at(entry.get().at(Field.SUMMARY), rest.formatted(entry.get().label())));
    }
  }

  private static void checkOthers(ParsedEntry entry, Consumer<Finding> found) {
    for (Field field : Field.texts()) {
      if (field.isUsual() && field != Field.SUMMARY && isEmpty(entry, field)) {
        found.accept(
            Finding.at(
                entry.at(field), "entry [^%s] has no %s; add it".formatted(entry.label(), field)));
      }
    }
  }

  /** Returns whether an entry is in the first form, which has no slot for the summary. */
  private static boolean isInFirstForm(SourceText source, ParsedEntry entry) {
    int first = source.lineNumber(entry.labelSpan().start());
    int last = first + 4 * LINES_PER_SLOT + 1;
    return isOnLine(source, entry.at(Field.LINK_TEXT), first + 2 * LINES_PER_SLOT)
        && isOnLine(source, entry.at(Field.TRANSLATED_ABSTRACT), first + 3 * LINES_PER_SLOT)
        && isOnLine(source, entry.at(Field.ABSTRACT), first + 4 * LINES_PER_SLOT)
        && last <= source.lineCount()
        && source.at(source.line(last)).equals(EMPTY_SLOT);
  }

  private static boolean isOnLine(SourceText source, Span span, int line) {
    return source.lineNumber(span.start()) == line;
  }
}
