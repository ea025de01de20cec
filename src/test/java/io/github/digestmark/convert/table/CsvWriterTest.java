package io.github.digestmark.convert.table;

import static io.github.digestmark.convert.Csv.read;
import static io.github.digestmark.convert.Csv.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.testing.Papers;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

  private static final String HEADER =
      "file,ref,part,arxivId,version,category,status,announceType,url,linkText,title,"
          + "translatedTitle,summary,englishSummary,translatedAbstract,abstract,"
          + "rowTitle,rowUrl,rowSummary,"
          + "id,authors,date,venue,categories,keywords,code,comment,topic,further";

  private static final String DIGEST =
      """
      # 摘要

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [A, "B"](https://arxiv.org/abs/2310.10000) | 摘要 |
      | [^x] | [C](http://a.b/) | s |

      # 详细

      [^1]: 译

          A, "B". (arXiv:2310.10000v2 [cs.LG] UPDATED)

          [link](https://arxiv.org/abs/2310.10000)

          另一个

          译文

          Abstract
      """;

  private static Digest withTitle(String title) {
    return new Digest("", List.of(), List.of(Papers.row("1", title, "", "")), "", List.of());
  }

  @Test
  void aPaperIsARecord() throws IOException {
    assertThat(write(CsvWriter.plain(), Digestmark.parse(DIGEST).digest()))
        .isEqualTo(
            HEADER
                + "\n"
                + "file 0,1,row and entry,2310.10000,2,cs.LG,UPDATED,,"
                + "https://arxiv.org/abs/2310.10000,link,\"A, \"\"B\"\".\",译,另一个,,译文,Abstract,"
                + "\"A, \"\"B\"\"\",,摘要,,,,,,,,,,\n"
                + "file 0,x,row,,,,,,http://a.b/,,C,,s,,,,,,,,,,,,,,,,\n");
  }

  @Test
  void withoutPapersThereIsOnlyTheHeader() throws IOException {
    assertThat(write(CsvWriter.plain())).isEqualTo(HEADER + "\n");
  }

  @Test
  void aFileMayBeNamedLikeAFormula() throws IOException {
    StringWriter out = new StringWriter();
    CsvWriter.plain().write(List.of(new NamedDigest("=1.md", withTitle("a"))), out);
    assertThat(read(out.toString()).get(0).get("file")).isEqualTo("'=1.md");
  }

  @Test
  void excelRecognizesUtf8() throws IOException {
    String text = write(CsvWriter.excel(), withTitle("a\nb"));
    assertThat(text).startsWith("\ufeff" + HEADER + "\r\n").contains("\"a\nb\"").endsWith("\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        "\t1",
        "\r1",
        "\n1",
        " =1",
        "\"=1",
        "\u00a0=1",
        "\ufeff=1",
        "'=1",
        "''\t",
        "\u0000=1",
        "\u200b@a"
      })
  void noCellBeginsLikeAFormula(String title) throws IOException {
    for (CsvWriter writer : List.of(CsvWriter.plain(), CsvWriter.excel())) {
      String text = write(writer, withTitle(title)).replace("\ufefffile", "file");
      String cell = read(text).get(0).get("title");
      assertThat(cell).isEqualTo("'" + title);
      assertThat(CsvWriter.unguarded(cell)).isEqualTo(title);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a'", "a=b", "", "'", "\"a", "摘要－1"})
  void otherCellsStayTheSame(String title) throws IOException {
    String cell = read(write(CsvWriter.plain(), withTitle(title))).get(0).get("title");
    assertThat(cell).isEqualTo(title);
    assertThat(CsvWriter.unguarded(cell)).isEqualTo(title);
  }
}
