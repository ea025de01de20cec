package io.github.digestmark.parse.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Most texts are seen to have no markup without being read for it. */
class MarkupSignsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "a # b",
        "a\nb",
        "$x$ - 1",
        "/x",
        ":x",
        "|a",
        "a\n b 1.",
        "5G",
        "9",
        "10 x"
      })
  void aLineThatBeginsWithAWordBeginsNoBlock(String text) {
    assertThat(MarkupSigns.mayHaveBlocks(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#", " >", "\t*", "+", "-", "_", "=", "`", "~", "<", "[", "0.", "9)", "55."})
  void aMarkAtTheBeginningOfALineMayBeginABlock(String mark) {
    assertThat(MarkupSigns.mayHaveBlocks(mark + " a")).isTrue();
    assertThat(MarkupSigns.mayHaveBlocks("a\n" + mark)).isTrue();
    assertThat(MarkupSigns.mayHaveBlocks("a\nb\n" + mark + "\nc")).isTrue();
    assertThat(MarkupSigns.mayHaveBlocks("a " + mark)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "<", "a <", "a < b", "<1>", "a << 1 <", "> a"})
  void withoutALetterBehindItNothingIsATag(String text) {
    assertThat(MarkupSigns.mayHaveTag(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a", "x <a>", "</", "<!-- a", "<?", "< 1 <b"})
  void withALetterOrAMarkBehindItAnAngleBracketMayBeginATag(String text) {
    assertThat(MarkupSigns.mayHaveTag(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "~", "a~b", "a~(b) and c~(d)", "a ~ b ~ c", "a~$x$, b~$y$", "a~~(b)~"})
  void tiesOfLatexStrikeNothingOut(String text) {
    assertThat(MarkupSigns.mayStrikeOut(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"~a~", "a~b c~d", "~~a~~", "a ~(b)~", "a。~(b) c~", "a~（b） c~", "~5 or ~6"})
  void tildesAroundATextMayStrikeItOut(String text) {
    assertThat(MarkupSigns.mayStrikeOut(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "*", "a * b", "_", "a _b", "x_1 y_2", "x_1_", "1_a b_"})
  void oneMarkAloneOrWithinAWordIsNoEmphasis(String text) {
    assertThat(MarkupSigns.mayHaveEmphasis(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"**", "*a*", "a * b *", "_a_", "__", "a _b_", "x_1 _b_", "*a_b*", "a\\_b_"})
  void twoMarksMayBeEmphasis(String text) {
    assertThat(MarkupSigns.mayHaveEmphasis(text)).isTrue();
  }
}
