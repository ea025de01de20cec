package io.github.digestmark.lint.rules.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.TextEdit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accents that only LaTeX shows. */
class LatexAccentsTest {

  private static String repaired(String text) {
    List<TextEdit> edits =
        LatexAccents.in(text).stream()
            .map(
                span ->
                    new TextEdit(
                        span, LatexAccents.letter(text.substring(span.start(), span.end()))))
            .toList();
    return TextEdit.apply(text, edits);
  }

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
        "Gau{\\ss}, Gauß"
      })
  void theLetterIsMeant(String text, String repaired) {
    assertThat(repaired(text)).isEqualTo(repaired);
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
