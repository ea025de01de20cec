package io.github.digestmark.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.convert.page.HtmlPageWriter;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.rules.OnePaper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** KaTeX shows the same formulas before and after a fix. */
class FormulaRepairInBrowserTest {

  /** Formulas that Markdown changes, all in one text. */
  private static final String FORMULAS =
      "有$M^*$与$a*b*c$，$x_{1}$和${y}_{2}$，${\\bar{z}}_{3}^*$，$_{2}$与$x^*_2$，$\\{1,2\\}$，$\\{a\\}$，"
          + "$\\left\\{a\\right\\}$，$\\|x\\|_2$，$\\left\\|x\\right\\|$，$\\big\\|x\\big\\|$，$a\\,b\\;c\\:d\\>e\\!f$，"
          + "$\\begin{cases}a\\\\b\\end{cases}$，$\\substack{a\\\\b}$，$\\text{a\\,b}$，"
          + "$\\operatorname{arg\\,min}$，$\\hat{x}^*=\\operatorname*{argmin}_{x}$，$a<b and c>d$，"
          + "$E[X](t)$，$\\mathbf{y}_\\{$。";

  private static final String SHOWN =
      "return [...document.querySelectorAll('.math')].map(m =>"
          + " m.querySelector('semantics').firstElementChild.outerHTML)";

  @TempDir Path folder;

  private List<?> formulas(Browser browser, String markdown) throws IOException {
    Path page = folder.resolve("page.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      new HtmlPageWriter().write(Digestmark.parse(markdown).digest(), "formulas", out);
    }
    browser.open(page, 1280);
    assertThat(browser.number("document.querySelectorAll('.katex-error').length")).isZero();
    return (List<?>) browser.run(SHOWN);
  }

  @Test
  void aPageShowsTheSameFormulasBeforeAndAfterAFix() throws IOException {
    OnePaper paper = OnePaper.sound().summarized(FORMULAS);
    String fixed =
        Digestmark.fix(paper.markdown(), LintOptions.defaults(), Fix.Safety.UNSAFE).text();
    assertThat(fixed).contains("M^\\ast").doesNotContain("\\|", "\\{");
    try (Browser browser = Browser.start()) {
      List<?> before = formulas(browser, paper.markdown());
      assertThat(before).hasSizeGreaterThan(40);
      assertThat(formulas(browser, fixed)).isEqualTo(before);
    }
  }
}
