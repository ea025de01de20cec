package io.github.digestmark.lint.rules.text.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.rules.OnePaper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unclosed dollar signs. */
class UnbalancedMathTest {

  private static List<Diagnostic> lint(String inAbstract) {
    return OnePaper.sound().with("abstract", inAbstract).lint();
  }

  /** The caret precedes the dollar sign that is found. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The rate ^$n is given. |",
        "The rate n^$ is given and $m$ as well. |",
        "The rate ^$n is given and $m$ as well. |",
        "The rate $n$ is given and m^$. |",
        "The rate ^$N^{-\\alpha}. The power $m$ is known. |",
        "The cost is $5 at the rate ^$n as said. |",
        "A formula $$x$$ and ^$y. |",
        "速率^$n是已知的，而$m$未知。 |",
      })
  void anUnclosedDollarSignIsFound(String text) {
    List<Diagnostic> found = lint(text.replace("^$", "$"));
    assertThat(found).extracting(Diagnostic::rule).containsExactly("unbalanced-math");
    String markdown = OnePaper.sound().with("abstract", text.replace("^$", "$")).markdown();
    int start = markdown.indexOf(text.substring(0, text.indexOf("^$")));
    assertThat(found.get(0).span().start()).isEqualTo(start + text.indexOf("^$"));
    assertThat(found.get(0).span().length()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It costs $10 million.",
        "It costs $10 to $20, or $1.5$ million.",
        "It costs US$ 10 or 10$ in all.",
        "It costs $ 10.",
        "Groups of ($\\sim$10-1000) individuals.",
        "It costs \\$x in all.",
        "A formula $x$ and another one, $y$.",
        "A formula $\\text{if 数. Then } x$ is long.",
        "A formula $$x + y$$ by itself.",
        "A formula $$\\text{if $x$}$$ in another.",
      })
  void moneyAndFormulasAreAccepted(String text) {
    assertThat(lint(text)).isEmpty();
  }

  @Test
  void aSentenceEndsAlsoBeforeAnInvisibleCharacter() {
    assertThat(lint("The rate $N^2. \u200BThe power $m$ is known."))
        .extracting(Diagnostic::rule)
        .containsExactly("unbalanced-math", "invisible-character");
  }

  @Test
  void aTextCutOffInAFormulaIsOneFinding() {
    assertThat(lint("The rate $n$ is given, and it is $O(\\log"))
        .extracting(Diagnostic::rule)
        .containsExactly("truncated-abstract");
  }

  @Test
  void aDollarSignInADisplayedFormulaIsAccepted() {
    assertThat(lint("The text is $$ a $ b $$ and it stops in the"))
        .extracting(Diagnostic::rule)
        .containsExactly("truncated-abstract");
  }

  @Test
  void aTitleInRowAndEntryIsOneFinding() {
    List<Diagnostic> found = OnePaper.sound().titled("The $k-Means Method").lint();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).related()).hasSize(1);
    assertThat(found.get(0).message())
        .isEqualTo(
            "the $ in \"The $k-Means\" is never closed in the title of [^1]; close it, or write \\$"
                + " for a dollar sign");
  }
}
