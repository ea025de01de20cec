package io.github.digestmark.parse.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page shows of a digest. */
class RenderedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "One *two*  three%nfour; One two three four",
        "# Title #; Title",
        "Title%n===; Title",
        "| a | b |%n|--|--|%n| c\\|d | |; a, b, c|d",
        "Words[^1]%n%n[^1]: Note; Words[^1], [^1]:, Note",
        "[link](http://a.b) ![picture](c); link picture",
        "[k]: http://a.b 'c'; [k]: http://a.b",
        "`a  b` c; `a b` c",
        "a <b>c</b>; a <b>c</b>",
        "a\\%nb; a <br> b",
        "a \\& \\*b\\*; a & *b*",
        "```%n  a%n%n b%n```; code:   a%n%n b",
        "x%n%n    a%n     b%n%ny; x, code: a%n b, y",
        "<div>%n a%n</div>; code: <div>%n a%n</div>",
        "<!-- a%n%n b -->; ''",
        "<!-- a --> b; code: <!-- a --> b",
        "<!-- a --> b -->; code: <!-- a --> b -->",
        "- a%n- b; a, b",
        "> a; a",
        "---%na: b%n---%nc; c",
        "\uFEFFc; c",
        "\uFEFF---%na: b%n---%nc; c",
        "''; ''"
      })
  void markupIsTakenAwayAndWordsStay(String text, String shown) {
    String page =
        String.join(", ", RenderedText.of(SourceText.of(text.replace("%n", "\n"))))
            .replace("\n", "%n");
    assertThat(page).isEqualTo(shown);
  }
}
