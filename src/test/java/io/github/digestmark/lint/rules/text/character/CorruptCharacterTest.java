package io.github.digestmark.lint.rules.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.rules.OnePaper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that show that a text is damaged. */
class CorruptCharacterTest {

  private static List<Diagnostic> lint(String inAbstract) {
    return OnePaper.sound().with("abstract", "We use " + inAbstract + " here.").lint();
  }

  @ParameterizedTest
  @CsvSource({
    "0, U+0000 (null)",
    "8, U+0008 (backspace)",
    "0C, U+000C (form feed)",
    "1B, U+001B (escape)",
    "7F, U+007F (delete)",
    "85, U+0085 (next line)",
    "FFFD, U+FFFD (replacement character)",
    "D800, U+D800 (half a character)",
    "DC00, U+DC00 (half a character)",
    "FFFE, U+FFFE (not a character)",
    "FDD0, U+FDD0 (not a character)",
    "1FFFF, U+1FFFF (not a character)"
  })
  void theCharacterIsNamed(String hex, String name) {
    List<Diagnostic> found = lint(Character.toString(Integer.parseInt(hex, 16)));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).rule()).isEqualTo("corrupt-character");
    assertThat(found.get(0).message()).startsWith("damaged text: " + name + ";");
  }

  @ParameterizedTest
  @CsvSource({"8, eta, \\beta", "C, rac, \\frac", "B, ec, \\vec", "7, lpha, \\alpha"})
  void brokenLatexIsRecognized(String hex, String rest, String command) {
    String control = Character.toString(Integer.parseInt(hex, 16));
    assertThat(lint("$" + control + rest + "{x}$").get(0).message())
        .endsWith(" is left over from " + command + "; write " + command);
    assertThat(lint(control + rest + "y").get(0).message()).endsWith("write what was meant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "\uE000", "\u00A0", "\u200D\u2640", "a\tb"})
  void otherCharactersAreAccepted(String text) {
    assertThat(lint("网" + text)).extracting(Diagnostic::rule).doesNotContain("corrupt-character");
  }

  @Test
  void adjacentCharactersAreOneFinding() {
    assertThat(lint("\b\u0007\b").get(0).message())
        .startsWith("damaged text: U+0008 (backspace) and U+0007");
    assertThat(lint("\b\u0007\u0001").get(0).message())
        .startsWith("damaged text: U+0008 (backspace) and others;");
  }

  @Test
  void theSameCharacterInRowAndEntryIsOneFinding() {
    List<Diagnostic> found = OnePaper.sound().summarized("提出了\uFFFD模型。").lint();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).related()).hasSize(1);
    assertThat(found.get(0).label()).hasValue("1");
  }

  @Test
  void theyAreAlsoFoundOutsideTheDigest() {
    assertThat(Digestmark.lint(OnePaper.sound().markdown().replace("# 摘要", "# 摘\u0001要")))
        .extracting(Diagnostic::rule)
        .containsExactly("corrupt-character");
  }

  @Test
  void aControlCharacterInAUrlMakesItInvalid() {
    assertThat(OnePaper.sound().at("https://arxiv.org/abs/\u00011706.03762").lint())
        .extracting(Diagnostic::rule)
        .containsExactly("invalid-url");
    assertThat(OnePaper.sound().at("https://arxiv.org/abs/\uFFFD1706.03762").lint())
        .extracting(Diagnostic::rule)
        .containsExactly("corrupt-character");
  }
}
