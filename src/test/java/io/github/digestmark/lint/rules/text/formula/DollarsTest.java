package io.github.digestmark.lint.rules.text.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unclosed dollar signs; in the examples, {@code ^} precedes them. */
class DollarsTest {

  private static String marked(String text, boolean isCutOff) {
    String plain = text.replace("^$", "$");
    return Dollars.odd(plain, () -> isCutOff)
        .map(odd -> plain.substring(0, odd.start()) + "^" + plain.substring(odd.start()))
        .orElse(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^$",
        "^$x",
        "x^$",
        "^$x $y$",
        "$x$ y^$",
        "$x$ $y$ ^$z",
        "a ^$ b",
        "a ^$ b $c$",
        "\\$x^$",
        "\\\\^$x",
        "\\\\\\$x^$",
        "^$x。$y$",
        "^$x；$y$",
        "^$x是$y$",
        "^$xの$y$",
        "$xア$ ^$y",
        "$é$ ^$y",
        "^$x. A$y$",
        "^$x?  Z$y$",
        "^$x! B$y$",
        "$x.A$ ^$y",
        "$x. a$ ^$y",
        "$x, A$ ^$y",
        "$x. [$ ^$y",
        "$x. @$ ^$y",
        "$\\text{if. A}$ ^$y",
        "$\\mbox{是}$ ^$y",
        "$\\mathrm{是}$ ^$y",
        "$\\operatorname{是}$ ^$y",
        "$\\alpha$ 是 ^$x",
        "$$x$$ ^$y",
        "$$x$$ $$y$$ ^$z",
        "$$a$b$c$$ ^$d",
        "$$ ^$x",
        "$5 ^$x",
        "5$ ^$x",
        "a 5,000.50$ ^$x",
        "US$ 5 ^$x",
        "$ 5 ^$x",
        "$5 to $6 and ^$x",
        "约5$ ^$x",
        "$ x $ ^$y",
        "1$ x$ ^$y",
        "$5 at the rate ^$n",
        "$5 and ^$n",
        "$ \\sigma $ $5 ^$n is"
      })
  void anUnclosedDollarSignIsFound(String text) {
    assertThat(marked(text, false)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "\\$",
        "$x$",
        "$x$ $y$",
        "$5 $6 $x$ y $z$",
        "$$a$b$$",
        "$$x$$",
        "$$x$$ $y$",
        "$5",
        "$0",
        "$9",
        "costs 5$",
        "$ 5",
        "US$ 5",
        "$5 to $6",
        "$1$ and $2$",
        "$x$5",
        "$x. A$",
        "a $ b $ c",
        "误差为1$ \\sigma$（2$ \\sigma$）内，标准差为$ \\sigma $的噪声，$8 $倍。",
        "The risk is $2 \\bar{x}\\left(n\\right) $, with $y$ small.",
        "about 3$ \\times $ faster than 10$ ^{-3}$ and $ 95\\% $ of it",
        "the $ k $-means of $5 \\times 10^3 $ points",
        "$10 \\,\\mathrm{km} $ or $ 3.5 $ or $2 \\log n $",
        "$2 n \\text{ if even} $",
        "$ n = 100 $, $5 m $; $x$",
        "$5 and 6$",
        "a 2$x_2$ b 3$y$",
        "$5, $6 and $7"
      })
  void formulasAndMoneyAreAccepted(String text) {
    assertThat(marked(text, false)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "$x$ and ^$y; $x$ and $y",
        "^$x。; ^$x。",
        "^$x is. A; ^$x is. A",
        "^$x $y$; ^$x $y$",
        "^$O(n; $O(n"
      })
  void aFormulaAtTheEndMayBeClosedInTheMissingText(String text, String cutOff) {
    assertThat(marked(text, false)).isEqualTo(text);
    assertThat(marked(text, true)).isEqualTo(cutOff);
  }
}
