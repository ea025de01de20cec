package io.github.digestmark.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every citation and for every text. */
@Domain(ArxivDomain.class)
@Domain(DomainContext.Global.class)
class CitationLawsTest {

  @Property
  void printingAndReadingGivesTheSameValue(@ForAll Citation citation) {
    assertThat(Citation.parse(citation.toString())).hasValue(citation);
  }

  @Property
  void anyTextIsACitationOrNone(@ForAll String text, @ForAll("nearly") String nearly) {
    for (String any : new String[] {text, nearly, "arXiv:2402.01399v1 " + text}) {
      Citation.parse(any)
          .ifPresent(found -> assertThat(Citation.parse(found.toString())).hasValue(found));
    }
  }

  @Property
  void onlyAsciiCounts(
      @ForAll Citation citation,
      @ForAll("blanks") String blank,
      @ForAll @IntRange(max = 30) int index) {
    String text = citation.toString();
    assertThat(Citation.parse(text + blank)).isEmpty();
    assertThat(Citation.parse(blank + text)).isEmpty();
    assertThat(Citation.parse(ArxivDomain.withDigitOf('\uff10', text, index))).isEmpty();
  }

  @Provide
  Arbitrary<String> nearly() {
    return ArxivDomain.near(new ArxivDomain().citations().map(Citation::toString));
  }

  @Provide
  Arbitrary<String> blanks() {
    return ArxivDomain.blanks();
  }
}
