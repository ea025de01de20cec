package io.github.digestmark.convert.bibliography;

import static io.github.digestmark.convert.Bibtex.read;
import static io.github.digestmark.convert.Bibtex.value;
import static io.github.digestmark.convert.Bibtex.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.Papers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibtexWriterTest {

  private static final String DIGEST =
      """
      # 摘要

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [A_B $x_1$](https://arxiv.org/abs/2310.10000) | 摘要 |

      # 详细

      [^1]: 译

          A_B $x_1$. (arXiv:2310.10000v2 [cs.NA] UPDATED)

          [link](https://arxiv.org/abs/2310.10000)

          100%

          译文

          Abstract
      """;

  private static Digest withUrls(String... urls) {
    List<SummaryRow> rows = new ArrayList<>();
    for (String url : urls) {
      rows.add(Papers.row("1", "T", url, ""));
    }
    return new Digest("", List.of(), rows, "", List.of());
  }

  @Test
  void aPaperIsAnEntry() throws IOException {
    assertThat(write(Digestmark.parse(DIGEST).digest()))
        .isEqualTo(
            """
            @misc{arXiv:2310.10000,
              title = {{A\\_B $x_1$.}},
              eprint = {2310.10000},
              archivePrefix = {arXiv},
              primaryClass = {math.NA},
              version = {2},
              year = {2023},
              month = {10},
              doi = {10.48550/arXiv.2310.10000},
              url = {https://arxiv.org/abs/2310.10000},
              translatedtitle = {译},
              summary = {100\\%},
              translatedabstract = {译文},
              abstract = {Abstract},
              stamp = {(arXiv:2310.10000v2 [cs.NA] UPDATED)},
              rowtitle = {A\\_B $x_1$},
              rowsummary = {摘要}
            }

            """);
  }

  @Test
  void fieldsOfTheRowThatDifferAndTheAnnouncementComeLast() throws IOException, ParseException {
    String announced =
        DIGEST
            .replace("(https://arxiv.org/abs/2310.10000) |", "(http://a.b/1_{x) |")
            .replace("Abstract\n", "arXiv:2310.10000v2 Announce Type: cross  Abstract: Text\n");
    BibTeXEntry entry = read(write(Digestmark.parse(announced).digest())).get(0);
    assertThat(value(entry, "url")).isEqualTo("https://arxiv.org/abs/2310.10000");
    assertThat(value(entry, "rowurl")).isEqualTo("http://a.b/1_%7Bx");
    assertThat(value(entry, "abstract")).isEqualTo("Text");
    assertThat(value(entry, "announcement")).isEqualTo("arXiv:2310.10000v2 Announce Type: cross");
  }

  @ParameterizedTest
  @CsvSource({
    "https://arxiv.org/abs/hep-th/9901001v2, hep-th/9901001, hep-th, 1999, 1",
    "https://arxiv.org/abs/alg-geom/9202004, alg-geom/9202004, math.AG, 1992, 2",
    "https://arxiv.org/abs/math/0309136, math/0309136, '', 2003, 9",
    "http://arxiv.org/pdf/0704.0001v1, 0704.0001, '', 2007, 4"
  })
  void yearAndMonthAreThoseOfTheIdentifier(
      String url, String id, String category, String year, String month)
      throws IOException, ParseException {
    BibTeXEntry entry = read(write(withUrls(url))).get(0);
    assertThat(entry.getKey().getValue()).isEqualTo("arXiv:" + id);
    assertThat(value(entry, "eprint")).isEqualTo(id);
    assertThat(value(entry, "primaryClass")).isEqualTo(category);
    assertThat(value(entry, "year")).isEqualTo(year);
    assertThat(value(entry, "month")).isEqualTo(month);
    assertThat(value(entry, "doi")).isEqualTo("10.48550/arXiv." + id);
    assertThat(value(entry, "url")).isEqualTo(url);
  }

  @Test
  void anEmptyPaperIsAnEntry() throws IOException, ParseException {
    assertThat(
            read(
                write(
                    new Digest(
                        "", List.of(), List.of(Papers.row("1", "", "", "")), "", List.of()))))
        .hasSize(1);
  }

  @Test
  void aStampOfAnotherPaperIsIgnored() throws IOException, ParseException {
    String other = DIGEST.replace("(arXiv:2310.10000v2", "(arXiv:2310.10001v2");
    BibTeXEntry entry = read(write(Digestmark.parse(other).digest())).get(0);
    assertThat(value(entry, "eprint")).isEqualTo("2310.10000");
    assertThat(value(entry, "primaryClass")).isEmpty();
  }

  @Test
  void keysAreStableAndUnique() throws IOException, ParseException {
    String arxiv = "https://arxiv.org/abs/2310.10000";
    String text =
        write(withUrls(arxiv, "http://a.b/", arxiv + "v2"), withUrls("http://a.b/", arxiv));
    List<String> keys = read(text).stream().map(e -> e.getKey().getValue()).toList();
    assertThat(keys.get(1)).matches("digest:[0-9a-f]{12}");
    assertThat(keys)
        .containsExactly(
            "arXiv:2310.10000",
            keys.get(1),
            "arXiv:2310.10000-2",
            keys.get(1) + "-2",
            "arXiv:2310.10000-3");
    assertThat(read(write(withUrls("http://a.b/"))).get(0).getKey().getValue())
        .isEqualTo(keys.get(1));
  }
}
