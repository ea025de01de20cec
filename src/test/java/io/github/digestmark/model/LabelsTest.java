package io.github.digestmark.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which labels are the same. */
class LabelsTest {

  @ParameterizedTest
  @CsvSource({"1, 1, true", "a, A, true", "ß, SS, true", "1, 2, false", "a, b, false"})
  void labelsAreComparedWithoutTheirCase(String a, String b, boolean same) {
    assertThat(Labels.key(a).equals(Labels.key(b))).isEqualTo(same);
  }
}
