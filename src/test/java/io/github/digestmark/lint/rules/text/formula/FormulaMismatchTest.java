package io.github.digestmark.lint.rules.text.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.RelatedLocation;
import io.github.digestmark.lint.rules.OnePaper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaMismatchTest {

  private static final String ABSTRACT =
      "The regret is $\\mathcal{O}\\left(\\log^3(T)\\right)$ after $T$ rounds with $p_i$ and"
          + " $\\|q\\|$. It runs in $O(n^2)$ time, or O(m) alone, for $\\{1,\\ldots,n\\}$ and $x \\in X$, $y \\in Y$,"
          + " where the posterior $p(x|y)$ is $3.5\\%$ of $\\tilde{O}(1/\\sqrt{n})$, and $^3$He"
          + " melts at $f(x) \\leq 10^{-5}$, so it is $\\text{even if } k > 2n$.";

  private static List<String> findings(OnePaper paper) {
    return paper.findings().stream()
        .filter(found -> found.startsWith("formula-mismatch: "))
        .map(found -> found.substring("formula-mismatch: ".length()))
        .toList();
  }

  private static OnePaper with(String formula) {
    return OnePaper.sound()
        .with("abstract", ABSTRACT)
        .with("translated abstract", "我们得到$" + formula + "$的结果。");
  }

  private static List<String> findings(String formula) {
    return findings(with(formula));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O(\\log^{3} (T))",
        "O( \\log ^ 3 ( T ) )",
        "\\log^3(T)",
        "\\mathcal{O}\\left(\\log^3(T)\\right),",
        "O(n^2)",
        "O(n²)",
        "O(m)",
        "O(N^{2})",
        "`O(n^2)`",
        "T",
        "\\alpha",
        "12",
        "\\geq 95\\%",
        "k=5",
        "2\\times 3",
        "10^{-5}",
        "^3",
        "p_i, \\Vert q\\Vert",
        "\\|q\\|",
        "\\lbrace 1,…,n\\rbrace",
        "\\{1, \\ldots, n\\}",
        "x\\in X，y∈Y",
        "p(x\\mid y)",
        "\\widetilde{O}(\\frac{1}{\\sqrt n})",
        "Õ(1/√n)",
        "f(x) \\le 10^{-5}",
        "\\text{即使} k > 2n"
      })
  void theAbstractHasTheFormula(String formula) {
    assertThat(findings(formula)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^3(T)",
        "\\log(T)",
        "O(\\log^3(T)",
        "O(\\log^2(T))",
        "O(n`)",
        "O(n^2)O(\\log^3(T))",
        "xy \\in XY",
        "p(x)",
        "O(n^{20})",
        "\\{1,\\ldots,m\\}"
      })
  void theAbstractDoesNotHaveTheFormula(String formula) {
    assertThat(findings(formula)).containsExactly("$" + formula + "$");
  }

  @ParameterizedTest
  @CsvSource({
    "^3(T), $\\mathcal{O}\\left(\\log^3(T)\\right)$",
    "p(x), $p(x|y)$",
    "f(x) \\leq 10^{-4}n, $f(x) \\leq 10^{-5}$"
  })
  void theFindingShowsTheFormulaThatWasMeant(String formula, String meant) {
    OnePaper paper = with(formula);
    List<Diagnostic> found =
        paper.lint().stream().filter(d -> d.rule().equals("formula-mismatch")).toList();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).related())
        .extracting(RelatedLocation::span)
        .extracting(span -> paper.markdown().substring(span.start(), span.end()))
        .containsExactly(meant);
  }

  @Test
  void eachFormulaIsReportedOnce() {
    assertThat(findings("O(n^7)$和$O(n^7)$和$O(n^8)")).containsExactly("$O(n^7)$", "$O(n^8)$");
  }

  @Test
  void aTableMayEscapeABar() {
    OnePaper paper = OnePaper.sound().with("abstract", ABSTRACT);
    OnePaper right = paper.with("row summary", "后验为$p(x\\|y)$。").with("summary", "后验为$p(x|y)$。");
    assertThat(findings(right)).isEmpty();
    OnePaper wrong = paper.with("row summary", "后验为$p(z\\|y)$。").with("summary", "后验为$p(z|y)$。");
    assertThat(findings(wrong)).containsExactly("$p(z\\|y)$");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\sqrt{m+k}", "\\Theta(m)", "s \\sim r", "\\mathbb{E}[s]"})
  void wordsMayBecomeAFormula(String formula) {
    assertThat(findings(formula)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"The regret is $O(n)$ and", "The regret is $O(n)$, but $x"})
  void anAbstractThatBreaksOffIsNotCompared(String cut) {
    assertThat(findings(with("O(n^7)").with("abstract", cut))).isEmpty();
  }

  @Test
  void pricesAreNoFormula() {
    String prices = "成本从$5降到$3，再降到$2。";
    assertThat(findings(with("").with("translated abstract", prices))).isEmpty();
  }
}
