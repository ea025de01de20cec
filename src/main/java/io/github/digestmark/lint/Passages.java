package io.github.digestmark.lint;

import io.github.digestmark.lint.Passage.Copy;
import io.github.digestmark.parse.Wording;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Lists the texts of a digest. */
final class Passages {

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
    Copy none = new Copy(Span.at(0), "", false);
    twice(
        DigestField.TITLE,
        paper.label(),
        row == null ? none : new Copy(row.at().title(), row.row().title(), true),
        entry == null ? none : new Copy(entry.at().title(), entry.entry().title(), false));
    twice(
        DigestField.SUMMARY,
        paper.label(),
        row == null ? none : new Copy(row.at().summary(), row.row().summary(), true),
        entry == null ? none : new Copy(entry.at().summary(), entry.entry().summary(), false));
    if (entry != null) {
      String label = entry.entry().label();
      once(
          DigestField.TRANSLATED_TITLE,
          label,
          new Copy(entry.at().translatedTitle(), entry.entry().translatedTitle(), false));
      once(
          DigestField.ENGLISH_SUMMARY,
          label,
          new Copy(entry.at().englishSummary(), entry.entry().englishSummary(), false));
      once(
          DigestField.TRANSLATED_ABSTRACT,
          label,
          new Copy(entry.at().translatedAbstract(), entry.entry().translatedAbstract(), false));
      once(
          DigestField.ABSTRACT,
          label,
          new Copy(entry.at().abstractText(), entry.entry().abstractText(), false));
    }
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
