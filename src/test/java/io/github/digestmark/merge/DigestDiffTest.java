package io.github.digestmark.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigestDiffTest {

  private Digest digest;

  @BeforeEach
  void read() throws IOException {
    digest = Digestmark.parse(Path.of("examples", "digests", "CLEAN.md")).digest();
  }

  private Digest withFirst(SummaryRow row, DetailedEntry entry) {
    List<SummaryRow> rows = new ArrayList<>(digest.rows());
    List<DetailedEntry> entries = new ArrayList<>(digest.entries());
    rows.set(0, row);
    entries.set(0, entry);
    return digest.withRows(rows).withEntries(entries);
  }

  @Test
  void labelsAreNotCompared() {
    SummaryRow row = digest.rows().get(0).withLabel("a");
    assertThat(DigestDiff.of(digest, withFirst(row, digest.entries().get(0).withLabel("a"))))
        .matches(DigestDiff::isEmpty);
  }

  @Test
  void theSameChangeInRowAndEntryIsOneChange() {
    Digest changed =
        withFirst(
            digest.rows().get(0).with(Field.SUMMARY, "new"),
            digest.entries().get(0).with(Field.SUMMARY, "new"));
    String old = digest.rows().get(0).text(Field.SUMMARY);
    assertThat(DigestDiff.of(digest, changed).changed())
        .singleElement()
        .extracting(PaperChange::fields)
        .isEqualTo(List.of(new FieldChange(FieldChange.Part.BOTH, "summary", old, "new")));
  }

  @Test
  void aChangeInTheRowOnlyIsAChangeOfTheRow() {
    Digest changed =
        withFirst(
            digest.rows().get(0).with(Field.SUMMARY, "new"),
            digest.entries().get(0).with(Field.ABSTRACT, "new"));
    assertThat(DigestDiff.of(digest, changed).changed().get(0).fields())
        .extracting(FieldChange::name)
        .containsExactly("row summary", "abstract");
  }

  @Test
  void papersAreAddedAndRemoved() {
    Digest less = digest.withRows(digest.rows().subList(1, digest.rows().size()));
    less = less.withEntries(digest.entries().subList(1, digest.entries().size()));
    Paper first =
        new Paper(Optional.of(digest.rows().get(0)), Optional.of(digest.entries().get(0)));
    assertThat(DigestDiff.of(digest, less).removed()).containsExactly(first);
    assertThat(DigestDiff.of(less, digest).added()).containsExactly(first);
    assertThat(DigestDiff.of(digest, less).changed()).isEmpty();
    assertThat(DigestDiff.of(digest, less).reordered()).isFalse();
  }

  @Test
  void aDifferentOrderIsADifference() {
    List<SummaryRow> rows = new ArrayList<>(digest.rows());
    Collections.reverse(rows);
    DigestDiff diff = DigestDiff.of(digest, digest.withRows(rows));
    assertThat(diff.reordered()).isTrue();
    assertThat(diff.isEmpty()).isFalse();
    assertThat(diff.changed()).isEmpty();
  }

  @Test
  void anotherTitleUnderOneUrlIsAChange() {
    String url = "https://journal.example.org/1";
    Digest before =
        withFirst(digest.rows().get(0).with(Field.URL, url), digest.entries().get(0).withLink(url));
    Digest after =
        withFirst(
            before.rows().get(0).with(Field.TITLE, "new"),
            before.entries().get(0).with(Field.TITLE, "new"));
    DigestDiff diff = DigestDiff.of(before, after);
    assertThat(diff.removed()).isEmpty();
    assertThat(diff.changed().get(0).fields())
        .extracting(FieldChange::name)
        .containsExactly("title");
  }

  @Test
  void headingsAndColumnsAreCompared() {
    Digest other = digest.withSummaryHeading("A").withColumns(List.of("x", "y", "z"));
    assertThat(DigestDiff.of(digest, other).digest())
        .extracting(FieldChange::field)
        .containsExactly("summary heading", "columns");
  }

  @Test
  void aMissingEntryIsAChange() {
    Digest other = digest.withEntries(digest.entries().subList(1, digest.entries().size()));
    assertThat(DigestDiff.of(digest, other).changed().get(0).fields())
        .contains(new FieldChange(FieldChange.Part.ENTRY, "", "there", "missing"));
  }
}
