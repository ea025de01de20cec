package io.github.digestmark.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.Papers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that cannot be written, and the reasons. */
class DigestWriterTest {

  private static final String URL = "https://arxiv.org/abs/1706.03762";
  private static final SummaryRow ROW = Papers.row("1", "Attention", URL, "摘要");
  private static final DetailedEntry ENTRY =
      Papers.entryOf(ROW)
          .with(Field.TRANSLATED_TITLE, "注意力")
          .with(Field.ENGLISH_SUMMARY, "Short.")
          .with(Field.TRANSLATED_ABSTRACT, "译文")
          .with(Field.ABSTRACT, "An abstract.");

  private static Digest digest(SummaryRow row, DetailedEntry entry) {
    List<String> columns = List.of("Ref", "Title", "Summary");
    return new Digest("摘要", columns, List.of(row), "详细", List.of(entry));
  }

  private static void assertUnwritable(Digest digest, String part, String field, String reason) {
    assertThatExceptionOfType(UnwritableDigestException.class)
        .isThrownBy(() -> Digestmark.write(digest))
        .satisfies(
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e)
                  .hasMessageStartingWith(part + ": the " + field + " cannot be written: ")
                  .hasMessageContaining(reason);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "a%rb, carriage return",
    "a%n%nb, blank line",
    "a%n %t%nb, blank line",
    "%na, blank line",
    "' a', leading or trailing white space",
    "'a ', leading or trailing white space",
    "<!-- a -->, it begins a comment",
    "(arXiv:1706.03762v5 [cs.CL]), read back as something else"
  })
  void aTextOfAnEntryThatMarkdownCannotHoldIsNamed(String title, String reason) {
    String text = title.replace("%r", "\r").replace("%n", "\n").replace("%t", "\t");
    assertUnwritable(digest(ROW, ENTRY.with(Field.TITLE, text)), "entry [^1]", "title", reason);
  }

  @ParameterizedTest
  @CsvSource({
    "a%rb, carriage return",
    "a%nb, line break",
    "%na, blank line",
    "' a', white space",
    "'a%n%nb', blank line"
  })
  void aTextOfARowThatATableCannotHoldIsNamed(String summary, String reason) {
    String text = summary.replace("%r", "\r").replace("%n", "\n");
    assertUnwritable(digest(ROW.with(Field.SUMMARY, text), ENTRY), "row [^1]", "summary", reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"```", "<pre>", "~~~ a", "<!-- a"})
  void aTextThatHidesTheTextBelowIsNamed(String title) {
    assertUnwritable(
        digest(ROW, ENTRY.with(Field.TITLE, title)), "entry [^1]", "title", "does not end");
    Digest last = digest(ROW, ENTRY.with(Field.ABSTRACT, title));
    assertThat(Digestmark.parse(Digestmark.write(last)).digest()).isEqualTo(last);
  }

  @Test
  void aHeadingOrColumnThatReadsBackDifferentlyIsNamed() {
    Digest sound = digest(ROW, ENTRY);
    List<SummaryRow> rows = sound.rows();
    List<DetailedEntry> entries = sound.entries();
    assertUnwritable(
        new Digest("a\n\nb", sound.columns(), rows, "D", entries),
        "digest",
        "summary heading",
        "blank line");
    assertUnwritable(
        new Digest("S", sound.columns(), rows, " D", entries),
        "digest",
        "details heading",
        "white space");
    assertUnwritable(
        new Digest("S", List.of("Ref", "Title", "Sum\nmary"), rows, "D", entries),
        "digest",
        "columns",
        "read back as something else");
  }

  @Test
  void aTextOfSeveralParagraphsIsWrittenWithALabel() {
    Digest digest = digest(ROW, ENTRY.with(Field.ABSTRACT, "One.\n\nTwo.\n \nThree."));
    String text = Digestmark.write(digest);
    assertThat(text).contains("    **Abstract:** One.\n\n    Two.\n");
    assertThat(Digestmark.parse(text).digest()).isEqualTo(digest);
  }

  @Test
  void whatARowCannotHoldIsWrittenInItsEntry() {
    SummaryRow row =
        ROW.with(Field.AUTHORS, "A. Vaswani et al.")
            .withFurther(List.of(new NamedText("Score", "7")));
    String text = Digestmark.write(digest(row, ENTRY));
    assertThat(text).contains("    **Authors:** A. Vaswani et al.\n\n    **Score:** 7");
    DetailedEntry entry = ENTRY.with(Field.AUTHORS, "A. Vaswani et al.").withFurther(row.further());
    assertThat(Digestmark.parse(text).digest()).isEqualTo(digest(ROW, entry));
  }

  @Test
  void everyRowAndEntryIsCompared() {
    Digest sound = digest(ROW, ENTRY);
    Digest rows = sound.withRows(List.of(ROW, ROW.withLabel("2").with(Field.SUMMARY, "a\nb")));
    assertUnwritable(rows, "row [^2]", "summary", "line break");
    Digest entries =
        sound.withEntries(List.of(ENTRY, ENTRY.withLabel("2").with(Field.SUMMARY, "a\rb")));
    assertUnwritable(entries, "entry [^2]", "summary", "carriage return");
  }

  static List<Digest> sound() {
    Digest sound = digest(ROW, ENTRY);
    return List.of(
        new Digest("", List.of(), List.of(), "", List.of()),
        new Digest("S", sound.columns(), List.of(), "D", List.of()),
        new Digest("Of two\nlines", sound.columns(), sound.rows(), "Ends in #", sound.entries()),
        digest(Papers.row("1", "", "", ""), ENTRY),
        digest(Papers.row("1", "Attention", "", "摘要"), ENTRY),
        digest(Papers.row("1", "", URL, "摘要"), ENTRY),
        digest(ROW, ENTRY.with(Field.LINK_TEXT, "").with(Field.URL, "")),
        digest(ROW, ENTRY.with(Field.LINK_TEXT, "")),
        digest(ROW, ENTRY.with(Field.URL, "")),
        digest(ROW, ENTRY.with(Field.TRANSLATED_TITLE, "注意力\n机制")),
        digest(
            ROW,
            ENTRY
                .with(Field.ENGLISH_SUMMARY, "")
                .with(Field.TRANSLATED_ABSTRACT, "$x$")
                .with(Field.TITLE, "注意")));
  }

  @ParameterizedTest
  @MethodSource("sound")
  void aSoundDigestReadsBackTheSame(Digest digest) {
    String text = Digestmark.write(digest);
    assertThat(Digestmark.parse(text).digest()).isEqualTo(digest);
  }

  @Test
  void aNormInARowIsWrittenOnlyWhereItsEntryHasIt() {
    SummaryRow norm = ROW.with(Field.SUMMARY, "给出$\\|w\\|$与$p(y|x)$。");
    Digest same = digest(norm, ENTRY.with(Field.SUMMARY, norm.summary()));
    String text = new DigestWriter().write(same);
    assertThat(text).contains("| 给出$\\|w\\|$与$p(y\\|x)$。 |");
    assertThat(Digestmark.parse(text).digest()).isEqualTo(same);
    Digest without = digest(ROW.with(Field.SUMMARY, "给出$|w|$与$p(y|x)$。"), same.entries().get(0));
    assertThat(new DigestWriter().write(without)).isEqualTo(text);
    assertUnwritable(digest(norm, ENTRY), "row [^1]", "summary", "write \\Vert in a formula");
    DetailedEntry other = ENTRY.with(Field.SUMMARY, "$\\|w\\|$有界。");
    assertUnwritable(digest(norm, other), "row [^1]", "summary", "write \\Vert in a formula");
  }
}
