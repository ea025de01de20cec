package io.github.digestmark.lint.rules.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTest {

  private static final String SMILE = "\ud83d\ude00";

  @Test
  void aLongTextIsQuotedWithoutItsMiddle() {
    assertThat(Quote.of("a".repeat(40))).isEqualTo('"' + "a".repeat(40) + '"');
    assertThat(Quote.shortened("a".repeat(33) + "b".repeat(8)))
        .isEqualTo("a".repeat(32) + "…" + "b".repeat(8));
  }

  @Test
  void noSurrogatePairIsSplit() {
    assertThat(Quote.shortened("a".repeat(31) + SMILE + "b".repeat(20)))
        .isEqualTo("a".repeat(31) + "…" + "b".repeat(8));
    assertThat(Quote.shortened("a".repeat(40) + SMILE + "b".repeat(7)))
        .isEqualTo("a".repeat(32) + "…" + SMILE + "b".repeat(7));
  }

  @Test
  void theContextOfASpanStaysWithinTheText() {
    SourceText source = SourceText.of("0123456789x0123456789");
    Span whole = new Span(0, 21);
    assertThat(Quote.around(source, new Span(10, 11), whole)).isEqualTo("\"23456789x01234567\"");
    assertThat(Quote.around(source, new Span(10, 11), new Span(9, 12))).isEqualTo("\"9x0\"");
    assertThat(Quote.around(source, new Span(0, 1), whole)).isEqualTo("\"012345678\"");
  }

  @Test
  void lineEndingsMakeNoDifferenceToTheContext() {
    for (String ending : List.of("\n", "\r\n", "\n    ")) {
      SourceText source = SourceText.of("01234%s6789x01%s3456789".formatted(ending, ending));
      int pipe = source.text().indexOf('x');
      assertThat(
              Quote.around(source, new Span(pipe, pipe + 1), new Span(0, source.text().length())))
          .isEqualTo("\"234 6789x01 34567\"");
    }
  }

  @Test
  void severalTextsAreAlternatives() {
    assertThat(Quote.anyOf(List.of("a", "b"))).isEqualTo("\"a\" or \"b\"");
  }
}
