package io.github.digestmark.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This paper has been withdrawn by the author due to an error",
        "(The MANUSCRIPT Has Been temporarily permanently WITHDRAWN.)",
        "Author(s) have retracted this article",
        "the author has withdrawn the submission",
        "v12345678901234567890123456789012345678901234567890123456789012345678901234567890 withdrawn",
        "------------------------------------------------------------------------- Paper withdrawn"
      })
  void anAbstractMaySayThatItsPaperWasWithdrawn(String text) {
    assertThat(Withdrawal.isInsteadOfText(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "...",
        "This paper studies withdrawn papers",
        "This paper was withdrawn from the proceedings",
        "We retracted the probe"
      })
  void otherAbstractsDoNot(String text) {
    assertThat(Withdrawal.isInsteadOfText(text)).isFalse();
  }
}
