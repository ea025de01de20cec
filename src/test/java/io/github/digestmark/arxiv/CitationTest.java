package io.github.digestmark.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digestmark.testing.DefaultLocale;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

  private static final ArxivId ID = ArxivId.parse("2402.01399v1").orElseThrow();
  private static final ArxivCategory CS_LG = ArxivCategory.parse("cs.LG").orElseThrow();
  private static final LocalDate DAY = LocalDate.of(2024, 2, 2);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arXiv:0706.1234 [math.FA]",
        "arXiv:0706.1234v1 [math.FA]",
        "arXiv:hep-th/9901001v3",
        "arXiv:hep-th/9910001",
        "arXiv:math/9910001v1 [math.AT]",
        "arXiv:hep-th/9901001v2 10 May 1999",
        "arXiv:gr-qc/0606006v1 6 Jun 2006",
        "arXiv:cs/0001002v1 [cs.AR] 2 Jan 2000",
        "arXiv:q-bio/0401004v1 [q-bio.BM] 4 Jan 2004",
        "arXiv:physics/9901001v1 [physics.optics] 1 Jan 1999",
        "arXiv:0706.0002v3 [astro-ph] 15 Mar 2008",
        "arXiv:1501.00001v1 [hep-th] 1 Jan 2015"
      })
  void whatArxivPrintsIsReadAndPrintedAlike(String text) {
    assertThat(Citation.parse(text).orElseThrow()).hasToString(text);
  }

  @Test
  void textFromAPdfHasDoubleSpaces() {
    assertThat(Citation.parse("arXiv:2402.01399v1  [cs.LG]   2 Feb 2024"))
        .hasValue(new Citation(ID, Optional.of(CS_LG), Optional.of(DAY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "29 Feb 2023",
        "31 Jun 2023",
        "0 Jan 2023",
        "05 Jan 2023",
        "5 January 2023",
        "5 jan 2023",
        "5 Mai 2023",
        "2023-01-05",
        "5 Jan 23",
        "5 Jan 0023",
        "5 Jan 0999",
        "Jan 5 2023",
        "5 Jan, 2023",
        "5 Jan"
      })
  void aDateIsADayAnEnglishMonthAndAYear(String date) {
    assertThat(Citation.parse("arXiv:2402.01399v2 [cs.LG] 5 Jan 2023")).isPresent();
    assertThat(Citation.parse("arXiv:2402.01399v2 [cs.LG] " + date)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[cs.ML]",
        "[cs]",
        "[cs.lg]",
        "[]",
        "(cs.LG)",
        "[cs.LG, cs.AI]",
        "[cs.LG] [cs.AI]"
      })
  void bracketsHoldOneCategoryOfArxiv(String brackets) {
    assertThat(Citation.parse("arXiv:2402.01399v1 " + brackets)).isEmpty();
    assertThat(Citation.parse("arXiv:2402.01399v1 " + brackets + " 2 Feb 2024")).isEmpty();
  }

  @Test
  void aFirstVersionIsNeverDatedBehindTheMonthOfItsAnnouncement() {
    assertThat(Citation.parse("arXiv:1901.00001v1 [hep-th] 31 Dec 2018")).isPresent();
    assertThat(Citation.parse("arXiv:1901.00001v1 [hep-th] 31 Jan 2019")).isPresent();
    assertThat(Citation.parse("arXiv:1901.00001v1 [hep-th] 1 Feb 2019")).isEmpty();
    assertThat(Citation.parse("arXiv:1901.00001v2 [hep-th] 1 Feb 2019")).isPresent();
    assertThat(Citation.parse("arXiv:1901.00001v4294967297 [hep-th] 1 Feb 2019")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "9999"})
  void aYearHasFourDigits(String year) {
    String text = "arXiv:2402.01399v2 [cs.LG] 2 Feb " + year;
    assertThat(Citation.parse(text)).hasValueSatisfying(c -> assertThat(c).hasToString(text));
  }

  @Test
  void onlyPapersOfArchivesThatAreCategoriesAreStampedWithoutBrackets() {
    assertThat(Citation.parse("arXiv:cmp-lg/9404001v1 4 Apr 1994")).isPresent();
    assertThat(Citation.parse("arXiv:math/0309136v1 8 Sep 2003")).isEmpty();
    assertThat(Citation.parse("arXiv:2402.01399v1 2 Feb 2024")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2402.01399v1",
        "arxiv:2402.01399v1 [cs.LG]",
        "arXiv: 2402.01399v1 [cs.LG]",
        "arXiv:2402.1399v1 [cs.LG]",
        "arXiv:2402.01399v1[cs.LG]",
        "arXiv:2402.01399v1 [cs.LG].",
        "arXiv:2402.01399 [cs.LG] 2 Feb 2024",
        "arXiv:2402.01399v1\t[cs.LG]",
        "arXiv:2402.01399v1 2 Feb 2024 [cs.LG]",
        "arXiv:2402.01399v1 [cs.LG] \uff12 Feb 2024"
      })
  void otherSpellingsAreNone(String text) {
    assertThat(Citation.parse(text)).isEmpty();
  }

  @Test
  void whatCouldNotBePrintedAndReadAgainCannotBeMade() {
    ArxivId latest = ArxivId.parse("2402.01399").orElseThrow();
    ArxivId second = ArxivId.parse("2402.01399v2").orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Citation(latest, Optional.of(CS_LG), Optional.of(DAY)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Citation(ID, Optional.empty(), Optional.of(DAY)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Citation(ID, Optional.of(CS_LG), Optional.of(DAY.plusMonths(1))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Citation(second, Optional.of(CS_LG), Optional.of(LocalDate.of(12024, 2, 2))));
  }

  @Test
  void theDefaultLocaleDoesNotCount() {
    String printed = "arXiv:2402.01399v1 [cs.LG] 2 Feb 2024";
    Citation citation = new Citation(ID, Optional.of(CS_LG), Optional.of(DAY));
    assertThat(DefaultLocale.turkish(() -> Citation.parse(printed))).hasValue(citation);
    assertThat(DefaultLocale.arabic(citation::toString)).isEqualTo(printed);
  }
}
