package io.github.digestmark.lint.rules.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a decoder of JSON left of LaTeX. */
class JsonEscapesTest {

  private static List<String> commands(String source) {
    return JsonEscapes.in(source).stream()
        .map(span -> JsonEscapes.command(source.substring(span.start(), span.end())))
        .toList();
  }

  @Test
  void commandsAreFoundInFormulas() {
    assertThat(commands("It is $\text{CE}$ and $a \to b$ at $\tau$."))
        .containsExactly("text", "to", "tau");
    assertThat(commands("Let $\nabla f$, $a \neq b$, $\nu$ and $\not=$."))
        .containsExactly("nabla", "neq", "nu", "not");
    assertThat(commands("Let $\rho_t$, $( x \right)$ and $\rangle$."))
        .containsExactly("rho", "right", "rangle");
  }

  @Test
  void commandsThatAreNoWordsAreFoundAnywhere() {
    assertThat(commands("a \right) b")).containsExactly("right");
    assertThat(commands("16 \times 16 and \textbf{b}, the \nabla f"))
        .containsExactly("times", "textbf", "nabla");
  }

  @Test
  void anEntryMayIndentALineAndGitMayChangeItsEnd() {
    assertThat(commands("Let $\n    abla f$ and $\r\n    ho$.")).containsExactly("nabla", "rho");
    assertThat(commands("Let $\nho$.")).containsExactly("rho");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the first\nof them",
        "it is fast\nin all\nangles\nand three\ntimes\nmore\nat the top",
        "Let $x +\nu$ be,\ne.g., $a,\ni$ and $b =\ne^x$.",
        "It costs $5\not more and $6.",
        "a\tan\tto\tau\top",
        "see\neq. 3",
        "a\ttext",
        "\n\n\t\t"
      })
  void lineBreaksAndTabsAreNot(String text) {
    assertThat(commands(text)).isEmpty();
  }
}
