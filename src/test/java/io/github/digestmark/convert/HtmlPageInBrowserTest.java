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
