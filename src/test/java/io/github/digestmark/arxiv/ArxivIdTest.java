package io.github.digestmark.arxiv;

import static io.github.digestmark.arxiv.ArxivDomain.examples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digestmark.testing.DefaultLocale;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"0704.0001", "1412.9999", "1501.00001", "2402.01399", "9912.12345"})
  void sinceApril2007AnIdentifierIsAMonthAndANumber(String text) {
    assertThat(ArxivId.parse(text)).hasValue(new ArxivId(text, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2402.1399", "1501.0001", "1412.00001", "0704.00001", "2402.013990"})
  void theNumberHasFourDigitsUntil2014AndFiveSinceThenAndIsNeverPadded(String text) {
    assertThat(ArxivId.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0703.0001", "0612.00123", "2400.00001", "2413.00001", "2402.00000"})
  void monthsRunFromApril2007AndNumbersFromOne(String text) {
    assertThat(ArxivId.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hep-lat/9107001", "hep-th/0703999", "math/9201277", "solv-int/9904001"})
  void untilMarch2007AnIdentifierIsAnArchiveAMonthAndANumber(String text) {
    assertThat(ArxivId.parse(text)).hasValue(new ArxivId(text, Optional.empty()));
  }

  @Test
  void noOtherArchiveOrMonthOrSpellingIsOne() {
    String others =
        """
        hep-th/9106001 hep-th/0704001 hep-th/9913001 hep-th/9901000 hep-th/990101 hep-th/99010011
        stat/0703001 neuro-sys/9810001 HEP-TH/9901001 hepth/9901001 hep-th9901001 hep-th//9901001
        hep-th/2402.01399 9901001 hep-th
        """;
    assertThat(examples(others)).allSatisfy(text -> assertThat(ArxivId.parse(text)).isEmpty());
  }

  static Stream<Archive> closedArchives() {
    return Archive.all().stream().filter(archive -> archive.end().isPresent());
  }

  @ParameterizedTest
  @MethodSource("closedArchives")
  void aClosedArchiveTookPapersUntilItsLastMonth(Archive archive) {
    assertThat(ArxivId.parse(idIn(archive, ArxivDomain.end(archive).orElseThrow()))).isPresent();
    assertThat(ArxivId.parse(idIn(archive, ArxivDomain.end(archive).orElseThrow().plusMonths(1))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2402.01399, 2024-01-31, true",
    "2402.01399, 2024-02-01, false",
    "2402.01399, 2023-12-31, true",
    "hep-th/9901001, 1998-12-31, true",
    "hep-th/9901001, 1999-01-01, false",
    "hep-th/0001001, 1999-12-31, true"
  })
  void laterThanADayAreTheMonthsAfterIt(String text, LocalDate day, boolean isLater) {
    assertThat(ArxivId.of(text).isAnnouncedAfter(day)).isEqualTo(isLater);
  }

  private static String idIn(Archive archive, YearMonth month) {
    return archive.name() + "/" + month.toString().replace("-", "").substring(2) + "001";
  }

  @ParameterizedTest
  @CsvSource({"math.GT/0309136, math", "cs.AI/0309136v2, cs", "nlin.AO/0309136, nlin"})
  void theSubjectClassIsNoPartOfTheCanonicalForm(String text, String archive) {
    assertThat(ArxivId.parse(text).orElseThrow().paper()).isEqualTo(archive + "/0309136");
  }

  @ParameterizedTest
  @ValueSource(strings = {"math.gt", "math.ZZ", "math.", "math.GTX", "hep-th.GT", "physics.optics"})
  void noOtherClassEverStoodInAnIdentifier(String prefix) {
    assertThat(ArxivId.parse(prefix + "/0309136")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v0", "v01", "V2", "v", "v+2", "v1.5", "v2v3", "-v2", "v2 ", "v\uff12"})
  void aVersionIsASmallVAndANumberFromOne(String version) {
    assertThat(ArxivId.parse("2402.01399" + version)).isEmpty();
    assertThat(ArxivId.parse("hep-th/9901001" + version)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"arXiv:", "arxiv:", "oai:arXiv.org:", "10.48550/arXiv.", "doi:10.48550/ARXIV."})
  void prefixesNameTheSamePaper(String prefix) {
    assertThat(ArxivId.parse(prefix + "hep-th/9901001")).isEqualTo(ArxivId.parse("hep-th/9901001"));
    assertThat(ArxivId.parse(prefix + prefix + "2402.01399")).isEmpty();
    assertThat(ArxivId.parse(prefix + " 2402.01399")).isEmpty();
  }

  @Test
  void aDoiNamesNoVersionAndIgnoresCase() {
    assertThat(ArxivId.parse("10.48550/arXiv.2402.01399v2")).isEmpty();
    assertThat(ArxivId.parse("10.48550/ARXIV.HEP-TH/9901001"))
        .isEqualTo(ArxivId.parse("hep-th/9901001"));
  }

  @ParameterizedTest
  @CsvSource({"hep-th/9912001, 1999-12", "hep-th/0001001, 2000-01", "9107.00001v3, 2091-07"})
  void theMonthOfAnnouncementHasACentury(String text, YearMonth month) {
    assertThat(ArxivId.parse(text).orElseThrow().announced()).isEqualTo(month);
  }

  @Test
  void anIdentifierHasAtMost200Characters() {
    String longest = "2402.01399v" + "9".repeat(189);
    assertThat(ArxivId.parse(longest))
        .hasValueSatisfying(id -> assertThat(id).hasToString(longest));
    assertThat(ArxivId.parse(longest + "9")).isEmpty();
  }

  @Test
  void versionsOfOnePaperAreTheSamePaper() {
    ArxivId second = ArxivId.parse("2402.01399v2").orElseThrow();
    assertThat(second.isSamePaperAs(ArxivId.parse("2402.01399").orElseThrow())).isTrue();
    assertThat(second.isSamePaperAs(ArxivId.parse("2402.01398v2").orElseThrow())).isFalse();
  }

  @Test
  void whatCouldNotBePrintedAndReadAgainCannotBeMade() {
    BigInteger endless = BigInteger.TEN.pow(200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArxivId("2402.1399", Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArxivId("math.GT/0309136", Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArxivId("2402.01399", Optional.of(BigInteger.ZERO)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArxivId("2402.01399", Optional.of(endless)));
  }

  @Test
  void theDefaultLocaleDoesNotCount() {
    assertThat(DefaultLocale.turkish(() -> ArxivId.parse("ARXIV:2402.01399"))).isPresent();
    assertThat(DefaultLocale.turkish(() -> ArxivId.parse("arx\u0131v:2402.01399"))).isEmpty();
    assertThat(DefaultLocale.turkish(() -> ArxivId.parse("ARX\u0130V:2402.01399"))).isEmpty();
  }
}
