package io.github.digestmark.convert.table;

import static io.github.digestmark.convert.Csv.read;
import static io.github.digestmark.convert.Csv.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.convert.DigestDomain;
import io.github.digestmark.convert.DigestDomain.Hostile;
import io.github.digestmark.convert.support.PaperColumns;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.DetailedDigests;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Properties of all tables. */
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

  @Provide
  Arbitrary<Digest> detailed() {
    return DetailedDigests.of(Digests.generated());
  }

  @Property(tries = 200)
  void anotherReaderFindsTheDetails(@ForAll("detailed") Digest digest) throws IOException {
    assertReadsBack(List.of(digest));
    for (Paper paper : digest.papers()) {
      String further = PaperColumns.further(paper);
      assertThat(paper.further()).allMatch(t -> further.contains(t.name() + ": " + t.text()));
      paper
          .row()
          .ifPresent(
              row ->
                  assertThat(Field.details())
                      .allMatch(
                          field ->
                              row.text(field).equals(paper.text(field))
                                  || further.contains(row.text(field))));
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
      for (Paper paper : digests.get(i).papers()) {
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

  /** Returns the cells according to the Javadoc, independently of the writer. */
  private static List<String> cells(String file, Paper paper) {
    DetailedEntry e = paper.entry().orElse(DetailedEntry.of(""));
    SummaryRow row = paper.row().orElse(SummaryRow.of(""));
    String title = e.title().isEmpty() ? row.title() : e.title();
    String url = e.url().isEmpty() ? row.url() : e.url();
    String ofRow = row.text(Field.SUMMARY);
    String summary = e.text(Field.SUMMARY).isEmpty() ? ofRow : e.text(Field.SUMMARY);
    Optional<ArxivId> id = paper.arxivId();
    List<String> cells =
        List.of(
            file,
            paper.row().isEmpty() ? e.label() : row.label(),
            paper.row().isEmpty() ? "entry" : paper.entry().isEmpty() ? "row" : "row and entry",
            id.map(ArxivId::paper).orElse(""),
            id.flatMap(ArxivId::version).map(Object::toString).orElse(""),
            e.stamp().map(TitleStamp::category).orElse(""),
            e.stamp().map(stamp -> stamp.status().toString()).orElse(""),
            e.announcement().map(announcement -> announcement.type().toString()).orElse(""),
            url,
            e.text(Field.LINK_TEXT),
            title,
            e.text(Field.TRANSLATED_TITLE),
            summary,
            e.text(Field.ENGLISH_SUMMARY),
            e.text(Field.TRANSLATED_ABSTRACT),
            e.text(Field.ABSTRACT),
            row.title().equals(title) ? "" : row.title(),
            row.url().equals(url) ? "" : row.url(),
            ofRow.equals(summary) ? "" : ofRow);
    Stream<String> details =
        Field.details().stream().map(f -> e.text(f).isEmpty() ? row.text(f) : e.text(f));
    return Stream.of(cells.stream(), details, Stream.of(PaperColumns.further(paper)))
        .flatMap(part -> part)
        .toList();
  }
}
