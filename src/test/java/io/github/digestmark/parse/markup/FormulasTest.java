package io.github.digestmark.parse.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.Span;
import io.github.digestmark.testing.Texts;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {

  private static List<String> in(String text) {
    return Formulas.in(text).stream().map(f -> text.substring(f.start(), f.end())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a $x_1$ b; x_1",
        "$x$-$y$; x y",
        "$$x$$; x",
        "有$$x$$，即$y$。; x y",
        "$x$，$$y$$，$z$; x y z",
        "$a\\$b$; a\\$b",
        "between $5 and $x$; x",
        "摘要$p(y|x)$。; p(y|x)"
      })
  void formulasStandBetweenDollarSigns(String text, String formulas) {
    assertThat(in(text)).isEqualTo(List.of(formulas.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"$5 to $10", "$ x$", "$x $", "\\$x$", "$", "$$", "$$$", "x"})
  void moneyIsNoFormula(String text) {
    assertThat(in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a $x$ b; $x$",
        "$$x$$; $$x$$",
        "a $$x$$ b; $$x$$",
        "$$x$ a; $x$",
        "$x$$ a; $x$",
        "$$x$$$y$; $$x$$ $y$",
        "$$x$$ $$y$$; $$x$$ $$y$$",
        "$x$$y$; $x$ $y$",
        "$x$ $$y$$; $x$ $$y$$",
        "\\$$x$$; $x$",
        "\\\\$$x$$; $$x$$",
        "\\\\\\$$x$$; $x$",
        "a; ''"
      })
  void formulasOnLinesOfTheirOwnHaveTwoDollarSignsOnEachSide(String text, String formulas) {
    assertThat(
            Formulas.withDollars(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(formulas);
  }

  @Provide
  Arbitrary<String> anything() {
    return Texts.anything().map(t -> t.replaceAll("[\\x00-\\x1f]", "\\$"));
  }

  @Property
  void everyFormulaHasTwoDollarSignsOfItsOwn(@ForAll("anything") String text) {
    int before = 0;
    for (Span formula : Formulas.in(text)) {
      assertThat(formula.length()).isPositive();
      assertThat(formula.start() - 1).isGreaterThanOrEqualTo(before);
      assertThat(text.charAt(formula.start() - 1)).isEqualTo('$');
      assertThat(text.charAt(formula.end())).isEqualTo('$');
      before = formula.end() + 1;
    }
  }
}
