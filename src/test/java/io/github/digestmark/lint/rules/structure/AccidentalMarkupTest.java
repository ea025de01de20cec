package io.github.digestmark.lint.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.rules.OnePaper;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.TextEdit;
import io.github.digestmark.testing.Latex;
import io.github.digestmark.testing.Texts;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that CommonMark reads as markup, and what is left of it after a fix. */
class AccidentalMarkupTest {

  private static List<Diagnostic> in(String markdown) {
    return Digestmark.lint(Digestmark.parse(markdown), LintOptions.defaults()).stream()
        .filter(diagnostic -> diagnostic.rule().equals("accidental-markup"))
        .toList();
  }

  private static String abstractAfterFix(String text) {
    String fixed = OnePaper.sound().with("abstract", text).fixed(Fix.Safety.UNSAFE);
    return Digestmark.parse(fixed).digest().entries().get(0).text(Field.ABSTRACT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "It is $M^*$ and $N^*$. ~ It is $M^\\ast$ and $N^\\ast$.",
        "<Humans> in $\\{a\\}$. ~ \\<Humans> in $\\lbrace a\\rbrace$.",
        "1. $\\|a\\|$ is. ~ 1\\. $\\Vert a\\Vert$ is.",
        "<!-- checked: it is so. ~ \\<!-- checked: it is so.",
        "<?php opens it. ~ \\<?php opens it.",
        "It is $\\{a\\%\\}$. ~ It is $\\lbrace a\\%\\rbrace$."
      })
  void aFixIsRightForMarkdownAndForLatex(String text, String fixed) {
    assertThat(abstractAfterFix(text)).isEqualTo(fixed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "We say ``a'' and ``b c'', too.; We say “a” and “b c”, too.",
        "Say ``a\" but ``b.'' Then `c`.; Say “a” but “b.” Then `c`.",
        "Say `a' and `b' but don't.; Say ‘a’ and ‘b’ but don't.",
        "是``甲\"和``乙\"。; 是“甲”和“乙”。",
        "Use A*和RRT*的路径.; Use A\\*和RRT\\*的路径.",
        "Take 3*3 or 5*5 of 2**10 or 2**20.; Take 3\\*3 or 5\\*5 of 2\\*\\*10 or 2\\*\\*20.",
        "从7~70B到13~130B。; 从7～70B到13～130B。",
        "The (~65 million) of Table~2 and 3~5 in 7~9.; The (\\~65 million) of Table 2 and 3\\~5 in 7\\~9.",
        "我们的**方法：**先训练，**“再”**测试。; 我们的**方法：** 先训练，**“再”** 测试。",
        "**Note:**see this.; **Note:** see this.",
        "见https://a.b/c_d。它; 见<https://a.b/c_d>。它",
        "（见 https://a.b/c）。它; （见 <https://a.b/c>）。它",
        "在https://a.b/c上; 在<https://a.b/c>上",
        "见(https://a.b/c)。它; 见(<https://a.b/c>)。它",
        "在\\url{https://a.b/c}上; 在\\url{<https://a.b/c>}上"
      })
  void whatAPageShowsOtherwiseIsWrittenAsItWasMeant(String text, String fixed) {
    assertThat(abstractAfterFix(text)).isEqualTo(fixed);
    assertThat(in(OnePaper.sound().with("abstract", fixed).markdown())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is *strong*, **bold** and ~~wrong~~ or ~so~.",
        "这是*强比例分配*。**注意**：它**很**好。",
        "使用LLM*显著*提升，GPT**更**好。",
        "Use `code`, ``x = ''`` and ``let `a` be``, or `a' b`.",
        "使用``foo``函数与``bar''``函数。",
        "A*, D* and RRT* are faster than 5* hotels.",
        "Say ``a'' alone.",
        "About ~5 of ~6 and ~7, in Table 2.",
        "见 https://a.b/c 。或 <https://a.b/c>。或 [它](https://a.b/c)。或 `https://a.b`。",
        "见https://zh.wikipedia.org/wiki/注意力 和 https://a.b/?q=字。",
        "See https://a.b/c. Then https://a.b/café.",
        "p < 0.05**, p < 0.01** and ** here",
        "2**n个，它快：是",
        "https://a.b/~c and https://a.b/~d",
        "\\**a：\\**b"
      })
  void whatIsMeantSoIsNotReported(String text) {
    assertThat(in(OnePaper.sound().with("abstract", text).markdown())).isEmpty();
  }

  @Test
  void aRowAndItsEntryGetTheSameFix() {
    assertThat(OnePaper.sound().summarized("用A*和RRT*的路径。").fixed(Fix.Safety.UNSAFE))
        .isEqualTo(OnePaper.sound().summarized("用A\\*和RRT\\*的路径。").markdown());
  }

  @Test
  void nothingIsEscapedInHtml() {
    OnePaper paper = OnePaper.sound().with("abstract", "<p>Let $\\{a\\}$ be a set.</p>");
    assertThat(in(paper.markdown())).isEmpty();
  }

  @Test
  void theFormulasOfATextAreOneFinding() {
    OnePaper paper = OnePaper.sound().summarized("给出$\\{a\\}$与$\\|b\\|_2$和$M^*$，$N^*$。");
    assertThat(in(paper.markdown()))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "CommonMark changes 4 formulas in the summary: in \"$\\{a\\}$\", it reads"
                            + " \"\\{\" as an escape; write \\lbrace"));
  }

  @Test
  void aRowAndItsEntryMayWriteANormInTheirOwnWays() {
    OnePaper paper =
        OnePaper.sound()
            .with("row summary", "给出$\\Vert w\\Vert$的界。")
            .with("summary", "给出$\\|w\\|$的界。");
    assertThat(paper.findings()).containsExactly("accidental-markup: $\\|w\\|$");
    assertThat(paper.fixed(Fix.Safety.UNSAFE))
        .isEqualTo(OnePaper.sound().summarized("给出$\\Vert w\\Vert$的界。").markdown());
  }

  @Test
  void emphasisDoesNotGrow() {
    String grows = "A *b $x^* y$ and then a long sentence* ends.";
    assertThat(in(OnePaper.sound().with("abstract", grows).markdown()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.fix()).isEmpty());
  }

  @Test
  void noOtherFormulaIsChangedInItsPlace() {
    assertThat(in(OnePaper.sound().with("abstract", "<b *> $^*_{2}$_$_$").markdown()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.fix()).isEmpty());
  }

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.oneOf(
        Latex.texts(),
        Texts.field(),
        Arbitraries.of("1. ", "- ", "# ", "> ", "[a]: ", "<b *> ", "*")
            .flatMap(begin -> Latex.texts().map(text -> begin + text)));
  }

  /** Whatever the safety of a fix, it leaves less. */
  @Property(tries = 1000)
  void aFixLeavesLess(@ForAll("fields") String field) {
    for (OnePaper paper :
        List.of(OnePaper.sound().with("abstract", field), OnePaper.sound().summarized(field))) {
      String text = paper.markdown();
      List<Diagnostic> before = in(text);
      for (Diagnostic finding : before) {
        finding
            .fix()
            .ifPresent(
                fix ->
                    assertThat(in(TextEdit.apply(text, fix.edits())))
                        .hasSizeLessThan(before.size()));
      }
      if (!before.isEmpty()) {
        // The fix of another rule may change the row alone; then one finding is in two places.
        assertThat(in(paper.fixed(Fix.Safety.UNSAFE)))
            .extracting(Diagnostic::message)
            .satisfies(
                after -> assertThat(Set.copyOf(after)).hasSizeLessThanOrEqualTo(before.size()));
      }
    }
  }
}
