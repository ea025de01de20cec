package io.github.digestmark.lint.rules.text.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.rules.OnePaper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FullWidthFormulaTest {

  private static OnePaper with(String translation) {
    return OnePaper.sound()
        .with("translated abstract", translation)
        .with("abstract", "We show that it runs in time.");
  }

  private static List<String> findings(String translation) {
    return with(translation).findings().stream()
        .filter(found -> found.startsWith("full-width-formula"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "在$O（N ^ 2）$时间内。; 在$O(N ^ 2)$时间内。",
        "令$x，y、ｚ＝１$成立。; 令$x,y,z=1$成立。",
        "令$f［x］＋【y】$成立。; 令$f[x]+[y]$成立。",
        "令$a＊b～c＜d｜e$成立。; 令$a{\\ast}b{\\sim}c{<}d{\\vert}e$成立。",
        "令$$（x）$$成立。; 令$$(x)$$成立。",
        "令$x$和$（y）$成立（见下）。; 令$x$和$(y)$成立（见下）。",
        "令$（x） \\text{（如果）}$成立。; 令$(x) \\text{（如果）}$成立。"
      })
  void theFixWritesFormulasInAscii(String translation, String fixed) {
    assertThat(findings(translation)).hasSize(1);
    assertThat(with(translation).fixed(Fix.Safety.SAFE)).isEqualTo(with(translation).markdown());
    assertThat(with(translation).fixed(Fix.Safety.UNSAFE)).isEqualTo(with(fixed).markdown());
    assertThat(findings(fixed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "从$5（约30元）涨到$10（约60元）。",
        "成本为$5，而收入为$7。",
        "令$x$（而非$y$）成立。",
        "令$x$，$y$成立。",
        "令$\\text{（如果）} x$成立。",
        "占$95\\%$（如图）。"
      })
  void textAroundFormulasIsNoFormula(String translation) {
    assertThat(findings(translation)).isEmpty();
  }

  @Test
  void markupIsNotMade() {
    // In ASCII, this would be a link.
    assertThat(findings("令$f［x］（y）$成立。")).hasSize(1);
    assertThat(with("令$f［x］（y）$成立。").fixed(Fix.Safety.UNSAFE))
        .isEqualTo(with("令$f［x］（y）$成立。").markdown());
  }

  @Test
  void aRowAndItsEntryAreRepairedTogether() {
    OnePaper paper = OnePaper.sound().summarized("在$O（n）$时间内。");
    assertThat(paper.findings()).contains("full-width-formula: （");
    assertThat(paper.fixed(Fix.Safety.UNSAFE))
        .isEqualTo(OnePaper.sound().summarized("在$O(n)$时间内。").markdown());
  }
}
