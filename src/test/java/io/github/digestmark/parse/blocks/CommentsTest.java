package io.github.digestmark.parse.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.testing.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a comment, and where it ends. */
class CommentsTest {

  private static boolean isComment(String text) {
    Part part = new Part(text);
    return Comments.isComment(part.text(), part.span());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!-- a -->", "<!---->", "<!-->", " \t<!-- a --> ", "<!-- a --> <!-- b -->"})
  void commentsAndNothingElseAreAComment(String text) {
    assertThat(isComment(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "<!-- a",
        "<!-- a --> b",
        "b <!-- a -->",
        "<!--",
        "<!-- a --> <!-- b",
        "<!- a"
      })
  void whereOtherWordsStandBesideThemTheyAreNone(String text) {
    assertThat(isComment(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"<!-- a --> b, 10", "<!--> b, 5", "<!-- a --, -1", "a <!-- b -->, -1"})
  void aCommentEndsAtItsFirstArrow(String text, int end) {
    Part part = new Part(text);
    assertThat(part.within(Comments.end(part.text(), part.span()))).isEqualTo(end);
  }
}
