package io.github.digestmark.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digestmark.arxiv.TitleStamp.Status;
import io.github.digestmark.testing.DefaultLocale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(ArxivDomain.class)
@Domain(DomainContext.Global.class)
class TitleStampTest {

  private static final ArxivId ID = ArxivId.parse("2310.13833v2").orElseThrow();

  @Test
  void aNewPaperIsStampedWithItsPrimaryCategory() {
    assertThat(TitleStamp.parse("(arXiv:2310.13833v2 [cs.LG])"))
        .hasValue(new TitleStamp(ID, "cs.LG", Status.NEW));
  }

  @Test
  void anUpdatedOrCrossListedPaperIsStampedSo() {
    assertThat(TitleStamp.parse("(arXiv:2310.13833v2 [cs.LG] UPDATED)"))
        .hasValue(new TitleStamp(ID, "cs.LG", Status.UPDATED));
    assertThat(TitleStamp.parse("(arXiv:2310.13833v2 [q-fin.RM] CROSS LISTED)"))
        .hasValue(new TitleStamp(ID, "q-fin.RM", Status.CROSS_LISTED));
  }

  @Test
  void oldPapersAreStampedWithTheirCanonicalIdentifier() {
    assertThat(TitleStamp.parse("(arXiv:math/0309136v3 [math.GT] UPDATED)")).isPresent();
    assertThat(TitleStamp.parse("(arXiv:math.GT/0309136v3 [math.GT] UPDATED)")).isEmpty();
  }

  @Test
  void aCategoryThatArxivNeverHadIsKept() {
    assertThat(TitleStamp.parse("(arXiv:2310.13833v2 [cs.ML])"))
        .hasValue(new TitleStamp(ID, "cs.ML", Status.NEW));
    assertThat(TitleStamp.parse("(arXiv:2310.13833v2 [AZ-az.az-AZ])"))
        .hasValue(new TitleStamp(ID, "AZ-az.az-AZ", Status.NEW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(arXiv:",
        "(arXiv:2310.13833v2)",
        "(arXiv:2310.13833v2 [])",
        "(arXiv: [cs.LG])",
        "(arXiv:2310.13833 [cs.LG])",
        "(arXiv:2310.1383v2 [cs.LG])",
        "(arXiv:2310.13833v2[cs.LG])",
        "(arXiv:2310.13833v2] [cs.LG])",
        "(arXiv:2310.13833v2  [cs.LG])",
        "(arxiv:2310.13833v2 [cs.LG])",
        "arXiv:2310.13833v2 [cs.LG]",
        "(arXiv:arXiv:2310.13833v2 [cs.LG])",
        "(arXiv:2310.13833v2 [cs.LG, cs.AI])",
        "(arXiv:2310.13833v2 [cs.LG] updated)",
        "(arXiv:2310.13833v2 [cs.LG] CROSS-LISTED)",
        "(arXiv:2310.13833v2 [cs.LG]UPDATED)",
        "(arXiv:2310.13833v2 [cs.LG] UPDATED) ",
        "(arXiv:2310.13833v2 [cs.LG] UPDATED",
        "(arXiv:2310.13833v2 [cs.LG]).",
        " (arXiv:2310.13833v2 [cs.LG])",
        "\uff08arXiv:2310.13833v2 [cs.LG]\uff09",
        "(arXiv:2310.13833v2 [c\u017f.LG])",
        "(arXiv:2310.13833v2 (cs.LG))"
      })
  void whatTheFeedsNeverPrintedIsNoStamp(String text) {
    assertThat(TitleStamp.parse(text)).isEmpty();
  }

  @Test
  void whatCouldNotBePrintedAndReadAgainCannotBeMade() {
    ArxivId unversioned = ArxivId.parse("2310.13833").orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TitleStamp(unversioned, "cs.LG", Status.NEW));
    assertThatIllegalArgumentException().isThrownBy(() -> new TitleStamp(ID, "", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new TitleStamp(ID, "cs.LG] [x", null));
  }

  @Property
  void printingAndReadingGivesTheSameValue(@ForAll TitleStamp stamp) {
    assertThat(TitleStamp.parse(stamp.toString())).hasValue(stamp);
  }

  @Property
  void anyTextIsAStampInItsOnlySpellingOrNone(
      @ForAll String text, @ForAll("nearly") String nearly) {
    for (String any : new String[] {text, nearly, "(arXiv:" + text + " [cs.LG])"}) {
      TitleStamp.parse(any).ifPresent(stamp -> assertThat(stamp).hasToString(any));
    }
  }

  @Property
  void onlyAsciiCounts(
      @ForAll TitleStamp stamp,
      @ForAll("blanks") String blank,
      @ForAll @IntRange(max = 30) int index) {
    String text = stamp.toString();
    assertThat(TitleStamp.parse(text + blank)).isEmpty();
    assertThat(TitleStamp.parse(blank + text)).isEmpty();
    assertThat(TitleStamp.parse(ArxivDomain.withDigitOf('\uff10', text, index))).isEmpty();
    assertThat(TitleStamp.parse(text.replace("arXiv", "arX\u0131v"))).isEmpty();
  }

  @Test
  void theDefaultLocaleDoesNotCount() {
    TitleStamp stamp = new TitleStamp(ID, "math.IT", Status.CROSS_LISTED);
    String printed = "(arXiv:2310.13833v2 [math.IT] CROSS LISTED)";
    assertThat(DefaultLocale.turkish(() -> TitleStamp.parse(printed))).hasValue(stamp);
    assertThat(DefaultLocale.arabic(stamp::toString)).isEqualTo(printed);
  }

  @Provide
  Arbitrary<String> nearly() {
    return ArxivDomain.near(new ArxivDomain().titleStamps().map(TitleStamp::toString));
  }

  @Provide
  Arbitrary<String> blanks() {
    return ArxivDomain.blanks();
  }
}
