package io.github.digestmark.parse.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.testing.Part;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a line of a table is cut. */
class TableCellsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| a | b |; a/b",
        "a|b; a/b",
        "'  | a | b |  '; a/b",
        "|a|b; a/b",
        "a; a",
        "|; ''",
        "||; /",
        "| |; /",
        "|a||; a/",
        "| a \\| b |; a \\| b",
        "|\\|a|; \\|a",
        "\\|a|; \\|a",
        "''; ''"
      })
  void aLineIsCutAtItsPipes(String line, String cells) {
    Part part = new Part(line);
    List<String> found = TableCells.split(part.text(), part.span()).stream().map(part::at).toList();
    assertThat(String.join("/", found)).isEqualTo(cells.equals("/") ? "" : cells);
    assertThat(TableCells.pipes(part.text(), part.span()))
        .allMatch(pipe -> part.within(pipe) >= 0 && part.text().charAt(pipe) == '|');
  }

  @ParameterizedTest
  @CsvSource({"|, 0", "a|b, 1", "a\\|b, ''", "a\\\\|b, ''", "|a|\\||, 0 2 5", "'', ''"})
  void aPipeBehindABackslashIsNone(String cell, String places) {
    Part part = new Part(cell);
    List<String> found =
        TableCells.pipes(part.text(), part.span()).stream()
            .map(pipe -> String.valueOf(part.within(pipe)))
            .toList();
    assertThat(String.join(" ", found)).isEqualTo(places);
  }
}
