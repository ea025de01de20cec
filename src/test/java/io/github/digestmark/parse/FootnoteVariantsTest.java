package io.github.digestmark.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same two papers in the footnote layout, as people write it by hand. */
class FootnoteVariantsTest {

  private static final Map<Field, String> FIRST =
      Map.of(
          Field.TRANSLATED_TITLE, "注意力就是你所需要的一切",
          Field.TITLE, "Attention Is All You Need",
          Field.URL, "https://arxiv.org/abs/1706.03762",
          Field.SUMMARY, "提出了Transformer。",
          Field.TRANSLATED_ABSTRACT, "我们提出一种新的网络结构。",
          Field.ABSTRACT, "We propose a new network architecture.");

  private static final String AUTHORS = "A. Vaswani et al.";

  static List<Path> variants() throws IOException {
    return Fixtures.in("variants", ".md").texts();
  }

  private static Digest read(String name) throws IOException {
    return Digestmark.parse(Files.readString(Path.of("src/test/resources/variants", name + ".md")))
        .digest();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void aVariantIsReadAsItWasMeant(Path file) throws IOException {
    ParsedDigest parsed = Digestmark.parse(Files.readString(file));
    assertThat(parsed.layout()).isEqualTo(DigestLayout.FOOTNOTES);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.stray()).isEmpty();
    List<Paper> papers = parsed.digest().papers();
    assertThat(papers).hasSize(2).allMatch(p -> p.row().isPresent() && p.entry().isPresent());
    FIRST.forEach((field, text) -> assertThat(papers.get(0).text(field)).isEqualTo(text));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void aVariantHasNoFindings(Path file) throws IOException {
    assertThat(Digestmark.lint(Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void formattingKeepsAllThatAVariantSays(Path file) throws IOException {
    String text = Files.readString(file);
    String formatted = Digestmark.format(text).text();
    assertThat(Digestmark.parse(formatted).digest()).isEqualTo(Digestmark.parse(text).digest());
    assertThat(Digestmark.format(formatted).text()).isEqualTo(formatted);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void theCanonicalFormHasTheSamePapers(Path file) throws IOException {
    Digest digest = Digestmark.parse(Files.readString(file)).digest();
    Digest read = Digestmark.parse(Digestmark.write(digest)).digest();
    for (int i = 0; i < digest.papers().size(); i++) {
      Paper paper = digest.papers().get(i);
      Paper same = read.papers().get(i);
      Field.all().forEach(field -> assertThat(same.text(field)).isEqualTo(paper.text(field)));
    }
  }

  @Test
  void columnsAndLabelsThatAreNotUsualAreKept() throws IOException {
    for (String name :
        List.of(
            "authors-last",
            "authors-third",
            "chinese",
            "entry-authors-end",
            "entry-authors-after-link",
            "entry-authors-after-title",
            "entry-authors-date-lines",
            "entry-labels",
            "entry-list",
            "entry-list-blank")) {
      assertThat(read(name).papers().get(0).text(Field.AUTHORS)).as(name).isEqualTo(AUTHORS);
    }
    assertThat(read("chinese").papers().get(0).text(Field.KEYWORDS)).isEqualTo("x, y");
    for (String name : List.of("date-second", "ref-last", "entry-authors-date-lines")) {
      assertThat(read(name).papers().get(0).text(Field.DATE)).as(name).isEqualTo("2017-06-12");
    }
    assertThat(read("bold-wide").rows().get(0).further().toString()).contains("Score", "7");
    assertThat(read("entry-motivation").entries().get(0).further().toString())
        .contains("Motivation", "Slow.", "Method", "Fast.");
    for (String name : List.of("two-topics", "two-topics-1")) {
      assertThat(read(name).papers())
          .extracting(paper -> paper.text(Field.TOPIC))
          .last()
          .isEqualTo("cs.LG");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "labels", "own-label"})
  void anEntryInEnglishHasNoTranslation(String name) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/variants/english", name + ".md"));
    assertThat(Digestmark.lint(text)).isEmpty();
    List<Paper> papers = Digestmark.parse(text).digest().papers();
    assertThat(papers).hasSize(2);
    assertThat(papers.get(1).text(Field.TITLE)).isEqualTo("Deep Residual Learning");
    assertThat(papers.get(1).text(Field.TRANSLATED_TITLE)).isEmpty();
    assertThat(papers.get(1).text(Field.TRANSLATED_ABSTRACT)).isEmpty();
    assertThat(papers.get(1).text(Field.ABSTRACT)).startsWith("Deeper").endsWith("framework.");
    assertThat(papers.get(1).text(Field.SUMMARY)).startsWith("Residual connections");
  }

  @Test
  void aRowWithTooFewCellsIsReported() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/variants/authors-third.md"));
    assertThat(Digestmark.lint(text.replace("| A. Vaswani et al. ", "")))
        .extracting(finding -> finding.rule())
        .containsExactly("row-cells");
  }
}
