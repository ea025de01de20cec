package com.example.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.ParsedDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is picked out of the example digests. */
class PickPapersTest {

  private static final Path DIGESTS = Path.of("..", "digests");

  @TempDir private Path folder;

  private Path pick(String category) throws IOException {
    Path picked = folder.resolve("picked.md");
    PickPapers.main(new String[] {category, picked.toString(), DIGESTS.toString()});
    return picked;
  }

  @Test
  void thePapersOfACategoryAreLabelledAnewFromTheOldestOn() throws IOException {
    ParsedDigest picked = Digestmark.parse(pick("cs.CL"));

    assertThat(picked.digest().rows())
        .extracting(SummaryRow::label, SummaryRow::title)
        .containsExactly(
            tuple("1", "Attention Is All You Need."),
            tuple("2", "LLaMA: Open and Efficient Foundation Language Models."),
            tuple("3", "GPT-4 Technical Report."),
            tuple("4", "Mistral 7B."));
  }

  @Test
  void rowsAndEntriesLinkToTheVersionThatWasAnnounced() throws IOException {
    ParsedDigest picked = Digestmark.parse(pick("cs.CL"));

    assertThat(picked.digest().rows().get(0).url()).isEqualTo("https://arxiv.org/abs/1706.03762v7");
    assertThat(picked.digest().entries())
        .allSatisfy(
            entry -> assertThat(entry.url()).endsWith(entry.stamp().orElseThrow().id().toString()))
        .allSatisfy(entry -> assertThat(entry.text(Field.LINK_TEXT)).isEqualTo(entry.url()));
  }

  @Test
  void everyOtherFieldIsAsItWas() throws IOException {
    DetailedEntry before =
        Digestmark.parse(DIGESTS.resolve("STAMPED.md")).digest().entries().get(0);
    DetailedEntry after = Digestmark.parse(pick("cs.CL")).digest().entries().get(0);

    assertThat(after.withLink(before.url())).isEqualTo(before);
  }

  @Test
  void whatIsWrittenIsInCanonicalForm() throws IOException {
    String text = Files.readString(pick("cs.CL"));

    assertThat(Digestmark.format(text).text()).isEqualTo(text);
    assertThat(Digestmark.lint(Digestmark.parse(text), LintOptions.defaults()))
        .noneMatch(diagnostic -> diagnostic.rule().endsWith("-mismatch"));
  }

  @Test
  void aCategoryWithoutPapersGivesAnEmptyDigest() throws IOException {
    assertThat(Digestmark.parse(pick("hep-th")).digest().entries()).isEmpty();
  }
}
