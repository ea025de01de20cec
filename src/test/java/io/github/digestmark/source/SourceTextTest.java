package io.github.digestmark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  @Test
  void linesEndAtLfCrLfAndCr() {
    SourceText text = SourceText.of("a\nb\r\nc\rd\n");
    assertThat(text.lineCount()).isEqualTo(5);
    assertThat(text.line(2)).isEqualTo(new Span(2, 3));
    assertThat(text.at(text.line(3))).isEqualTo("c");
    assertThat(text.at(text.line(5))).isEmpty();
  }

  @Test
  void aCarriageReturnIsKnownWhereverItStands() {
    assertThat(SourceText.of("a\nb").hasCarriageReturns()).isFalse();
    assertThat(SourceText.of("a\nb\r\n").hasCarriageReturns()).isTrue();
    assertThat(SourceText.of("a\r").hasCarriageReturns()).isTrue();
  }

  @Test
  void columnsCountUtf16() {
    SourceText text = SourceText.of("摘要\n😀x");
    assertThat(text.position(0)).isEqualTo(new Position(1, 1));
    assertThat(text.position(5)).isEqualTo(new Position(2, 3));
    assertThat(text.position(6)).hasToString("2:4");
  }

  @Test
  void anOffsetBehindTheTextIsRefused() {
    assertThatThrownBy(() -> SourceText.of("ab").position(3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("3");
  }

  @Test
  void aSpanNeverEndsBeforeItStarts() {
    assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void everyOffsetLiesOnItsLine(
      @ForAll @StringLength(max = 30) @Chars({'\n', '\r', 'a'}) @CharRange(from = 'x', to = 'z')
          String content) {
    SourceText text = SourceText.of(content);
    for (int offset = 0; offset <= content.length(); offset++) {
      Position position = text.position(offset);
      Span line = text.lineOf(offset);
      assertThat(line).isEqualTo(text.line(position.line()));
      assertThat(text.lineNumber(offset)).isEqualTo(position.line());
      assertThat(line.start() + position.column() - 1).isEqualTo(offset);
      boolean inside = offset <= line.end();
      assertThat(inside || "\r\n".indexOf(content.charAt(offset - 1)) >= 0).isTrue();
    }
    assertThat(text.lineCount()).isEqualTo(content.split("\r\n|\r|\n", -1).length);
  }

  @Property
  void decodingGivesBackWhatWasEncoded(@ForAll String content) throws MalformedUtf8Exception {
    byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String encodable = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(SourceText.ofUtf8(bytes).text()).isEqualTo(encodable);
  }
}
