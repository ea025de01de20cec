package io.github.digestmark.lint;

import io.github.digestmark.lint.Passage.Copy;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.EntryLocation;
import io.github.digestmark.parse.RowLocation;
import io.github.digestmark.parse.Wording;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists the texts of a digest. */
final class Passages {

  private static final Copy NONE = new Copy(Span.at(0), "", false, false);

  private final List<Passage> found = new ArrayList<>();

  private Passages() {}

  /** Lists the texts of all papers, those of one paper together. */
  static List<Passage> of(Papers papers) {
    Passages passages = new Passages();
    papers.all().forEach(passages::add);
    return List.copyOf(passages.found);
  }

  private void add(Paper paper) {
    LocatedRow row = paper.row();
    LocatedEntry entry = paper.entry();
    twice(
        DigestField.TITLE,
        paper.label(),
        inRow(row, RowLocation::title, SummaryRow::title),
        inEntry(entry, EntryLocation::title, DetailedEntry::title));
    twice(
        DigestField.SUMMARY,
        paper.label(),
        inRow(row, RowLocation::summary, SummaryRow::summary),
        inEntry(entry, EntryLocation::summary, DetailedEntry::summary));
    if (entry != null) {
      String label = entry.entry().label();
      once(
          DigestField.TRANSLATED_TITLE,
          label,
          inEntry(entry, EntryLocation::translatedTitle, DetailedEntry::translatedTitle));
      once(
          DigestField.ENGLISH_SUMMARY,
          label,
          inEntry(entry, EntryLocation::englishSummary, DetailedEntry::englishSummary));
      once(
          DigestField.TRANSLATED_ABSTRACT,
          label,
          inEntry(entry, EntryLocation::translatedAbstract, DetailedEntry::translatedAbstract));
      once(
          DigestField.ABSTRACT,
          label,
          inEntry(entry, EntryLocation::abstractText, DetailedEntry::abstractText));
    }
  }

  private static Copy inRow(
      @Nullable LocatedRow row, Function<RowLocation, Span> at, Function<SummaryRow, String> text) {
    return row == null
        ? NONE
        : new Copy(at.apply(row.at()), text.apply(row.row()), true, row.isSound());
  }

  private static Copy inEntry(
      @Nullable LocatedEntry entry,
      Function<EntryLocation, Span> at,
      Function<DetailedEntry, String> text) {
    return entry == null
        ? NONE
        : new Copy(at.apply(entry.at()), text.apply(entry.entry()), false, entry.isSound());
  }

  private void twice(DigestField field, String label, Copy inRow, Copy inEntry) {
    if (!inRow.text().isEmpty() && Wording.isSame(inRow.text(), inEntry.text())) {
      found.add(new Passage(field, label, List.of(inRow, inEntry)));
    } else {
      once(field, label, inRow);
      once(field, label, inEntry);
    }
  }

  private void once(DigestField field, String label, Copy copy) {
    if (!copy.text().isEmpty()) {
      found.add(new Passage(field, label, List.of(copy)));
    }
  }
}
