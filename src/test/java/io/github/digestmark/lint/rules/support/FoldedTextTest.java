package io.github.digestmark.lint.rules.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "An $\\mathcal{O}(n^2)$ Proof of G\\\"odel's Theorem. # an o n2 proof of godels theorem",
        "$\\alpha$-β and Λ # alpha beta and lambda",
        "H<sub>2</sub>O, a &amp; b # h2o a b",
        "naïve façade, Ångström # naive facade angstrom",
        "Multi-Head \\& \\emph{self} attention # multi head self attention",
        "注意力 mechanisms # 注意力 mechanisms",
        "ﬁne ½ # fine 12",
        "a < b > c # a b c"
      })
  void wordsAreLettersAndDigits(String text, String words) {
    assertThat(String.join(" ", FoldedText.of(text).words())).isEqualTo(words);
  }

  @Property(tries = 500)
  void anyTextIsFolded(@ForAll String text) {
    FoldedText folded = FoldedText.of(text);
    String letters = folded.letters();
    assertThat(String.join("", folded.words())).isEqualTo(letters);
    int last = 0;
    for (int i = 0; i <= letters.length(); i++) {
      assertThat(folded.endOf(i)).isBetween(last, text.length());
      last = folded.endOf(i);
    }
    assertThat(folded.hasMoreAfter(letters.length())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {" &", "\\", "<", "<a", "$\\x", "&a;", "é"})
  void theTimeGrowsWithTheText(String part) {
    String text = part.repeat(500_000);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FoldedText.of(text));
  }

  @Test
  void aLetterOfACharacterIsNotItsEnd() {
    FoldedText folded = FoldedText.of("oﬁ");
    assertThat(folded.letters()).isEqualTo("ofi");
    assertThat(folded.hasMoreAfter(1)).isTrue();
    assertThat(folded.hasMoreAfter(2)).isFalse();
  }
}
