package io.github.digestmark.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(ArxivDomain.class)
@Domain(DomainContext.Global.class)
class AnnouncementTest {

  private static final ArxivId ID = ArxivId.parse("2403.19918v1").orElseThrow();

  @ParameterizedTest
  @CsvSource({"new, NEW", "cross, CROSS", "replace, REPLACE", "replace-cross, REPLACE_CROSS"})
  void aPaperIsAnnouncedForOneOfFourReasons(String word, Announcement.Type type) {
    assertThat(Announcement.parse("arXiv:2403.19918v1 Announce Type: " + word))
        .hasValue(new Announcement(ID, type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"  Abstract: ", " \nAbstract: ", " Abstract:"})
  void theLabelOfTheAbstractMayFollow(String label) {
    assertThat(Announcement.parse("arXiv:2403.19918v1 Announce Type: new" + label))
        .hasValue(new Announcement(ID, Announcement.Type.NEW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arXiv:2403.19918v1",
        "arXiv:2403.19918 Announce Type: new",
        "arXiv:2403.1991v1 Announce Type: new",
        "2403.19918v1 Announce Type: new",
        "arxiv:2403.19918v1 Announce Type: new",
        "arXiv:math.GT/0309136v1 Announce Type: replace",
        "arXiv:2403.19918v1 Announce Type:new",
        "arXiv:2403.19918v1  Announce Type: new",
        "arXiv:2403.19918v1 announce type: new",
        "arXiv:2403.19918v1 Announce Type: New",
        "arXiv:2403.19918v1 Announce Type: absonly",
        "arXiv:2403.19918v1 Announce Type: cross-replace",
        "arXiv:2403.19918v1 Announce Type: ",
        "arXiv:2403.19918v1 Announce Type: new  Abstract: We"
      })
  void whatTheFeedsNeverPrintIsNoAnnouncement(String text) {
    assertThat(Announcement.parse(text)).isEmpty();
  }

  @Test
  void anAnnouncementNamesAVersion() {
    ArxivId unversioned = ArxivId.parse("2403.19918").orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Announcement(unversioned, Announcement.Type.NEW));
  }

  @Test
  void theAbstractBeginsBehindTheAnnouncement() {
    String announcement = "arXiv:2403.19918v1 Announce Type: cross  Abstract: ";
    assertThat(Announcement.prefixLength(announcement + "Evaluating. Abstract: no."))
        .isEqualTo(announcement.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Evaluating autonomous vehicles.",
        "Abstract: Evaluating.",
        "arXiv:2403.19918v1 is good.",
        "arXiv:2403.19918v1 Announce Type: newAbstract: x",
        "Our Announce Type: new  Abstract: x",
        "arXiv:2403.19918v1 Announce Type: is a label, and so is Abstract: x"
      })
  void anAbstractWithoutAnAnnouncementIsLeftWhole(String text) {
    assertThat(Announcement.prefixLength(text)).isZero();
  }

  @Property
  void printingAndReadingGivesTheSameValue(@ForAll Announcement announcement) {
    String printed = announcement.toString();
    assertThat(Announcement.parse(printed)).hasValue(announcement);
    assertThat(Announcement.parse(printed.replace("  Abstract: ", ""))).hasValue(announcement);
  }

  @Property
  void printedBeforeAnAbstractItIsFoundAgain(
      @ForAll Announcement announcement, @ForAll String text) {
    String printed = announcement.toString();
    assertThat(Announcement.prefixLength(printed + "We " + text)).isEqualTo(printed.length());
  }

  @Property
  void anyTextIsAnAnnouncementOrNone(@ForAll String text, @ForAll("nearly") String nearly) {
    for (String any : new String[] {text, nearly, "arXiv:2403.19918v1 Announce Type: " + text}) {
      assertThat(Announcement.prefixLength(any)).isBetween(0, any.length());
      Announcement.parse(any)
          .ifPresent(
              found ->
                  assertThat(any)
                      .startsWith("arXiv:" + found.id() + " Announce Type: " + found.type()));
    }
  }

  @Property
  void onlyAsciiCounts(
      @ForAll Announcement announcement,
      @ForAll("blanks") String blank,
      @ForAll @IntRange(max = 30) int index) {
    String text = announcement.toString().replace("  Abstract: ", "");
    assertThat(Announcement.parse(text + blank)).isEmpty();
    assertThat(Announcement.parse(blank + text)).isEmpty();
    assertThat(Announcement.parse(ArxivDomain.withDigitOf('\uff10', text, index))).isEmpty();
  }

  @Test
  void theDefaultLocaleDoesNotCount() {
    Announcement announcement = new Announcement(ID, Announcement.Type.REPLACE_CROSS);
    String printed = "arXiv:2403.19918v1 Announce Type: replace-cross  Abstract: ";
    assertThat(DefaultLocale.turkish(() -> Announcement.parse(printed))).hasValue(announcement);
    assertThat(DefaultLocale.arabic(announcement::toString)).isEqualTo(printed);
  }

  @Provide
  Arbitrary<String> nearly() {
    return ArxivDomain.near(new ArxivDomain().announcements().map(Announcement::toString));
  }

  @Provide
  Arbitrary<String> blanks() {
    return ArxivDomain.blanks();
  }
}
