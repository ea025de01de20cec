package io.github.digestmark.arxiv;

import static io.github.digestmark.arxiv.ArxivDomain.examples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digestmark.arxiv.ArxivCategory.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(ArxivDomain.class)
@Domain(DomainContext.Global.class)
class ArxivCategoryTest {

  private static Stream<ArxivCategory> with(Status status) {
    return ArxivCategory.all().stream().filter(category -> category.status() == status);
  }

  @Test
  void arxivHas155CategoriesAndSixOfThemAreAliases() {
    assertThat(with(Status.ACTIVE)).hasSize(149);
    assertThat(with(Status.ALIAS)).hasSize(6);
  }

  @Test
  void theCategoriesOfOldPapersAre18ClosedArchivesAndThreeThatWereDivided() {
    assertThat(with(Status.RETIRED).filter(category -> category.successor().isPresent()))
        .hasSize(18);
    assertThat(with(Status.RETIRED).filter(category -> category.successor().isEmpty()))
        .extracting(ArxivCategory::id)
        .containsExactlyInAnyOrder("astro-ph", "cond-mat", "q-bio");
  }

  @Test
  void aCategoryHasAName() {
    assertThat(ArxivCategory.parse("cs.LG"))
        .hasValue(new ArxivCategory("cs.LG", "Machine Learning", Status.ACTIVE, Optional.empty()));
  }

  @Test
  void archivesThatWereNeverCategoriesAreNone() {
    List<String> archives = examples("cs math physics nlin stat econ eess q-fin test");
    assertThat(archives).allSatisfy(id -> assertThat(ArxivCategory.parse(id)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "cs.ML", "cs.lg", "CS.LG", "cs.LG ", "c\u017f.LG", "cs.L", "cs.LG.AI", "csLG"})
  void everyCharacterCounts(String id) {
    assertThat(ArxivCategory.parse(id)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "math.MP, math-ph", "stat.TH, math.ST", "math.IT, cs.IT",
    "q-fin.EC, econ.GN", "cs.SY, eess.SY", "cs.NA, math.NA"
  })
  void anAliasStandsForItsCanonicalCategory(String alias, String canonical) {
    ArxivCategory category = ArxivCategory.parse(alias).orElseThrow();
    assertThat(category.status()).isEqualTo(Status.ALIAS);
    assertThat(category.canonical()).isEqualTo(ArxivCategory.parse(canonical).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "cmp-lg, cs.CL",
    "alg-geom, math.AG",
    "chao-dyn, nlin.CD",
    "supr-con, cond-mat.supr-con",
    "bayes-an, physics.data-an",
    "astro-ph, astro-ph"
  })
  void aRetiredCategoryKnowsWhereItsPapersAre(String retired, String canonical) {
    ArxivCategory category = ArxivCategory.parse(retired).orElseThrow();
    assertThat(category.status()).isEqualTo(Status.RETIRED);
    assertThat(category.canonical()).isEqualTo(ArxivCategory.parse(canonical).orElseThrow());
  }

  @Test
  void nobodyCanChangeTheTaxonomy() {
    List<ArxivCategory> all = ArxivCategory.all();
    assertThatThrownBy(() -> all.remove(0)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Property
  void printingAndReadingGivesTheSameValue(@ForAll ArxivCategory category) {
    assertThat(ArxivCategory.parse(category.toString())).hasValue(category);
  }

  @Property
  void aCanonicalCategoryIsItsOwn(@ForAll ArxivCategory category) {
    ArxivCategory canonical = category.canonical();
    assertThat(canonical.canonical()).isEqualTo(canonical);
    assertThat(canonical.equals(category)).isEqualTo(category.successor().isEmpty());
  }

  @Property
  void anyTextIsACategoryOrNone(@ForAll String text, @ForAll("nearly") String nearly) {
    for (String any : new String[] {text, nearly}) {
      assertThat(ArxivCategory.parse(any).isPresent())
          .isEqualTo(ArxivCategory.all().stream().anyMatch(c -> c.id().equals(any)));
    }
  }

  @Provide
  Arbitrary<String> nearly() {
    return ArxivDomain.near(new ArxivDomain().categories().map(ArxivCategory::id));
  }
}
