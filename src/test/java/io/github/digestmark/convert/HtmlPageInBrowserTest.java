package io.github.digestmark.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.convert.page.HtmlPageWriter;
import io.github.digestmark.model.Digest;
import io.github.digestmark.testing.HostilePages;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Pages in a browser. */
class HtmlPageInBrowserTest {

  private static Browser browser;

  @TempDir Path folder;

  @BeforeEach
  void start() {
    // Before each test, so that each is reported as skipped if there is no browser.
    if (browser == null) {
      browser = Browser.start();
    }
    browser.scripts(true);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private Path page(String title, Digest digest) throws IOException {
    Path page = folder.resolve("page.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      new HtmlPageWriter().write(digest, title, out);
    }
    return page;
  }

  private void isQuiet() {
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).isEmpty();
    assertThat(browser.run("return window.hacked")).isNull();
  }

  private void leadsToEveryEntryAndBack(Digest digest) {
    int entries = digest.entries().size();
    for (int i = 1; i <= entries; i++) {
      browser.run("document.querySelector('#row-' + arguments[0] + ' td a').click()", i);
      assertThat(browser.run("return document.querySelector(':target').id"))
          .isEqualTo("entry-" + i);
      browser.run("document.querySelector(':target .label a').click()");
      assertThat(browser.run("return document.querySelector(':target').id")).isEqualTo("row-" + i);
    }
    assertThat(browser.number("document.querySelectorAll('article').length")).isEqualTo(entries);
  }

