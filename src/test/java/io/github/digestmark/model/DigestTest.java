package io.github.digestmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.testing.Papers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static SummaryRow row(String url) {
    return Papers.row("1", "Title", url, "Summary");
  }

  @Test
  void digestsThatSayTheSameAreEqual() {
    List<SummaryRow> rows = new ArrayList<>(List.of(row("https://arxiv.org/abs/1706.03762")));
    Digest digest = new Digest("A", List.of(), rows, "B", List.of());
    assertThat(digest).isEqualTo(new Digest("A", List.of(), List.copyOf(rows), "B", List.of()));
    rows.clear();
    assertThat(digest.rows()).hasSize(1);
  }

  @Test
  void eachEntryHasItsPlaceAmongRowsOrNone() {
    List<DetailedEntry> entries = List.of(DetailedEntry.of("1"), DetailedEntry.of("2"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Digest("", List.of(), List.of(), "", entries, List.of(0)))
        .withMessage("2 entries, but 1 numbers of rows above them");
    Digest digest = new Digest("", List.of(), List.of(), "", entries, List.of(0, 0));
    assertThat(digest.withColumns(List.of("a")).rowsAbove()).containsExactly(0, 0);
    assertThat(digest.withEntries(List.of()).rowsAbove()).isEmpty();
  }

  @Test
  void aRowKnowsThePaperThatItLinksTo() {
    assertThat(row("http://arxiv.org/pdf/1706.03762v5.pdf").arxivId())
        .hasValueSatisfying(id -> assertThat(id).hasToString("1706.03762v5"));
    assertThat(row("https://example.org/1706.03762").arxivId()).isEmpty();
    assertThat(row("").arxivId()).isEmpty();
  }

  @Test
  void mapsWithEqualValuesAreEqual() {
    FieldMap<String> texts = FieldMap.of(Field::key);
    FieldMap<String> same = FieldMap.<String>of(field -> "").with(Field.URL, "");
    for (Field field : Field.all()) {
      same = same.with(field, field.key());
    }

    assertThat(same).isEqualTo(texts).hasSameHashCodeAs(texts);
    assertThat(same.with(Field.URL, "")).isNotEqualTo(texts);
    assertThat(texts.get(Field.URL)).isEqualTo("url");
  }

  @Test
  void itKnowsEveryPaperThatItNames() {
    Digest digest =
        Digestmark.parse(
                """
                # S

                | Ref | Title | Summary |
                | --- | --- | --- |
                | [^1] | [T](https://arxiv.org/abs/2310.10000) | s |
                | [^2] | [T](https://example.org/2310.10009) | s |

                # D

                [^1]: t

                    T. (arXiv:2310.10000v2 [cs.LG])

                    [link](https://arxiv.org/abs/2310.10001v3)

                    s

                    a

                    arXiv:hep-th/9901001v1 Announce Type: new  Abstract: A
                """)
            .digest();
    assertThat(digest.arxivIds())
        .extracting(ArxivId::toString)
        .containsExactly("2310.10001v3", "2310.10000", "2310.10000v2", "hep-th/9901001v1");
    assertThat(new Digest("", List.of(), List.of(), "", List.of()).arxivIds()).isEmpty();
  }
}
