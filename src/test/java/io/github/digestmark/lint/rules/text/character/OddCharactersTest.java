package io.github.digestmark.lint.rules.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OddCharactersTest {

  @Test
  void everyCharacterThatARuleLooksForMayBeOdd() {
    List<Integer> missed = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if ((CorruptText.isCorrupt(c) || InvisibleText.isInvisible(c))
          && OddCharacters.runs("" + (char) c, new Span(0, 1), i -> true).isEmpty()) {
        missed.add(c);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void lettersOfUsualTextsAreNotOdd() {
    String text = "A survey of 大型语言模型, ひらがな, 한국어, Übung: $x_1$ — 50 %.";
    assertThat(OddCharacters.runs(text, new Span(0, text.length()), i -> true)).isEmpty();
  }
}
