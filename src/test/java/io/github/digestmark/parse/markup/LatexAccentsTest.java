package io.github.digestmark.parse.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accents that only LaTeX shows. */
class LatexAccentsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '#',
      value = {
        "Schr\\\"odinger, Schrödinger",
        "G\\\"{o}del and H{\\\"o}lder, Gödel and Hölder",
        "Poincar\\'e, Poincaré",
        "L\\'evy, Lévy",
        "Mart\\'{\\i}nez and na\\\"{\\i}ve, Martínez and naïve",
        "Garc\\'\\ia, García",
        "Erd\\H{o}s, Erdős",
        "Fran\\c{c}ois, François",
        "Ho\\v{r}ava, Hořava",
        "c\\`adl\\`ag, càdlàg",
        "It\\^o, Itô",
        "Espa\\~na, España",
        "{\\O}rsted and {\\L}ojasiewicz, Ørsted and Łojasiewicz",
        "\\O{}rsted, Ørsted",
        "Gau{\\ss}, Gauß",
        "`x\\\"o` and x\\\"o, `x\\\"o` and xö",
        "``a \\\"x y\\\"o'' and ``b'', ``a \\\"x yö'' and ``b''",
        "`c\\`adl\\`ag', `càdlàg'"
      })
  void theLetterIsMeant(String text, String repaired) {
    assertThat(LatexAccents.composed(text)).isEqualTo(repaired);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the \\\"open\\\" model",
        "don\\'t, it\\'s, they\\'re and we\\'ve",
        "l\\'état, d\\'une, qu\\'elle",
        "\\`code\\`",
        "$\\'{e}$ and $Schr\\\"odinger$",
        "13\\~130",
        "A\\* and 1\\. and \\{a\\}",
        "\\beta, \\o, \\alpha",
        "\\\"{",
        "\\'"
      })
  void escapesAndCommandsAreNot(String text) {
    assertThat(LatexAccents.in(text)).isEmpty();
  }
}
