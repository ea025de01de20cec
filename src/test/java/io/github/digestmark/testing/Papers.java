package io.github.digestmark.testing;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.model.SummaryRow;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rows and entries in short. */
public final class Papers {

  private Papers() {}

  public static SummaryRow row(String label, String title, String url, String summary) {
    return SummaryRow.of(label)
        .with(Field.TITLE, title)
        .with(Field.URL, url)
        .with(Field.SUMMARY, summary);
  }

  /** An entry with one text in every field that people read. */
  public static DetailedEntry entry(String label, String url, String text) {
    FieldMap<String> texts = FieldMap.of(field -> field.isText() ? text : "");
    return new DetailedEntry(label, texts, Optional.empty(), Optional.empty(), List.of())
        .withLink(url);
  }

  public static DetailedEntry entryOf(SummaryRow row) {
    return DetailedEntry.of(row.label())
        .with(Field.TITLE, row.title())
        .withLink(row.url())
        .with(Field.SUMMARY, row.text(Field.SUMMARY));
  }

  public static Arbitrary<SummaryRow> rows(
      Arbitrary<String> label, Arbitrary<String> text, Arbitrary<String> url) {
    return Combinators.combine(label, text, url, text).as(Papers::row);
  }
}
