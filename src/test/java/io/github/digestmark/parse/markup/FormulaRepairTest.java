package io.github.digestmark.parse.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import io.github.digestmark.testing.Latex;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas that Markdown and LaTeX read the same. */
class FormulaRepairTest {

  private static String repaired(String text) {
    List<FieldMarkup> markup = FieldMarkup.in(text, false).markup();
    return TextEdit.apply(text, FormulaRepair.edits(text, false, markup));
  }

  private static List<String> formulas(String text) {
    List<String> formulas = new ArrayList<>();
    for (Span formula : Formulas.in(text)) {
      formulas.add(text.substring(formula.start(), formula.end()));
    }
    return formulas;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "$M^*$ and $N^*$ ~ $M^\\ast$ and $N^\\ast$",
        "$a*b*c$ ~ $a\\ast b\\ast c$",
        "$x_{1}$ ${y}_{2}$ ${z}_{3}$ ~ $x_{1}$ ${y} _ {2}$ ${z} _ {3}$",
        "$_{2}$ and $x_{3}$ ~ ${} _ {2}$ and $x _ {3}$",
        "$\\{1,2\\}$ ~ $\\lbrace 1,2\\rbrace$",
        "$\\{a\\}$ ~ $\\lbrace a\\rbrace$",
        "$\\left\\{a\\right\\}$ ~ $\\left\\lbrace a\\right\\rbrace$",
        "$\\{向\\}$ ~ $\\lbrace 向\\rbrace$",
        "$\\|x\\|_2$ ~ $\\Vert x\\Vert_2$",
        "$a\\,b\\;c\\:d\\>e\\!f$ ~ $a\\thinspace b\\mskip5mu c\\mskip4mu d\\mskip4mu e\\negthinspace f$",
        "$M^\\*$ ~ $M^\\ast$",
        "$\\begin{cases}a\\\\b\\end{cases}$ ~ $\\begin{cases}a\\cr b\\end{cases}$",
        "$\\substack{a\\\\b}$ ~ $\\substack{a\\cr b}$",
        "$\\begin{cases}a\\\\[2pt]b\\end{cases}$ ~ $\\begin{cases}a\\\\[2pt]b\\end{cases}$",
        "$a\\\\b$ ~ $a\\\\b$",
        "$100\\%$ ~ $100\\%$",
        "$\\text{a\\_b}$ ~ $\\text{a\\_b}$",
        "$\\text{\\{a\\}}$ ~ $\\text{\\{a\\}}$",
        "$\\text{a\\,b}$ ~ $\\text{a\\thinspace b}$",
        "$\\operatorname{arg\\,min}$ ~ $\\operatorname{arg\\thinspace min}$",
        "$\\hat{x}^*=\\operatorname*{a}$ ~ $\\hat{x}^\\ast=\\operatorname * {a}$",
        "$\\begin{align*}a\\end{align*}$ ~ $\\begin{align*}a\\end{align*}$",
        "$a<b>c$ ~ $a< b>c$",
        "$E[X](t)$ ~ $E[X] (t)$",
        "$\\verb|*|$ $\\verb|*|$ ~ $\\verb|*|$ $\\verb|*|$",
        "dataset* and $x^*$ ~ dataset* and $x^*$",
        "*a $x^*$ ~ *a $x^\\ast$"
      })
  void aSignIsWrittenSoThatMarkdownLeavesIt(String text, String expected) {
    assertThat(repaired(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Given $\\{w_i^*\\}_{i=1}^n$ or $\\{v_i^*+{u}_i^\\top\\eta^*\\}_{i=1}^n$, both $v_i^*$ and"
            + " ${u}_i^\\top\\eta^*$ stay small. It holds in the $\\ell_{\\infty}$ norm."
      })
  void starsThatPairUpOnceOthersAreGoneAreWrittenAsWell(String text) {
    String repaired = repaired(text);
    assertThat(FieldMarkup.in(repaired, false).markup()).isEmpty();
    assertThat(Latex.shown(repaired)).isEqualTo(repaired);
  }

  @Provide
  Arbitrary<String> texts() {
    return Latex.texts();
  }

  @Property(tries = 2000)
  void latexReadsTheSame(@ForAll("texts") String text) {
    List<String> repaired = formulas(repaired(text));
    List<String> formulas = formulas(text);
    assertThat(repaired).hasSameSizeAs(formulas);
    for (int i = 0; i < formulas.size(); i++) {
      assertThat(Latex.meaning(repaired.get(i))).isEqualTo(Latex.meaning(formulas.get(i)));
    }
  }

  @Property(tries = 2000)
  void whatCanBeWrittenInAnotherWayIsLeftAloneByMarkdown(@ForAll("texts") String text) {
    String repaired = repaired(text);
    List<FieldMarkup> left = FieldMarkup.in(repaired, false).markup();
    assertThat(left)
        .filteredOn(markup -> markup.kind() == FieldMarkup.Kind.FORMULA)
        .allMatch(markup -> markup.edits().isEmpty());
    if (left.isEmpty() && repaired.indexOf('`') < 0) {
      String shown = Latex.shown(repaired);
      formulas(repaired).forEach(formula -> assertThat(shown).contains("$" + formula + "$"));
    }
  }
}
