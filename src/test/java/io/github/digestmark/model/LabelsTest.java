package io.github.digestmark.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.testing.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a label is found in a cell, and which labels are the same. */
class LabelsTest {

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
    assertThat(Labels.reference(part.text(), part.span()).map(part::at).orElse("none"))
        .isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, true", "a, A, true", "ß, SS, true", "1, 2, false", "a, b, false"})
  void labelsAreComparedWithoutTheirCase(String a, String b, boolean same) {
    assertThat(Labels.key(a).equals(Labels.key(b))).isEqualTo(same);
  }
}
