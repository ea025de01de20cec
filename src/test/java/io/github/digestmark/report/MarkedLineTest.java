package io.github.digestmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.testing.Texts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Lines with characters of any width, and the columns that are underlined. */
class MarkedLineTest {

  private static MarkedLine mark(String text, String place) {
    int start = text.indexOf(place);
    return MarkedLine.of(SourceText.of(text), new Span(start, start + place.length()));
  }

  @Test
  void hanTextAndEmojiTakeTwoColumns() {
    assertThat(mark("图注意力 |", "|")).isEqualTo(new MarkedLine("图注意力 |", 9, 1));
    assertThat(mark("a图😀b", "图😀")).isEqualTo(new MarkedLine("a图😀b", 1, 4));
  }

  @Test
  void anEmojiOfSeveralCharactersTakesTwoColumns() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    String flag = "\uD83C\uDDE8\uD83C\uDDF3";
    String heart = "\u2764\uFE0F";
    assertThat(mark(family + "x", "x")).isEqualTo(new MarkedLine(family + "x", 2, 1));
    assertThat(mark(flag + heart + "x", "x").before()).isEqualTo(4);
    assertThat(mark("\uD83D\uDC4D\uD83C\uDFFDx", "x").before()).isEqualTo(2);
  }

  @Test
  void combiningMarksTakeNoColumns() {
    assertThat(mark("e\u0301x", "x").before()).isEqualTo(1);
    assertThat(mark("\u1112\u1161\u11ABx", "x").before()).isEqualTo(2);
  }

  @Test
  void aMarkedJoinerOrAccentIsShown() {
    assertThat(mark("a\u200Db", "\u200D")).isEqualTo(new MarkedLine("a<U+200D>b", 1, 8));
    assertThat(mark("e\u0301b", "\u0301")).isEqualTo(new MarkedLine("e<U+0301>b", 1, 8));
    assertThat(mark("e\u200Db", "b")).isEqualTo(new MarkedLine("e\u200Db", 1, 1));
  }

  @Test
  void aLineThatFitsIsShownWhole() {
    String line = "x".repeat(80);
    assertThat(mark(line + "|" + "y".repeat(15), "|").text()).hasSize(96).doesNotContain("…");
  }

  @Test
  void aLongFindingIsUnderlinedAsFarAsItIsShown() {
    MarkedLine line = mark("图" + "|".repeat(20_000), "|".repeat(20_000));
    assertThat(line).isEqualTo(new MarkedLine("…" + "|".repeat(96) + "…", 1, 96));
  }

  @Test
  void invisibleCharactersAreShown() {
    assertThat(mark("a\u200Bb", "\u200B")).isEqualTo(new MarkedLine("a<U+200B>b", 1, 8));
    assertThat(mark("a\tb", "b")).isEqualTo(new MarkedLine("a b", 2, 1));
  }

  @Test
  void aLongLineIsCutAroundTheFinding() {
    MarkedLine line = mark("x".repeat(500) + "|" + "y".repeat(500), "|");
    assertThat(line.text()).startsWith("…x").endsWith("y…").hasSizeLessThan(110);
    assertThat(line.text().charAt(line.before())).isEqualTo('|');
  }

  @Test
  void onlyTheFirstOfSeveralLinesIsUnderlined() {
    assertThat(MarkedLine.of(SourceText.of("ab\ncd"), new Span(1, 4)))
        .isEqualTo(new MarkedLine("ab", 1, 1));
  }

  @Test
  void anEmptySpanIsUnderlinedOnce() {
    assertThat(MarkedLine.of(SourceText.of("ab"), Span.at(2)))
        .isEqualTo(new MarkedLine("ab", 2, 1));
  }

  @Provide
  Arbitrary<String> anything() {
    return Texts.anything();
  }

  @Property
  void anySpanOfAnyTextIsShown(
      @ForAll("anything") String text,
      @ForAll @IntRange(max = 60) int a,
      @ForAll @IntRange(max = 60) int b) {
    int start = Math.min(Math.min(a, b), text.length());
    int end = Math.min(Math.max(a, b), text.length());
    MarkedLine line = MarkedLine.of(SourceText.of(text), new Span(start, end));
    assertThat(line.width()).isPositive();
    assertThat(line.text().chars()).noneMatch(c -> c < ' ' || c == 0x7F || c == 0x9B);
  }
}
