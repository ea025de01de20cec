package io.github.digestmark.convert.table;

import static io.github.digestmark.convert.Csv.read;
import static io.github.digestmark.convert.Csv.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.convert.DigestDomain;
import io.github.digestmark.convert.DigestDomain.Hostile;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What holds for every table. */
@Domain(DigestDomain.class)
class CsvWriterLawsTest {

  @Property(tries = 200)
  void anotherReaderFindsTheSameTexts(@ForAll Digest digest) throws IOException {
    assertReadsBack(List.of(digest, digest));
  }

  @Property
  void anotherReaderFindsTheSameHostileTexts(@ForAll @Hostile Digest digest) throws IOException {
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
