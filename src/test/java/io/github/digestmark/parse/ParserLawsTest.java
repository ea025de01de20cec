package io.github.digestmark.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.ReadingLaws;
import io.github.digestmark.testing.Texts;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the reading of every text. */
class ParserLawsTest {

  private static final Pattern PIPE_AT_AN_EDGE =
      Pattern.compile("^[\\s\\p{Z}\\p{Cf}]*\\||\\|[\\s\\p{Z}\\p{Cf}]*$");

  @Provide
  Arbitrary<String> anything() {
    return Texts.anything();
  }

  @Provide
  Arbitrary<String> almostDigest() {
    return Texts.almostDigest();
  }

  @Provide
  Arbitrary<Digest> generated() {
    return Digests.generated();
  }

  @Provide
  Arbitrary<Digest> translated() {
    return Digests.translated();
  }

  @Property
  void anyTextIsRead(@ForAll("anything") String text) {
    ReadingLaws.everySpanShowsItsField(Digestmark.parse(text));
  }

  @Property(tries = 3000)
  void everySpanShowsItsField(@ForAll("almostDigest") String text) {
    ReadingLaws.everySpanShowsItsField(Digestmark.parse(text));
  }

  @Property(tries = 3000)
  void everyVisibleCharacterHasAPlace(@ForAll("almostDigest") String text) {
    ReadingLaws.everyVisibleCharacterHasAPlace(Digestmark.parse(text));
  }

  @Property
  void whatAGeneratorWritesIsReadAsItWasMeant(@ForAll("generated") Digest digest) {
    ParsedDigest parsed = Digestmark.parse(Digests.inGeneratorForm(digest));
    assertThat(parsed.digest()).isEqualTo(digest);
    assertThat(parsed.stray()).isEmpty();
    // A bracket or a backtick in a title may well break its link.
    assertThat(parsed.problems()).allMatch(RowProblem.RowLink.class::isInstance);
  }

  @Property
  void losingBlankLinesMakesNoDifferenceWhereLanguagesTell(@ForAll("translated") Digest digest) {
    String text = Digests.inGeneratorForm(digest);
    String collapsed = text.replaceAll("[ \t]+(?=\n|\\z)", "").replaceAll("\n{3,}", "\n\n");
    ParsedDigest parsed = Digestmark.parse(collapsed);
    assertThat(parsed.digest()).isEqualTo(digest);
    assertThat(parsed.problems()).allMatch(RowProblem.RowLink.class::isInstance);
  }

  @Property
  void lineEndingsAndByteOrderMarkMakeNoDifference(@ForAll("generated") Digest digest) {
    String text = Digests.inGeneratorForm(digest);
    for (String lineEnding : List.of("\r\n", "\r")) {
      String other = "\uFEFF" + text.replace("\n", lineEnding);
      assertThat(Digestmark.parse(other).digest()).isEqualTo(digest);
    }
  }

  @Property
  void pipesThatNobodyEscapedAreReadAsTheyWereMeant(@ForAll("generated") Digest digest) {
    // A pipe at the edge of the summary cannot be told from that of an empty cell.
    Assume.that(
        digest.rows().stream()
            .map(row -> squeezed(row.summary()))
            .noneMatch(summary -> PIPE_AT_AN_EDGE.matcher(summary).find()));
    String unescaped = Digests.inGeneratorForm(digest).replace("\\|", "|");
    List<SummaryRow> rows = Digestmark.parse(unescaped).digest().rows();
    assertThat(rows).extracting(SummaryRow::url).isEqualTo(urls(digest));
    for (int i = 0; i < rows.size(); i++) {
      assertThat(squeezed(rows.get(i).title())).isEqualTo(squeezed(digest.rows().get(i).title()));
      assertThat(squeezed(rows.get(i).summary()))
          .isEqualTo(squeezed(digest.rows().get(i).summary()));
    }
  }

  private static List<String> urls(Digest digest) {
    return digest.rows().stream().map(SummaryRow::url).toList();
  }

  /** White space beside a pipe at the edge of a text is the table's. */
  private static String squeezed(String text) {
    return text.replace("\\", "").replaceAll("[ \t]*\\|[ \t]*", "|");
  }
}
