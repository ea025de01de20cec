package io.github.digestmark.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PaperAuthorTest {

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> known = Arbitraries.of("Jr.", "III", "van", "de", "Team", "Ana", "Smith", "");
    return Arbitraries.oneOf(known, Arbitraries.strings().ofMaxLength(5))
        .list()
        .ofMaxSize(5)
        .map(words -> String.join(" ", words).replace(",", ""));
  }

  @Property
  void aNameIsDisplayedAsItWas(@ForAll("names") String name) {
    PaperAuthor author = PaperAuthor.of(name);
    assertThat(author.name().split(" +", -1)).containsExactly(name.split(" +", -1));
    assertThat(author.isSingleName() && !author.given().isEmpty()).isFalse();
  }

  @Test
  void aNameIsDivided() {
    assertThat(PaperAuthor.of("Martin Luther King, Jr."))
        .isEqualTo(new PaperAuthor("Martin Luther", "King", "Jr."));
    assertThat(PaperAuthor.of("King Jr.")).isEqualTo(new PaperAuthor("King", "Jr.", ""));
    assertThat(PaperAuthor.of("Johannes Diderik van der Waals"))
        .isEqualTo(new PaperAuthor("Johannes Diderik", "van der Waals", ""));
    assertThat(PaperAuthor.of("Van Morrison")).isEqualTo(new PaperAuthor("Van", "Morrison", ""));
  }

  @Test
  void groupsAndSingleNamesAreWhole() {
    for (String name :
        List.of(
            "LIGO Scientific Collaboration and Virgo Collaboration",
            "Gemini Team",
            "The CTA Consortium",
            "Working Group 3",
            "Plato",
            "von Neumann",
            "Doe, Jane",
            "")) {
      assertThat(PaperAuthor.of(name)).isEqualTo(new PaperAuthor("", name, ""));
      assertThat(PaperAuthor.of(name).isSingleName()).isTrue();
    }
  }
}
