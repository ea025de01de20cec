package io.github.digestmark.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

  private static final String HEADER =
      "file,ref,part,arxivId,version,category,status,announceType,url,linkText,title,"
          + "translatedTitle,summary,englishSummary,translatedAbstract,abstract,"
          + "rowTitle,rowUrl,rowSummary";

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

  private static String write(CsvWriter writer, Digest... digests) throws IOException {
    StringWriter out = new StringWriter();
    List<NamedDigest> named = new ArrayList<>();
    for (Digest digest : digests) {
      named.add(new NamedDigest("file " + named.size(), digest));
    }
    writer.write(named, out);
    return out.toString();
  }

  private static Digest withTitle(String title) {
    return new Digest("", List.of(), List.of(new SummaryRow("1", title, "", "")), "", List.of());
  }

  private static List<CSVRecord> read(String text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(text)).getRecords();
  }

  @Test
  void aPaperIsARecord() throws IOException {
    assertThat(write(CsvWriter.plain(), Digestmark.parse(DIGEST).digest()))
        .isEqualTo(
            HEADER
                + "\n"
                + "file 0,1,row and entry,2310.10000,2,cs.LG,UPDATED,,"
                + "https://arxiv.org/abs/2310.10000,link,\"A, \"\"B\"\".\",译,另一个,,译文,Abstract,"
                + "\"A, \"\"B\"\"\",,摘要\n"
                + "file 0,x,row,,,,,,http://a.b/,,C,,s,,,,,,\n");
  }

  @Test
  void whatHasNoPapersHasAHeaderAlone() throws IOException {
    assertThat(write(CsvWriter.plain())).isEqualTo(HEADER + "\n");
  }

  @Test
  void aFileMayBeNamedLikeAFormula() throws IOException {
    StringWriter out = new StringWriter();
    CsvWriter.plain().write(List.of(new NamedDigest("=1.md", withTitle("a"))), out);
    assertThat(read(out.toString()).get(0).get("file")).isEqualTo("'=1.md");
  }

  @Test
  void excelSeesThatItIsUtf8() throws IOException {
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
  void nothingBeginsLikeAFormula(String title) throws IOException {
    for (CsvWriter writer : List.of(CsvWriter.plain(), CsvWriter.excel())) {
      String text = write(writer, withTitle(title)).replace("\ufefffile", "file");
      String cell = read(text).get(0).get("title");
      assertThat(cell).isEqualTo("'" + title);
      assertThat(CsvWriter.unguarded(cell)).isEqualTo(title);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a'", "a=b", "", "'", "\"a", "摘要－1"})
  void whatIsNoFormulaStaysAsItIs(String title) throws IOException {
    String cell = read(write(CsvWriter.plain(), withTitle(title))).get(0).get("title");
    assertThat(cell).isEqualTo(title);
    assertThat(CsvWriter.unguarded(cell)).isEqualTo(title);
  }

  @Provide
  Arbitrary<Digest> generated() {
    return Digests.generated().withoutEdgeCases();
  }

  @Provide
  Arbitrary<Digest> hostile() {
    return Digests.hostile();
  }

  @Property(tries = 200)
  void anotherReaderFindsTheSameTexts(@ForAll("generated") Digest digest) throws IOException {
    assertReadsBack(List.of(digest, digest));
  }

  @Property
  void anotherReaderFindsTheSameHostileTexts(@ForAll("hostile") Digest digest) throws IOException {
    assertReadsBack(List.of(digest));
    for (CSVRecord line : read(write(CsvWriter.plain(), digest))) {
      assertThat(line.stream()).noneMatch(c -> c.matches("(?s)[=+\\-@\t\r\n＝＋－＠].*"));
    }
  }

  @Test
  void anotherReaderFindsTheTextsOfRealDigests() throws IOException {
    List<Digest> digests = new ArrayList<>();
    for (Path file : Shared.digests()) {
      digests.add(Digestmark.parse(file).digest());
    }
    assertReadsBack(digests);
  }

  private static void assertReadsBack(List<Digest> digests) throws IOException {
    String text = write(CsvWriter.plain(), digests.toArray(Digest[]::new));
    String excel = write(CsvWriter.excel(), digests.toArray(Digest[]::new));
    List<List<String>> expected = new ArrayList<>();
    for (int i = 0; i < digests.size(); i++) {
      for (Paper paper : Paper.of(digests.get(i))) {
        expected.add(cells("file " + i, paper));
      }
    }
    assertThat(unguarded(text)).isEqualTo(expected);
    assertThat(unguarded(excel.substring(1))).isEqualTo(expected);
  }

  private static List<List<String>> unguarded(String text) throws IOException {
    return read(text).stream()
        .map(line -> line.stream().map(CsvWriter::unguarded).toList())
        .toList();
  }

  /** The fields as the Javadoc tells them, put together in another way than the writer does. */
  private static List<String> cells(String file, Paper paper) {
    DetailedEntry none = new DetailedEntry("", "", "", null, "", "", "", "", "", null, "");
    DetailedEntry e = paper.entry() == null ? none : paper.entry();
    SummaryRow row = paper.row();
    String title = e.title().isEmpty() && row != null ? row.title() : e.title();
    String url = e.url().isEmpty() && row != null ? row.url() : e.url();
    String summary = e.summary().isEmpty() && row != null ? row.summary() : e.summary();
    ArxivId id = paper.arxivId().orElse(null);
    return List.of(
        file,
        row == null ? e.label() : row.label(),
        row == null ? "entry" : paper.entry() == null ? "row" : "row and entry",
        id == null ? "" : id.paper(),
        id == null || id.version() == null ? "" : id.version().toString(),
        e.stamp() == null ? "" : e.stamp().category(),
        e.stamp() == null || e.stamp().status() == null ? "" : e.stamp().status().toString(),
        e.announcement() == null ? "" : e.announcement().type().toString(),
        url,
        e.linkText(),
        title,
        e.translatedTitle(),
        summary,
        e.englishSummary(),
        e.translatedAbstract(),
        e.abstractText(),
        row == null || row.title().equals(title) ? "" : row.title(),
        row == null || row.url().equals(url) ? "" : row.url(),
        row == null || row.summary().equals(summary) ? "" : row.summary());
  }
}
