package io.github.digestmark.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.format.UnwritableDigestException;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.FormattingLaws;
import io.github.digestmark.testing.LaidOutPapers;
import io.github.digestmark.testing.LaidOutPapers.LaidOutPaper;
import io.github.digestmark.testing.ReadingLaws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for tables, sections and lists of papers. */
class LayoutLawsTest {

  @Provide
  Arbitrary<LaidOutPapers> papers() {
    return LaidOutPapers.any();
  }

  /** Digests with a part of one in another, cut anywhere, and with lines that are no papers. */
  @Provide
  Arbitrary<String> broken() {
    Arbitrary<String> text = LaidOutPapers.any().map(LaidOutPapers::markdown);
    Arbitrary<Double> place = Arbitraries.doubles().between(0, 1);
    Arbitrary<String> cut =
        Combinators.combine(text, text, place, place)
            .as(
                (a, b, to, from) ->
                    a.substring(0, (int) (to * a.length()))
                        + b.substring((int) (from * b.length()))
                        + a.substring((int) (to * a.length())));
    Arbitrary<String> withLines =
        Combinators.combine(text, otherLines(), Arbitraries.randoms())
            .as(
                (papers, lines, random) -> {
                  List<String> all = new ArrayList<>(papers.lines().toList());
                  lines.forEach(line -> all.add(random.nextInt(all.size() + 1), line));
                  return String.join("\n", all) + "\n";
                });
    return Arbitraries.oneOf(cut, withLines);
  }

  private static Arbitrary<List<String>> otherLines() {
    return Arbitraries.of(
            "",
            "| | | |",
            "|  |  |  |  |  |  |",
            "| - | - | - |",
            "|---|---|---|---|---|",
            "| **2024** | | |",
            "text below",
            "text | text",
            "# Topic",
            "<br>",
            "- item",
            "---")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property(tries = 500)
  void everyPaperIsReadAsItWasWritten(@ForAll("papers") LaidOutPapers written) {
    List<Paper> read = Digestmark.parse(written.markdown()).digest().papers();
    assertThat(read).hasSameSizeAs(written.papers());
    for (int i = 0; i < read.size(); i++) {
      LaidOutPaper expected = written.papers().get(i);
      Paper paper = read.get(i);
      assertThat(paper.arxivId().map(ArxivId::paper)).contains(expected.id());
      assertThat(paper.text(Field.TOPIC)).isEqualTo(LaidOutPapers.topic(expected.topic()));
      check(written, paper, Field.TITLE, "title", expected.title());
      check(written, paper, Field.AUTHORS, "authors", expected.authors());
      check(written, paper, Field.DATE, "date", expected.date());
      check(written, paper, Field.SUMMARY, "summary", expected.summary());
      // A text may have so many Han characters that it is taken for a translation.
      Field text =
          paper.text(Field.ABSTRACT).isEmpty() ? Field.TRANSLATED_ABSTRACT : Field.ABSTRACT;
      check(written, paper, text, "text", expected.text());
    }
  }

  private static void check(
      LaidOutPapers written, Paper paper, Field field, String name, String expected) {
    if (written.form().has(name)) {
      assertThat(paper.text(field)).as(name).isEqualTo(expected);
    }
  }

  @Property(tries = 500)
  void everySpanShowsItsField(@ForAll("broken") String text) {
    ParsedDigest parsed = Digestmark.parse(text);
    ReadingLaws.everySpanShowsItsField(parsed);
    ReadingLaws.everyVisibleCharacterHasAPlace(parsed);
  }

  @Property(tries = 300)
  void whatIsWrittenInTheCanonicalFormReadsBackTheSame(@ForAll("broken") String text) {
    Digest digest = Digestmark.parse(text).digest();
    String canonical;
    try {
      canonical = Digestmark.write(digest);
    } catch (UnwritableDigestException e) {
      Statistics.label("canonical").collect("refused");
      return;
    }
    Statistics.label("canonical").collect("written");
    List<Paper> read = Digestmark.parse(canonical).digest().papers();
    List<Paper> written = topicsLast(digest.papers());
    assertThat(read).hasSameSizeAs(written);
    for (int i = 0; i < read.size(); i++) {
      for (Field field : Field.all()) {
        // A paper without an address gets that of its identifier.
        boolean isWritten =
            field != Field.LINK_TEXT
                && (field != Field.URL || !written.get(i).text(field).isEmpty());
        if (isWritten) {
          assertThat(inCanonicalForm(read.get(i), field))
              .as(field.key())
              .isEqualTo(inCanonicalForm(written.get(i), field));
        }
      }
    }
  }

  /** A bracket of a title may get a backslash, and a heading on two lines is one on one line. */
  private static String inCanonicalForm(Paper paper, Field field) {
    String text = paper.text(field).replaceAll("\\\\(?=[\\[\\]])", "");
    return field == Field.TOPIC ? text.replaceAll("\\s*\\R\\s*", " ") : text;
  }

  private static List<Paper> topicsLast(List<Paper> papers) {
    return papers.stream()
        .sorted(Comparator.comparing(paper -> !paper.text(Field.TOPIC).isEmpty()))
        .toList();
  }

  @Property(tries = 300)
  void formattingTwiceIsFormattingOnce(@ForAll("broken") String text) {
    FormattingLaws.formattingAgainChangesNothing(text);
  }
}
