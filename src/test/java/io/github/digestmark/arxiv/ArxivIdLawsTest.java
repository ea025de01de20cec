package io.github.digestmark.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every identifier and for every text. */
@Domain(ArxivDomain.class)
@Domain(DomainContext.Global.class)
class ArxivIdLawsTest {

  @Property
  void printingAndReadingGivesTheSameValue(@ForAll ArxivId id) {
    assertThat(ArxivId.parse(id.toString())).hasValue(id);
    assertThat(ArxivId.parse("arXiv:" + id)).hasValue(id);
    assertThat(ArxivId.parse("oai:arXiv.org:" + id)).hasValue(id);
  }

  @Property
  void anyTextIsAnIdentifierOrNone(@ForAll String text, @ForAll("nearly") String nearly) {
    for (String any : new String[] {text, nearly}) {
      ArxivId.parse(any)
          .ifPresent(id -> assertThat(ArxivId.parse(id.toString())).as(any).hasValue(id));
    }
  }

  @Property
  void onlyAsciiDigitsCount(@ForAll ArxivId id, @ForAll @IntRange(max = 30) int index) {
    for (char zero : new char[] {'\u0660', '\u06f0', '\u0966', '\uff10'}) {
      assertThat(ArxivId.parse(ArxivDomain.withDigitOf(zero, id.toString(), index))).isEmpty();
    }
  }

  @Property
  void nothingMayStandBeforeOrBehind(@ForAll ArxivId id, @ForAll("blanks") String blank) {
    assertThat(ArxivId.parse(id + blank)).isEmpty();
    assertThat(ArxivId.parse(blank + id)).isEmpty();
  }

  @Provide
  Arbitrary<String> nearly() {
    return ArxivDomain.near(new ArxivDomain().ids().map(id -> "arXiv:" + id));
  }

  @Provide
  Arbitrary<String> blanks() {
    return ArxivDomain.blanks();
  }
}
