package io.github.digestmark.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTest {

  private static Set<Sign> in(String text) {
    int bits = Sign.in(text);
    Set<Sign> signs = EnumSet.allOf(Sign.class);
    signs.removeIf(sign -> !sign.isIn(bits));
    return signs;
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '"',
      value = {
        "'', \"'\"",
        "DIGIT, 7",
        "DIGIT FULL_WIDTH, ７",
        "DOLLAR, $",
        "BACKSLASH, \\",
        "BACKTICK, `",
        "TILDE, ~",
        "ASTERISK, *",
        "UNDERSCORE, _",
        "AMPERSAND, &",
        "LESS_THAN, <",
        "COLON, :",
        "COLON FULL_WIDTH, ：",
        "BRACKET, {",
        "BRACKET, [",
        "BRACKET FULL_WIDTH, ［",
        "BRACKET FULL_WIDTH, 【",
        "FULL_WIDTH, 。",
        "LATIN_1, é",
        "ASCII_LETTER, Zz",
        "HAN, 摘要",
        "'', ひカ한“😀",
        "ASCII_LETTER DIGIT HAN, 用GPT4",
      })
  void eachCharacterIsOfItsKind(String expected, String text) {
    assertThat(in(text.equals("'") ? "" : text))
        .hasToString(expected.equals("''") ? "[]" : names(expected));
  }

  private static String names(String expected) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    for (String name : expected.split(" ", 0)) {
      signs.add(Sign.valueOf(name));
    }
    return signs.toString();
  }

  @ParameterizedTest
  @CsvSource({"9", "10", "13", "0"})
  void aTabAndALineEndAreControls(int c) {
    assertThat(in(Character.toString(c))).containsExactly(Sign.CONTROL);
  }
}
