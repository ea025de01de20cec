package io.github.digestmark.lint.rules.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invisible characters at the limits of each range, and the texts that need them. */
class InvisibleTextTest {

  private static final String TAGS = tags("GBSCT") + Character.toString(0xE007F);

  private static String tags(String name) {
    return name.codePoints()
        .map(c -> 0xE0000 + c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<Span> runs(String text) {
    return InvisibleText.runs(text, new Span(0, text.length()));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0xAD, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x61C, 0x202A, 0x202E, 0x2060, 0x2064,
        0x2066, 0x2069, 0x206A, 0x206F, 0xFEFF, 0xFFF9, 0xFFFB, 0xE0001, 0xE0020, 0xE007F
      })
  void someCharactersAreInvisible(int codePoint) {
    assertThat(InvisibleText.isInvisible(codePoint)).isTrue();
    String text = "ab" + Character.toString(codePoint) + "cd";
    assertThat(runs(text)).containsExactly(new Span(2, 2 + Character.charCount(codePoint)));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0xAC, 0xAE, 0x61B, 0x61D, 0x180D, 0x180F, 0x200A, 0x2010, 0x2029, 0x202F, 0x205F, 0x2065,
        0x2070, 0xFEFE, 0xFFF8, 0xFFFC, 0xE0000, 0xE0002, 0xE001F, 0xE0080
      })
  void theCharactersNextToThemAreVisible(int codePoint) {
    assertThat(InvisibleText.isInvisible(codePoint)).isFalse();
    assertThat(runs("ab" + Character.toString(codePoint) + "cd")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x200E, 0x200F, 0x61C, 0x202A, 0x202E, 0x2066, 0x2069})
  void someChangeTheDisplayOrder(int codePoint) {
    assertThat(InvisibleText.isBidi(codePoint)).isTrue();
    assertThat(InvisibleText.isAnnotation(codePoint)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x200D, 0x2010, 0x2029, 0x202F, 0x2065, 0x206A, 0xFFF8, 0xFFFC})
  void otherCharactersNeitherChangeTheOrderNorAnnotate(int codePoint) {
    assertThat(InvisibleText.isBidi(codePoint)).isFalse();
    assertThat(InvisibleText.isAnnotation(codePoint)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0xFFF9, 0xFFFA, 0xFFFB})
  void someSeparateAnAnnotation(int codePoint) {
    assertThat(InvisibleText.isAnnotation(codePoint)).isTrue();
  }

  static Stream<String> needed() {
    return Stream.of(
        "\uFEFFa",
        "\u200cخ",
        "خ\u200c",
        "\u200dخ",
        "خ\u064B\u200d",
        "👨\u200d👨",
        "\u2190\u200d\u2194",
        "\u2BFF\u200d\u2BFF",
        "👨\uFE0F\u200d👨",
        Character.toString(0x1F000) + "\u200d" + Character.toString(0x1FAFF),
        "ᠠ\u180E",
        "ไ\u200bไ",
        "ไ\u2060ກ",
        "🏴" + TAGS,
        "a🏴" + TAGS + "b",
        "🏴" + tags("ABCDEF") + Character.toString(0xE007F));
  }

  @ParameterizedTest
  @MethodSource("needed")
  void scriptsFlagsAndEmojiNeedThem(String text) {
    assertThat(runs(text)).isEmpty();
  }

  static Stream<String> needless() {
    return Stream.of(
        "a\uFEFF",
        "\u200d",
        "\u200d👨",
        "👨\u200d",
        "\uFE0F\u200d👨",
        "a\uFE0F\u200d👨",
        "a\u200d👨",
        "👨\u200da",
        "\u218F\u200d👨",
        "\u2C00\u200d👨",
        "\u2329\u200d👨",
        Character.toString(0x1FB00) + "\u200d👨",
        Character.toString(0x1EFFF) + "\u200d👨",
        "a\u180E",
        "ไ\u200ba",
        "a\u200bไ",
        "خ" + "\u064B".repeat(9) + "\u200da",
        TAGS,
        "a" + TAGS,
        "ab" + TAGS,
        "🏴" + tags("GBSCT"),
        "🏴" + Character.toString(0xE007F),
        "🏴" + tags("ABCDEFGHI") + Character.toString(0xE007F));
  }

  @ParameterizedTest
  @MethodSource("needless")
  void theyAreFoundIfNothingNeedsThem(String text) {
    assertThat(runs(text)).isNotEmpty();
  }
}
