package io.github.digestmark.lint.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The boundaries of words. */
class WordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"摘", "⺀", "の", "カ", "\u3000", "。", "\u303F", "\uFF00", "！", "\uFFEF"})
  void eastAsianCharactersAreWordsOnTheirOwn(String character) {
    assertThat(Words.isOwnWord(character.codePointAt(0))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "Я", "é", "。a", "한", "\u2E7F", "\u2FFF", "\u3040", "\uFEFF", "\uFFF0", "😀"})
  void otherCharactersArePartsOfWords(String text) {
    assertThat(Words.isOwnWord(text.codePointBefore(text.length()))).isFalse();
  }

  /** The span between bars in the first text becomes the one in the second text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "see wo|r|d x; see |word| x",
        "see |word| x; see |word| x",
        "see| |word; see| |word",
        "wo|r|d; |word|",
        "摘|要|词; 摘|要|词",
        "a摘|要|b; a摘|要|b",
        "e|\u0301|x y; |e\u0301x| y",
        "1|2|3.4; |123|.4"
      })
  void aSpanIsWidenedToWholeWords(String before, String after) {
    Span span = new Span(before.indexOf('|'), before.lastIndexOf('|') - 1);
    // Letters follow the field.
    String text = "x" + before.replace("|", "") + "x";
    Span within = new Span(1, text.length() - 1);
    Span found = Words.around(text, new Span(span.start() + 1, span.end() + 1), within);
    assertThat(
            text.substring(1, found.start())
                + "|"
                + text.substring(found.start(), found.end())
                + "|"
                + text.substring(found.end(), text.length() - 1))
        .isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({"😀, 1, true", "a😀, 1, false", "ab, 1, true", "a b, 1, false", "ab, 0, false"})
  void aBoundarySplitsAWordOrACharacter(String text, int boundary, boolean splits) {
    assertThat(Words.splits(text, boundary, new Span(0, text.length()))).isEqualTo(splits);
    assertThat(Words.splits(text, text.length(), new Span(0, text.length()))).isFalse();
  }
}
