package io.github.digestmark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.rules.OnePaper;
import io.github.digestmark.model.Digest;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.FormattingLaws;
import io.github.digestmark.testing.LintLaws;
import io.github.digestmark.testing.Texts;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of all formatted texts. */
class DigestFormatterLawsTest {

  /** In front of a pipe, renderers disagree on them, so such a row is left as it is. */
  private static final String TWO_BACKSLASHES = "\\\\|";

  @Provide
  Arbitrary<Digest> generated() {
    return Digests.generated();
  }

  @Provide
  Arbitrary<String> almostDigest() {
    return Texts.almostDigest();
  }

  @Property
  void lineEndingsMakeNoDifference(@ForAll("generated") Digest digest) {
    String text = Digests.inGeneratorForm(digest);
    FormatResult result = Digestmark.format(text);
    if (result instanceof FormatResult.Refused
        || result instanceof FormatResult.Unwritable
        || text.contains(TWO_BACKSLASHES)) {
      return;
    }
    assertThat(result).isInstanceOf(FormatResult.Formatted.class);
    try {
      assertThat(result.text()).isEqualTo(Digestmark.write(digest));
    } catch (UnwritableDigestException e) {
      assertThat(e).hasMessageContaining("does not end");
    }
    for (String ending : List.of("\r\n", "\r")) {
      String other = "\uFEFF" + text.substring(0, text.length() - 1).replace("\n", ending);
      assertThat(Digestmark.format(other).text()).isEqualTo(result.text());
    }
    String mixed = text.replace("\n\n", "\r\n\n").replace("|\n", "|\r");
    assertThat(Digestmark.format(mixed).text()).isEqualTo(result.text());
  }

  @Provide
  Arbitrary<String> inAnyForm() {
    return Digests.inAnyForm();
  }

  @Property(tries = 2000)
  void formattingKeepsTheFindings(@ForAll("almostDigest") String text) {
    FormattingLaws.formattingKeepsTheFindings(text);
  }

  @Property(tries = 500)
  void formattingKeepsTheFindingsOfEveryForm(@ForAll("inAnyForm") String text) {
    FormattingLaws.formattingKeepsTheFindings(text);
    FormattingLaws.formattingAgainChangesNothing(text);
  }

  @Provide
  Arbitrary<String> withPipes() {
    return Arbitraries.of("A", "b ", "方法", "\\|", "\\\\|", "\\\\\\|", "`", "$", "\\", "\\Vert ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> "提出" + String.join("", parts) + "。");
  }

  @Property(tries = 1000)
  void aRowWithoutFindingsIsFormatted(
      @ForAll("withPipes") String inRow, @ForAll("withPipes") String other) {
    for (String inEntry : List.of(other, inRow, inRow.replace("\\|", "|"))) {
      String text = OnePaper.sound().with("row summary", inRow).with("summary", inEntry).markdown();
      FormattingLaws.whatHasNoFindingsIsFormatted(text);
      LintLaws.aSafeFixRemovesItsFindingAndAddsNone(text);
    }
  }

  @Property(tries = 2000)
  void formattingAgainChangesNothing(@ForAll("almostDigest") String text) {
    FormattingLaws.formattingAgainChangesNothing(text);
  }
}
