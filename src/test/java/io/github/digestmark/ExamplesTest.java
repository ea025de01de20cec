package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.format.FormatResult;
import io.github.digestmark.format.LineEndings;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.EntryLayout;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.StrayContent;
import io.github.digestmark.testing.Examples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import linting.LintDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reading.ReadDigest;

/** The examples show what their README says. */
class ExamplesTest {

  private static ParsedDigest parse(String name) throws IOException {
    return Digestmark.parse(Examples.FOLDER.resolve(name));
  }

  @ParameterizedTest
  @MethodSource("io.github.digestmark.testing.Examples#sound")
  void rowsAndEntriesAgree(String name) throws IOException {
    ParsedDigest parsed = parse(name);
    assertThat(parsed.problems()).isEmpty();
    List<DetailedEntry> entries = parsed.digest().entries();
    assertThat(parsed.digest().rows()).hasSameSizeAs(entries).isNotEmpty();
    for (int i = 0; i < entries.size(); i++) {
      DetailedEntry entry = entries.get(i);
      SummaryRow row = parsed.digest().rows().get(i);
      assertThat(row.label()).isEqualTo(entry.label());
      assertThat(Field.ofRows()).allMatch(field -> row.text(field).equals(entry.text(field)));
      assertThat(entry.text(Field.LINK_TEXT)).isEqualTo(entry.url());
      assertThat(entry.arxivId()).isPresent();
    }
  }

  /** All but the one that a person has put texts into. */
  static Stream<String> generated() throws IOException {
    return Examples.sound().stream().filter(name -> !name.equals("HAND-EDITED.md"));
  }

  @ParameterizedTest
  @MethodSource("generated")
  void noTextStandsBesideRowsAndEntries(String name) throws IOException {
    assertThat(parse(name).stray()).noneMatch(s -> s.kind() == StrayContent.Kind.TEXT);
  }

  @ParameterizedTest
  @MethodSource("io.github.digestmark.testing.Examples#sound")
  void anExampleIsInCanonicalForm(String name) throws IOException {
    assertThat(Digestmark.format(parse(name), LineEndings.LF))
        .isEqualTo(new FormatResult.Formatted(parse(name).source().text(), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "GENERATOR.md, CLEAN.md",
    "REFORMATTED.md, CLEAN.md",
    "STAMPED.md, STAMPED.md",
    "ANNOUNCED.md, ANNOUNCED.md",
    "FIRST-FORM.md, FIRST-FORM.md",
    "EMPTY-FIELDS.md, EMPTY-FIELDS.md"
  })
  void everyFormSaysTheSame(String form, String example) throws IOException {
    ParsedDigest parsed =
        Digestmark.parse(Path.of("src", "test", "resources", "forms").resolve(form));
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.digest()).isEqualTo(parse(example).digest());
    assertThat(Digestmark.format(parsed, LineEndings.LF).text())
        .isEqualTo(parse(example).source().text());
  }

  @Test
  void theFormsOfAnEntryAreToldApart() throws IOException {
    assertThat(parse("STAMPED.md").digest().entries()).allMatch(e -> e.stamp().isPresent());
    assertThat(parse("ANNOUNCED.md").digest().entries())
        .extracting(e -> e.announcement().orElseThrow().type())
        .containsExactlyInAnyOrder(Announcement.Type.values());
    assertThat(parse("ENGLISH-SUMMARY.md").digest().entries())
        .filteredOn(e -> !e.text(Field.ENGLISH_SUMMARY).isEmpty())
        .hasSize(2);
    Digest first = parse("FIRST-FORM.md").digest();
    assertThat(first.entries())
        .allMatch(
            e -> e.text(Field.SUMMARY).isEmpty() && !e.text(Field.TRANSLATED_ABSTRACT).isEmpty());
    assertThat(parse("EMPTY-FIELDS.md").digest().entries().get(2).text(Field.TRANSLATED_TITLE))
        .isEmpty();
  }

  @Test
  void whatAPersonAddedIsKept() throws IOException {
    ParsedDigest parsed = parse("HAND-EDITED.md");
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.stray())
        .extracting(StrayContent::kind)
        .containsExactly(
            StrayContent.Kind.FRONT_MATTER,
            StrayContent.Kind.COMMENT,
            StrayContent.Kind.TEXT,
            StrayContent.Kind.COMMENT,
            StrayContent.Kind.TEXT,
            StrayContent.Kind.TEXT);
    assertThat(parsed.digest().entries()).extracting(DetailedEntry::url).doesNotContain("");
    assertThat(parsed.digest().entries().get(1).text(Field.ABSTRACT)).hasLineCount(3);
  }

  @Test
  void faultsOfStructureAreFound() throws IOException {
    ParsedDigest parsed = parse("FAULTY.md");
    assertThat(parsed.problems())
        .extracting(p -> p.getClass().getSimpleName())
        .containsExactly("RowCells", "RowLink", "RowReference", "EntryLayout");
    assertThat(parsed.problems()).last().isInstanceOf(EntryLayout.class);
  }

  @Test
  void theProgramsPrintWhatTheySay() throws IOException {
    assertThat(printed(() -> ReadDigest.main(new String[] {"examples/digests/CLEAN.md"})))
        .hasLineCount(5)
        .contains("hep-th/9711200");
    assertThat(printed(() -> LintDigest.main(new String[] {"examples/digests/FAULTY.md"})))
        .contains("13:53: error: row [^9] links to")
        .doesNotContain("truncated-abstract")
        .endsWith("left after safe fixes" + System.lineSeparator());
  }

  private interface Program {
    void run() throws IOException;
  }

  private static String printed(Program program) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      program.run();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
