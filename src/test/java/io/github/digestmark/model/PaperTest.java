package io.github.digestmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.testing.Papers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTest {

  private static final String ADDRESS = "https://arxiv.org/abs/2310.13833";

  private static SummaryRow row(String label, String title) {
    return Papers.row(label, title, ADDRESS, "in the row");
  }

  private static DetailedEntry entry(String label, String title) {
    return DetailedEntry.of(label).with(Field.TRANSLATED_TITLE, "译").with(Field.TITLE, title);
  }

  private static Paper paper(SummaryRow row, DetailedEntry entry) {
    return new Paper(Optional.of(row), Optional.of(entry));
  }

  @Test
  void rowsGoWithTheEntriesOfTheirLabelsInOrder() {
    List<SummaryRow> rows = List.of(row("2", "a"), row("1", "b"), row("1", "c"), row("1", "d"));
    List<DetailedEntry> entries =
        List.of(entry("1", "b"), entry("3", "e"), entry("1", "c"), entry("2", "a"));
    assertThat(new Digest("", List.of("Ref"), rows, "", entries).papers())
        .containsExactly(
            paper(rows.get(0), entries.get(3)),
            paper(rows.get(1), entries.get(0)),
            paper(rows.get(2), entries.get(2)),
            new Paper(Optional.of(rows.get(3)), Optional.empty()),
            new Paper(Optional.empty(), Optional.of(entries.get(1))))
        .isUnmodifiable();
  }

  @Test
  void labelsAreComparedAsCommonMarkComparesThem() {
    SummaryRow row = Papers.row("Aa", "a", ADDRESS, "");
    DetailedEntry entry = DetailedEntry.of("aA").with(Field.TITLE, "b");
    assertThat(new Digest("", List.of(), List.of(row), "", List.of(entry)).papers())
        .containsExactly(paper(row, entry));
  }

  @Test
  void whatTheEntryDoesNotSayTheRowDoes() {
    Paper paper = paper(row("1", "of the row"), entry("1", "of the entry"));
    assertThat(paper.title()).isEqualTo("of the entry");
    assertThat(paper.url()).isEqualTo(ADDRESS);
    assertThat(paper.text(Field.SUMMARY)).isEqualTo("in the row");
    assertThat(paper.label()).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "(arXiv:2310.13833v3 [cs.LG]), 2310.13833v3",
    "(arXiv:2310.13834v9 [cs.LG]), 2310.13833",
  })
  void theNewestVersionOfThePaperCounts(String stamp, String id) {
    DetailedEntry entry = entry("1", "t").withStamp(TitleStamp.parse(stamp).orElseThrow());
    assertThat(paper(row("1", "t"), entry).arxivId()).isEqualTo(ArxivId.parse(id));
  }

  @Test
  void aPaperWithNothingIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Paper(Optional.empty(), Optional.empty()));
  }
}
