package io.github.digestmark.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.testing.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[^1]; 1",
        "' [^a-b] '; a-b",
        "x [^1] [^2]; 1",
        "[^]; none",
        "[^; none",
        "[^1; none",
        "[^1 2]; none",
        "[^1[2]; none",
        "[1]; none",
        "''; none"
      })
  void aCellRefersToTheFirstLabelInIt(String cell, String label) {
    Part part = new Part(cell);
    assertThat(
            Reference.in(part.text(), part.span())
                .map(found -> part.at(found.label()))
                .orElse("none"))
        .isEqualTo(label);
  }
}
