package io.github.digestmark.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.Papers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestMergerTest {

  private static final String TRANSFORMER = "https://arxiv.org/abs/1706.03762";
  private static final String RESNET = "https://arxiv.org/abs/1512.03385";

  /** Returns a digest of papers with title, URL and summary. */
  private static NamedDigest digest(String name, String... papers) {
    List<SummaryRow> rows = new ArrayList<>();
    List<DetailedEntry> entries = new ArrayList<>();
    for (int i = 0; i < papers.length; i += 3) {
      String label = String.valueOf(i / 3 + 1);
      SummaryRow row = Papers.row(label, papers[i], papers[i + 1], papers[i + 2]);
      rows.add(row);
      entries.add(
          Papers.entryOf(row)
              .with(Field.TRANSLATED_TITLE, "译")
              .with(Field.TRANSLATED_ABSTRACT, "译文")
              .with(Field.ABSTRACT, "Abstract."));
    }
    List<String> columns = List.of("Ref", "Title", "Summary");
    return new NamedDigest(name, new Digest("摘要", columns, rows, "详细", entries));
  }

  private static MergedDigest merge(PaperOrder order, NamedDigest... digests) {
    return new DigestMerger().merge(List.of(digests), order);
  }

  private static List<String> titles(MergedDigest merged) {
    return merged.digest().rows().stream().map(SummaryRow::title).toList();
  }

  @Test
  void papersGetNewLabels() {
    NamedDigest a = digest("a", "Transformer", TRANSFORMER, "s");
    NamedDigest b = digest("b", "ResNet", RESNET, "s");
    assertThat(merge(PaperOrder.FILE, a, b))
        .satisfies(m -> assertThat(titles(m)).containsExactly("Transformer", "ResNet"))
        .satisfies(m -> assertThat(m.dropped()).isEmpty())
        .satisfies(
            m ->
                assertThat(m.digest().entries())
                    .extracting(DetailedEntry::label)
                    .containsExactly("1", "2"))
        .satisfies(
            m ->
                assertThat(m.papers())
                    .extracting(PaperCopy::file, copy -> copy.paper().label())
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "1"),
                        org.assertj.core.groups.Tuple.tuple("b", "1")));
    assertThat(titles(merge(PaperOrder.ID, a, b))).containsExactly("ResNet", "Transformer");
    assertThat(titles(merge(PaperOrder.TITLE, a, b))).containsExactly("ResNet", "Transformer");
  }

  @Test
  void theNewestVersionOfAPaperIsKept() {
    NamedDigest old = digest("old", "Attention", TRANSFORMER + "v1", "long and complete");
    NamedDigest unknown = digest("unknown", "Attention", TRANSFORMER, "s");
    NamedDigest fresh = digest("fresh", "Attention", TRANSFORMER + "v10", "s");
    MergedDigest merged = merge(PaperOrder.FILE, old, unknown, fresh);
    assertThat(merged.papers()).extracting(PaperCopy::file).containsExactly("fresh");
    assertThat(merged.dropped())
        .hasSize(2)
        .allMatch(DroppedCopy::isOlder)
        .noneMatch(DroppedCopy::isContradiction);
  }

  @Test
  void copiesOfOneVersionThatDifferContradictEachOther() {
    NamedDigest a = digest("a", "Attention", TRANSFORMER, "short");
    NamedDigest b = digest("b", "Attention", TRANSFORMER, "more to read");
    DroppedCopy dropped = merge(PaperOrder.FILE, a, b).dropped().get(0);
    assertThat(dropped.dropped().file()).isEqualTo("a");
    assertThat(dropped.differences()).extracting(FieldChange::name).containsExactly("summary");
    assertThat(dropped.isContradiction()).isTrue();
    assertThat(merge(PaperOrder.FILE, a, a).dropped()).noneMatch(DroppedCopy::isContradiction);
  }

  @Test
  void otherPapersAreMatchedByUrl() {
    NamedDigest a = digest("a", "Deep Nets", "https://journal.example.org/1", "s");
    NamedDigest b = digest("b", "Deep nets", "http://Journal.example.org:80/1/#top", "s");
    MergedDigest merged = merge(PaperOrder.ID, a, b);
    assertThat(merged.papers()).hasSize(1);
    assertThat(merged.dropped().get(0).isContradiction()).isTrue();
    assertThat(merged.dropped().get(0).differences())
        .extracting(FieldChange::name)
        .contains("title", "URL");
  }

  @Test
  void aPaperIsTheSameAtItsSiteAndByItsDoi() {
    NamedDigest a = digest("a", "T", "https://aclanthology.org/2023.acl-long.1/", "s");
    NamedDigest b = digest("b", "T", "https://doi.org/10.18653/v1/2023.acl-long.1", "s");
    NamedDigest c = digest("c", "U", "https://openreview.net/forum?id=Xy", "s");
    NamedDigest d = digest("d", "U", "https://openreview.net/pdf?id=Xy", "s");
    assertThat(titles(merge(PaperOrder.ID, a, b, c, d))).containsExactly("T", "U");
  }

  @Test
  void titlesTellPapersApartThatShareAUrlInOneDigest() {
    String journal = "https://example.org/journal";
    NamedDigest a = digest("a", "One", journal, "s", "Two", journal, "s", "ONE", journal, "t");
    assertThat(titles(merge(PaperOrder.TITLE, a))).hasSize(2).contains("Two");
    NamedDigest b = digest("b", "two", journal + "/", "s", "Three", journal, "s");
    assertThat(titles(merge(PaperOrder.TITLE, a, b))).hasSize(3).contains("Three");
    assertThat(titles(merge(PaperOrder.TITLE, b, a)))
        .isEqualTo(titles(merge(PaperOrder.TITLE, a, b)));
  }

  @Test
  void aSiteIsNoPaper() {
    NamedDigest a = digest("a", "One", "https://example.org/", "s");
    NamedDigest b = digest("b", "Two", "https://example.org", "s");
    NamedDigest c = digest("c", "two", "http://www.example.org", "s");
    assertThat(titles(merge(PaperOrder.TITLE, a, b, c))).hasSize(2);
  }

  @Test
  void withoutUrlTheTitleCounts() {
    NamedDigest a = digest("a", "Deep  Nets", "", "s", "Deep nets", "", "t", "Wide nets", "", "s");
    assertThat(titles(merge(PaperOrder.TITLE, a))).hasSize(2);
  }

  @Test
  void aRowOrEntryWithoutTheOtherStaysAlone() {
    Digest row = digest("", "Row", TRANSFORMER, "s").digest().withEntries(List.of());
    Digest entry = digest("", "Entry", RESNET, "s").digest().withRows(List.of());
    Digest merged =
        merge(PaperOrder.FILE, new NamedDigest("e", entry), new NamedDigest("r", row)).digest();
    assertThat(merged.papers())
        .containsExactly(
            new Paper(Optional.of(row.rows().get(0)), Optional.empty()),
            new Paper(Optional.empty(), Optional.of(entry.entries().get(0).withLabel("2"))));
  }

  @Test
  void aRowWithoutLabelGetsTheLabelOfItsEntry() {
    Digest digest = digest("", "Transformer", TRANSFORMER, "s").digest();
    Digest parted = digest.withRows(List.of(digest.rows().get(0).withLabel("")));
    assertThat(merge(PaperOrder.FILE, new NamedDigest("p", parted)).digest()).isEqualTo(digest);
  }

  @Test
  void entriesGetTheSummariesOfTheirRowsIfOthersHaveThem() {
    Digest first = digest("", "Row", TRANSFORMER, "s").digest();
    NamedDigest table =
        new NamedDigest(
            "t", first.withEntries(List.of(first.entries().get(0).with(Field.SUMMARY, ""))));
    assertThat(merge(PaperOrder.FILE, table).digest()).isEqualTo(table.digest());
    assertThat(merge(PaperOrder.FILE, table, digest("b", "R", RESNET, "s")).digest().entries())
        .extracting(entry -> entry.text(Field.SUMMARY))
        .containsExactly("s", "s");
  }

  @Test
  void mergingNothingGivesAnEmptyDigest() {
    assertThat(merge(PaperOrder.ID).digest())
        .isEqualTo(new Digest("", List.of(), List.of(), "", List.of()));
  }
}