  private static void nothingIsCutOff() {
    assertThat(browser.number("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(browser.number("window.innerWidth"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLEAN.md", "STAMPED.md", "ANNOUNCED.md", "GERMAN.md", "FAULTY.md"})
  void anExampleFitsEveryWidth(String name) throws IOException {
    Digest digest = Digestmark.parse(Path.of("examples", "digests", name)).digest();
    browser.open(page(name, digest), 1280);
    assertThat(browser.run("return document.title")).isEqualTo(name);
    nothingIsCutOff();
    browser.narrow(390);
    nothingIsCutOff();
    isQuiet();
  }

  private static final String SHOWN =
      "return ['tbody tr', 'article'].map(parts =>"
          + " [...document.querySelectorAll(parts)].filter(p => !p.hidden).map(p => p.id).join(' '))";

  private static void shows(String rows, String entries) {
    assertThat(browser.run(SHOWN)).isEqualTo(List.of(rows, entries));
  }

  private static void choose(String select, String value) {
    browser.run(
        "const s = document.querySelector(arguments[0]); s.value = arguments[1];"
            + " s.dispatchEvent(new Event('input', {bubbles: true}))",
        "[name=" + select + "]",
        value);
  }

  private static Object options(String select) {
    return browser.run(
        "return [...document.querySelector(arguments[0]).options].map(o => o.textContent)",
        "[name=" + select + "]");
  }

  /** Six papers: five with rows and one without, of two categories and two topics. */
  private Path filtered() throws IOException {
    return page(
        "Filtered", Digestmark.parse(Path.of("src/test/resources/page/filters.md")).digest());
  }

  @Test
  void papersAreFoundByTypingAndFiltered() throws IOException {
    browser.open(filtered(), 1280);
    assertThat(options("category"))
        .isEqualTo(
            List.of(
                "All categories", "cs.LG Machine Learning (4)", "math.ST Statistics Theory (2)"));
    assertThat(options("topic"))
        .isEqualTo(List.of("All topics", "diffusion models (3)", "time series (3)"));
    browser.type(Keys.TAB);
    browser.type("erdos GRAPHEN");
    shows("row-2", "entry-2");
    assertThat(browser.run("return document.querySelector('output').textContent"))
        .isEqualTo("1 of 6 papers");
    assertThat(options("category"))
        .isEqualTo(
            List.of(
                "All categories", "cs.LG Machine Learning (0)", "math.ST Statistics Theory (1)"));
    browser.run("document.querySelector('button').click()");
    browser.await("!document.querySelector('tbody tr').hidden");
    shows("row-1 row-2 row-3 row-4 row-5", "entry-1 entry-2 entry-3 entry-4 entry-5 entry-6");
    choose("topic", "1");
    shows("row-4 row-5", "entry-4 entry-5 entry-6");
    assertThat(options("category"))
        .isEqualTo(
            List.of(
                "All categories", "cs.LG Machine Learning (2)", "math.ST Statistics Theory (1)"));
    choose("category", "math.ST");
    shows("", "entry-6");
    assertThat(options("topic"))
        .isEqualTo(List.of("All topics", "diffusion models (0)", "time series (1)"));
    isQuiet();
  }

  @Test
  void aLinkShowsAPaperThatIsFilteredOut() throws IOException {
    browser.open(filtered(), 1280);
    choose("category", "math.ST");
    browser.run("location.hash = 'entry-1'");
    browser.await("!document.querySelector('#entry-1').hidden");
    assertThat(browser.run("return document.querySelector('[name=category]').value")).isEqualTo("");
  }

  @Test
  void theFiltersStayInViewAndCoverNoEntryThatALinkLeadsTo() throws IOException {
    Digest digest = Digestmark.parse(Path.of("examples/digests/FAULTY.md")).digest();
    browser.open(page("Long", digest), 1280);
    for (int width : List.of(1280, 390)) {
      if (width < 500) {
        browser.narrow(width);
      }
      browser.run("document.querySelector('#row-20 td a').click()");
      assertThat(
              browser.number(
                  "Math.round(document.querySelector('.bar').getBoundingClientRect().top)"))
          .isZero();
      assertThat(
              browser.number(
                  "Math.round(document.querySelector(':target').getBoundingClientRect().top"
                      + " - document.querySelector('.bar').getBoundingClientRect().bottom)"))
          .isBetween(0L, 40L);
      browser.run("document.querySelector('.up').click()");
      assertThat(browser.number("Math.round(scrollY)")).isZero();
    }
  }

  @Test
  void everyControlHasANameAndAFormHasTheRoleOfASearch() throws IOException {
    browser.open(filtered(), 1280);
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('form *, .up')].filter(e =>"
                    + " e.matches('input, select, .up') && !e.ariaLabel).length"))
        .isEqualTo(0L);
    assertThat(browser.run("return document.querySelector('form').role")).isEqualTo("search");
    assertThat(browser.run("return document.querySelector('output').computedRole ?? 'status'"))
        .isEqualTo("status");
  }

  @Test
  void withoutScriptsEverythingIsThere() throws IOException {
    browser.scripts(false);
    browser.load(filtered(), 1280);
    shows("row-1 row-2 row-3 row-4 row-5", "entry-1 entry-2 entry-3 entry-4 entry-5 entry-6");
    assertThat(browser.run("return getComputedStyle(document.querySelector('form')).display"))
        .isEqualTo("none");
    assertThat(browser.run("return document.querySelector('.math').textContent"))
        .isEqualTo("$x_1$");
  }

  @Test
  void printHasFoldedAbstractsAndNoFilters() throws IOException {
    browser.open(filtered(), 1280);
    String isVisible = "return document.querySelector('#entry-1 details .field').checkVisibility()";
    assertThat(browser.run(isVisible)).isEqualTo(false);
    browser.print(true);
    assertThat(browser.run(isVisible)).isEqualTo(true);
    assertThat(browser.run("return getComputedStyle(document.querySelector('.bar')).display"))
        .isEqualTo("none");
    browser.print(false);
  }

  @Test
  void theSeedIsRenderedCorrectly() throws IOException {
    Digest digest = Digestmark.parse(Shared.file("corpus").resolve("seed.md")).digest();
    browser.open(page("seed", digest), 1280);
    assertThat(browser.number("document.querySelectorAll('.math').length")).isPositive();
    assertThat(browser.number("document.querySelectorAll('.math:not(:has(.katex))').length"))
        .isZero();
    assertThat(browser.run("return document.fonts.check('16px KaTeX_Main')")).isEqualTo(true);
    leadsToEveryEntryAndBack(digest);
    nothingIsCutOff();
    labelsStandOnOneLine();
    browser.narrow(390);
    nothingIsCutOff();
    labelsStandOnOneLine();
    isQuiet();
  }

  private static void labelsStandOnOneLine() {
    assertThat(
            browser.number(
                "[...document.querySelectorAll('.label a')]"
                    + ".filter(a => a.getClientRects().length > 1).length"))
        .isZero();
  }

  @Test
  void aDigestCannotRunScriptsOrChangeStyles() throws IOException {
    Digest digest = HostilePages.pages();
    browser.open(page("</title><script>window.hacked = 1</script>", digest), 1280);
    leadsToEveryEntryAndBack(digest);
    assertThat(
            browser.number("document.querySelectorAll('img, iframe, svg:not(.katex svg)').length"))
        .isZero();
    assertThat(browser.number("document.querySelectorAll('script').length")).isEqualTo(1);
    assertThat(browser.number("document.querySelectorAll('style').length")).isEqualTo(1);
    String red =
        "[...document.querySelectorAll('.field *')].filter(e => ['color',"
            + " 'backgroundColor'].some(c => getComputedStyle(e)[c] === 'rgb(255, 0, 0)')).length";
    assertThat(browser.number(red)).isZero();
    String outside =
        "[...document.querySelectorAll('.field')].filter(e =>"
            + " getComputedStyle(e).contain !== 'paint').length";
    assertThat(browser.number(outside)).isZero();
    assertThat(browser.run("return [...document.querySelectorAll('a')].map(a => a.protocol)"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .isSubsetOf(List.of("https:", "http:", "file:"));
    nothingIsCutOff();
    browser.narrow(390);
    nothingIsCutOff();
    isQuiet();
  }
}
