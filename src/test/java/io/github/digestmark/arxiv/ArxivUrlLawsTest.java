package io.github.digestmark.arxiv;

import static io.github.digestmark.arxiv.ArxivDomain.examples;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every address and for every text. */
@Domain(ArxivDomain.class)
@Domain(DomainContext.Global.class)
class ArxivUrlLawsTest {

  private static Optional<String> idIn(String url) {
    return ArxivUrl.parse(url).map(found -> found.id().toString());
  }

  @Property
  void theCanonicalAddressIsCanonical(@ForAll ArxivId id) {
    ArxivUrl url = ArxivUrl.parse("https://arxiv.org/pdf/" + id).orElseThrow();
    ArxivUrl canonical = ArxivUrl.parse(url.canonical()).orElseThrow();
    assertThat(canonical.id()).isEqualTo(id);
    assertThat(canonical.isCanonical()).isTrue();
    assertThat(url.isCanonical()).isFalse();
  }

  @Property
  void thereAreDeviationsExactlyWhereAnAddressIsNotCanonical(
      @ForAll ArxivId id, @ForAll("forms") String form) {
    ArxivUrl url = ArxivUrl.parse(form.replace("ID", id.toString())).orElseThrow();
    assertThat(url.id()).isEqualTo(id);
    assertThat(url.deviations().isEmpty()).isEqualTo(url.isCanonical());
  }

  @Property
  void anyTextIsAnAddressOrNone(@ForAll String text, @ForAll("nearly") String nearly) {
    for (String any : new String[] {text, nearly, "https://arxiv.org/" + text}) {
      ArxivUrl.parse(any)
          .ifPresent(
              url -> {
                assertThat(url.text()).isEqualTo(any);
                assertThat(idIn(url.canonical())).hasValue(url.id().toString());
                assertThat(url.deviations().isEmpty()).isEqualTo(url.isCanonical());
              });
    }
  }

  @Property
  void onlyVisibleAsciiCounts(
      @ForAll ArxivId id, @ForAll("blanks") String blank, @ForAll @IntRange(max = 30) int index) {
    String url = "https://arxiv.org/abs/" + id;
    assertThat(idIn(url + blank)).isEmpty();
    assertThat(idIn(blank + url)).isEmpty();
    assertThat(idIn(url + "?" + blank)).isEmpty();
    assertThat(idIn(ArxivDomain.withDigitOf('\uff10', url, index))).isEmpty();
  }

  @Provide
  Arbitrary<String> forms() {
    String forms =
        """
        https://arxiv.org/abs/ID http://arxiv.org/abs/ID HTTPS://arxiv.org/abs/ID
        https://arxiv.org:/abs/ID https://arxiv.org:443/abs/ID https://ARXIV.org/abs/ID
        https://arxiv.org//abs/ID https://arxiv.org/abs/ID/ https://arxiv.org/abs/ID?
        https://arxiv.org/abs/ID# https://arxiv.org/abs/arXiv:ID https://arxiv.org/%61bs/ID
        http://de.arxiv.org/pdf/ID.pdf https://www.alphaxiv.org/abs/ID
        """;
    return Arbitraries.of(examples(forms));
  }

  @Provide
  Arbitrary<String> nearly() {
    return ArxivDomain.near(new ArxivDomain().ids().map(id -> "http://arxiv.org/html/" + id + "/"));
  }

  @Provide
  Arbitrary<String> blanks() {
    return ArxivDomain.blanks();
  }
}
