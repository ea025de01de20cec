package io.github.digestmark.convert.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.testing.Digests;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "摘要",
        "$x_1^2$",
        "\\textsc{a}",
        "\\\"o",
        "{\\'e}",
        "50\\%",
        "\\{a\\}",
        "$$x_1$$",
        "a {$x$} b",
        "$\\{x\\}$"
      })
  void latexIsKept(String text) {
    assertThat(LatexText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "50%, 50\\%",
    "R&D, R\\&D",
    "#1, \\#1",
    "a_b, a\\_b",
    "a^b, a\\textasciicircum{}b",
    "~5, \\textasciitilde{}5",
    "\\\\%, \\\\\\%",
    "$5 to $10, \\$5 to \\$10",
    "$x$$, $x$\\$",
    "$x$$y$, $x$$y$",
    "$50%$, $50\\%$",
    "a\\, a\\textbackslash{}",
    "a{b, a\\textbraceleft{}b",
    "a}b, a\\textbraceright{}b",
    "a\\{b, a\\textbraceleft{}b",
    "a\\\\{b, a\\\\ \\textbraceleft{}b",
    "a\\\\{b}, a\\\\ {b}",
    "'a\\\\', 'a\\\\ '",
    "}{, \\textbraceright{}\\textbraceleft{}",
    "{\\{}, {\\textbraceleft{}}",
    "\\{{\\}, \\{\\textbraceleft{}\\}",
    "$\\{x$, $\\lbrace{}x$",
    "$x\\}$ y, $x\\rbrace{}$ y",
    "{a $}$, \\textbraceleft{}a $\\rbrace{}$",
  })
  void specialCharactersAreEscaped(String text, String escaped) {
    assertThat(LatexText.of(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.b/%20_#~$&, https://a.b/%20_#~$&",
    "https://a.b/{c}, https://a.b/{c}",
    "https://a.b/}\\c{, https://a.b/%7D\\c%7B",
    "https://a.b/\\{}\\, https://a.b/%5C{}%5C"
  })
  void aUrlIsChangedOnlyIfItWouldBreakTheValue(String url, String escaped) {
    assertThat(LatexText.ofUrl(url)).isEqualTo(escaped);
  }

  @Provide
  Arbitrary<String> texts() {
    return Digests.hostileText();
  }

  @Property(tries = 3000)
  void bracesAreBalancedForBibtexAndForLatex(@ForAll("texts") String text) {
    assertBalanced(LatexText.of(text), true);
    assertBalanced(LatexText.of(text), false);
    assertBalanced(LatexText.ofUrl(text), true);
  }

  @Property(tries = 3000)
  void escapesOfTextWithoutLatexCanBeUndone(@ForAll("texts") String text) {
    String plain = text.replace("\\", "");
    assertThat(unescaped(LatexText.of(plain))).isEqualTo(plain);
  }

  private static String unescaped(String text) {
    return text.replaceAll("\\\\textbraceleft\\{}|\\\\lbrace\\{}", "{")
        .replaceAll("\\\\textbraceright\\{}|\\\\rbrace\\{}", "}")
        .replace("\\textasciicircum{}", "^")
        .replace("\\textasciitilde{}", "~")
        .replaceAll("\\\\([%&#_$])", "$1");
  }

  private static void assertBalanced(String text, boolean escapedOnesToo) {
    int depth = 0;
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!escaped || escapedOnesToo) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      assertThat(depth).as(text).isNotNegative();
      escaped = c == '\\' && !escaped;
    }
    assertThat(depth).as(text).isZero();
    assertThat(escaped && !escapedOnesToo).as(text).isFalse();
  }
}
