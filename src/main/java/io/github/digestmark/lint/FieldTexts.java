package io.github.digestmark.lint;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.FieldText.Copy;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.parse.EntryLocation;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Lists the texts of a digest. */
final class FieldTexts {

  private static final Copy NONE = new Copy(Span.at(0), "", false, false);

  private final List<FieldText> found = new ArrayList<>();

  private FieldTexts() {}

  /** Lists the texts of all papers, those of one paper together. */
  static List<FieldText> of(LocatedPapers papers) {
    FieldTexts passages = new FieldTexts();
    papers.all().forEach(passages::add);
    return List.copyOf(passages.found);
  }

  private void add(LocatedPaper paper) {
    LocatedRow row = paper.row();
    LocatedEntry entry = paper.entry();
    twice(
        DigestField.TITLE,
        paper.label(),
        row == null ? NONE : inRow(row, row.at().title(), row.row().title()),
        entry == null ? NONE : inEntry(entry, entry.at().title(), entry.entry().title()));
    twice(
        DigestField.SUMMARY,
        paper.label(),
        row == null ? NONE : inRow(row, row.at().summary(), row.row().summary()),
        entry == null ? NONE : inEntry(entry, entry.at().summary(), entry.entry().summary()));
    if (entry != null) {
      addOthers(entry, entry.at(), entry.entry());
    }
  }

  private void addOthers(LocatedEntry entry, EntryLocation at, DetailedEntry says) {
    String label = says.label();
    once(
        DigestField.TRANSLATED_TITLE,
        label,
        inEntry(entry, at.translatedTitle(), says.translatedTitle()));
    once(
        DigestField.ENGLISH_SUMMARY,
        label,
        inEntry(entry, at.englishSummary(), says.englishSummary()));
    once(
        DigestField.TRANSLATED_ABSTRACT,
        label,
        inEntry(entry, at.translatedAbstract(), says.translatedAbstract()));
    once(DigestField.ABSTRACT, label, inEntry(entry, at.abstractText(), says.abstractText()));
  }

  private static Copy inRow(LocatedRow row, Span span, String text) {
    return new Copy(span, text, true, row.isSound());
  }

  private static Copy inEntry(LocatedEntry entry, Span span, String text) {
    return new Copy(span, text, false, entry.isSound());
  }

  private void twice(DigestField field, String label, Copy inRow, Copy inEntry) {
    if (!inRow.text().isEmpty() && LooseEquality.isSame(inRow.text(), inEntry.text())) {
      found.add(new FieldText(field, label, List.of(inRow, inEntry)));
    } else {
      once(field, label, inRow);
      once(field, label, inEntry);
    }
  }

  private void once(DigestField field, String label, Copy copy) {
    if (!copy.text().isEmpty()) {
      found.add(new FieldText(field, label, List.of(copy)));
    }
  }
}
