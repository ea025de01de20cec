package io.github.digestmark.parse.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a backslash in front of a pipe is the table's or the text's. */
class RowPipesTest {

  @ParameterizedTest
  @CsvSource({
    "p(y\\|x), p(y|x), p(y|x)",
    "\\|w\\|, \\|w\\|, \\|w\\|",
    "\\|w\\|, |w|, |w|",
    "\\|w\\|, '', |w|",
    "\\|w\\|, \\|v\\|, |w|",
    "\\|w\\|, \\|w\\| and more, |w|",
    "\\|w\\|, \\Vert w\\Vert, |w|",
    "p(y\\|x) \\|w\\|, p(y|x)\\|w \\|, p(y|x) \\|w\\|",
    "\\\\|w\\\\|, \\|w\\|, \\|w\\|",
    "\\\\|w\\\\|, \\\\|w\\\\|, \\\\|w\\\\|",
    "\\\\\\|, \\\\|, \\\\|",
    "|w|, \\|w\\|, |w|",
    "a b, ab, a b"
  })
  void aCellIsReadAsItsEntry(String cell, String inEntry, String text) {
    assertThat(RowPipes.read(cell, inEntry)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "a|b, a\\|b",
    "\\|w\\|, \\|w\\|",
    "a\\\\|b, a\\\\\\|b",
    "a\\\\\\|b, a\\\\\\|b",
    "||, \\|\\|",
    "a, a",
    "'', ''"
  })
  void noRendererEndsACellWithinItsText(String text, String cell) {
    assertThat(RowPipes.write(text)).isEqualTo(cell);
    assertThat(RowPipes.readInTwoWays(cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a\\\\|b, 1-4",
    "\\\\\\\\|, 2-5",
    "a\\\\|b\\|c\\\\|, '1-4, 8-11'",
    "\\\\\\|\\\\|, 4-7",
    "\\\\a|, ''"
  })
  void somePipesAreReadInTwoWays(String cell, String places) {
    assertThat(
            RowPipes.readInTwoWays(cell).stream()
                .map(pipe -> pipe.start() + "-" + pipe.end())
                .collect(Collectors.joining(", ")))
        .isEqualTo(places);
  }
}
