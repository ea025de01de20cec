package io.github.digestmark.lint.rules.text.prompt;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.FieldTextRule;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@code empty-field}: an empty title, summary, translation or abstract, or a placeholder. */
public final class EmptyField extends BuiltInRule implements FieldTextRule {

  /** The language of papers, so that nothing is translated in a digest in that language. */
  private static final Set<String> ENGLISH = Set.of("en", "eng");

  public EmptyField() {
    super("empty-field", WARNING, NONE, "a field that is empty or a placeholder");
  }

  @Override
  public Consumer<FieldText> checker(LintContext digest, Consumer<Finding> found) {
    if (PaperName.hasFootnotes(digest)) {
      checkPapers(digest, found);
    } else {
      new MissingFields(digest).check(found);
    }
    return text -> checkPlaceholder(digest, text, found);
  }

  private static void checkPapers(LintContext digest, Consumer<Finding> found) {
    boolean isSummarized = false;
    for (FieldText text : digest.texts()) {
      isSummarized |= text.field() == Field.SUMMARY;
    }
    boolean isSummarizedInEntries = isSummarized(digest.parsed().entries());
    boolean isTranslated =
        digest
            .options()
            .language()
            .map(tag -> !ENGLISH.contains(Locale.forLanguageTag(tag).getLanguage()))
            .orElseGet(digest.parsed().digest()::isTranslated);
    for (ParsedPaper paper : digest.distinctPapers()) {
      Optional<ParsedRow> row = paper.row().filter(ParsedRow::isSound);
      Optional<ParsedEntry> entry = paper.entry().filter(ParsedEntry::isSound);
      if (isSummarized) {
        checkSummary(row, entry, isSummarizedInEntries, found);
      }
      entry.ifPresent(e -> checkOthers(e, isTranslated, found));
    }
  }

  private static void checkPlaceholder(
      LintContext digest, FieldText text, Consumer<Finding> found) {
    String whole = text.first().text();
    if (text.isSound() && FailedText.isPlaceholder(text.paper(), text.field(), whole)) {
      found.accept(
          new Match(text, text.spans())
              .finding(
                  "the %s of %s is only a placeholder: %s; add the text"
                      .formatted(
                          text.field(),
                          PaperName.of(digest, text),
                          Quote.of(whole.replaceAll("\\s+", " ")))));
    }
  }

  /** Returns whether entries repeat summaries; the oldest digests have them in the table alone. */
  private static boolean isSummarized(List<ParsedEntry> entries) {
    // One entry does not show what the others would have.
    boolean isSummarized = entries.size() < 2;
    for (ParsedEntry entry : entries) {
      isSummarized |= !isEmpty(entry, Field.SUMMARY);
    }
    return isSummarized;
  }

  private static boolean isEmpty(ParsedPart part, Field field) {
    return part.text(field).isEmpty();
  }

  private static void checkSummary(
      Optional<ParsedRow> row,
      Optional<ParsedEntry> entry,
      boolean isSummarizedInEntries,
      Consumer<Finding> found) {
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
    } else if (isSummarizedInEntries && entry.isPresent() && !isInEntry) {
      String rest =
          row.isEmpty()
              ? "entry [^%s] has no summary; add it"
              : "entry [^%s] has no summary, but its row has one; copy it to the entry";
      found.accept(Finding.at(entry.get().at(Field.SUMMARY), rest.formatted(entry.get().label())));
    }
  }

  private static void checkOthers(
      ParsedEntry entry, boolean isTranslated, Consumer<Finding> found) {
    for (Field field : Field.texts()) {
      boolean isExpected = field.isUsual() && (isTranslated || !field.isTranslated());
      if (isExpected && field != Field.SUMMARY && isEmpty(entry, field)) {
        found.accept(
            Finding.at(
                entry.at(field), "entry [^%s] has no %s; add it".formatted(entry.label(), field)));
      }
    }
  }
}
