package io.github.digestmark.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhiteSpaceTest {

  @Test
  void whiteSpaceIsThatOfJavaAndOfUnicode() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      assertThat(WhiteSpace.is(c))
          .as("U+%04X", (int) c)
          .isEqualTo(Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
  }
}
