package io.github.digestmark.lint.rules.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.Span;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places where a character, shown as {@code ^}, can be removed without side effects. */
class SurroundingsTest {

  /** Text outside the field, which is ignored. */
  private static final String OUTSIDE = "*";

  private static boolean arePlain(String marked) {
    String text = OUTSIDE + marked + OUTSIDE;
    int at = text.indexOf('^');
    return Surroundings.arePlain(text, new Span(1, text.length() - 1), new Span(at, at + 1));
  }

  static Stream<String> plain() {
    return Stream.of(
        "a^b",
        "a^",
        "^a",
        "x ^a",
        "x a^",
        "x a^b y",
        "x ^ y",
        "x\t^\ty",
        "x\na^b\ny",
        "a^b.",
        "a^b, c",
        "x a^.",
        "x a^.\ny",
        "x 1^2 y",
        "x ^1 y",
        "摘^要",
        "^摘要",
        "摘要。^摘要",
        "摘要，a^b！",
        "  ^a",
        "x\n^a",
        "x\r^a",
        "x y^\nz",
        "é^",
        "\u00a0a^b",
        "x " + "a".repeat(60) + "^ y",
        "arXiv" + "x ".repeat(40) + "a^b",
        "x a^b" + " x".repeat(40) + " arXiv");
  }

  @ParameterizedTest
  @MethodSource("plain")
  void aCharacterBetweenWordsCanBeRemoved(String text) {
    assertThat(arePlain(text)).isTrue();
  }

  static Stream<String> delicate() {
    return Stream.of(
        "^",
        " ^",
        "^ a",
        "^1. x",
        "1^. x",
        "1^",
        "^1",
        "x\n^1 y",
        "x\r1^ y",
        "  1^ y",
        "x\n\t1^ y",
        "x *a^b",
        "x a^b* y",
        "x a^b: y",
        "x a^.b y",
        "x ^. y",
        "x ^, y",
        "x 1^. y",
        "x a^b： y",
        "x ａ^b",
        "x \uFF0Fa^b",
        "x \uFF5Ea^b",
        "\u009fa^b",
        "x ^",
        "x  ^ \ny",
        "x\t^\r",
        "x " + "a".repeat(61) + "^ y",
        "arXiv a^b",
        "ARXIV" + " x".repeat(36) + " a^b",
        "a^b x arxiv");
  }

  @ParameterizedTest
  @MethodSource("delicate")
  void aCharacterNextToMarkupOrAStampCannotBeRemoved(String text) {
    assertThat(arePlain(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFF0C", "\uFF01", "\uFF1F", "\uFF1B", "\uFF00", "\uFF5F", "\u3002"})
  void eastAsianPunctuationIsNotMarkup(String mark) {
    assertThat(arePlain("摘要" + mark + "a^b")).isTrue();
  }
}
