package io.github.digestmark.convert.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.convert.Browser;
import io.github.digestmark.internal.OptionalLibrary;
import io.github.digestmark.internal.Resources;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.markup.Formulas;
import io.github.digestmark.testing.Papers;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faces that a page has are those that its formulas need. */
class KatexFontsInBrowserTest {

  private static final Pattern NAME =
      Pattern.compile("\"\\\\(\\\\[A-Za-z]+)\"|\"\\\\u([0-9a-fA-F]{4})\"");

  /** Returns the faces of each formula in which KaTeX writes something. */
  private static final String FACES =
      """
      const facesOf = (latex, displayMode) => {
        const box = document.createElement("div");
        document.body.append(box);
        const found = new Set();
        try {
          katex.render(latex, box, { displayMode, strict: "ignore", trust: false });
          const texts = document.createTreeWalker(box.querySelector(".katex-html"), NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const style = getComputedStyle(texts.currentNode.parentElement);
            const family = style.fontFamily.split(",")[0].replaceAll('"', "");
            if (family.startsWith("KaTeX_") && texts.currentNode.data.replaceAll("\\u200b", "").trim()) {
              const face = (style.fontWeight >= 600 ? "Bold" : "") + (style.fontStyle === "italic" ? "Italic" : "");
              found.add(family.slice(6) + "-" + (face || "Regular"));
            }
          }
        } catch {
          // What KaTeX does not render needs no font.
        }
        box.remove();
        return [...found];
      };
      """;

  private static final String OF_NAMES =
      FACES
          + """
          const faces = {};
          for (const name of arguments[0]) {
            const all = new Set();
            for (const argument of ["", "{A1}", "{A}{1}", "(", "{\\\\text{a}}"]) {
              for (const isDisplayed of [false, true]) {
                facesOf(name + argument, isDisplayed).forEach((face) => all.add(face));
              }
            }
            faces[name] = [...all];
          }
          return faces;
          """;

  private static final String OF_FORMULAS =
      FACES
          + """
          return Object.fromEntries(arguments[0].map((f) =>
            [f, [...facesOf(f, false), ...facesOf(f, true)]]));
          """;

  private Browser browser;

  @TempDir Path folder;

  @BeforeEach
  void start() {
    browser = Browser.start();
  }

  @AfterEach
  void stop() {
    browser.close();
  }

  private static String katex(String file) {
    String root = "/META-INF/resources/webjars/katex/" + OptionalLibrary.KATEX.version();
    return Resources.text(Katex.class, root + "/dist/" + file);
  }

  private Map<?, ?> faces(String script, Set<String> names) throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("katex.html"),
            "<!DOCTYPE html><style>%s</style><script>%s</script><body>"
                .formatted(katex("katex.min.css"), katex("katex.min.js")));
    browser.open(page, 1280);
    return (Map<?, ?>) browser.run(script, List.copyOf(names));
  }

  private static void areEnough(Map<?, ?> faces) {
    Set<String> missing = new TreeSet<>();
    faces.forEach(
        (formula, needed) -> {
          Set<Object> left = new TreeSet<>((List<?>) needed);
          left.removeAll(KatexFonts.of(List.of((String) formula)));
          if (!left.isEmpty()) {
            missing.add(formula + " needs " + left);
          }
        });
    assertThat(missing).isEmpty();
  }

  @Test
  void theFacesOfEveryCommandAreKnown() throws IOException {
    Set<String> names =
        NAME.matcher(katex("katex.js"))
            .results()
            .map(KatexFontsInBrowserTest::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    assertThat(names).hasSizeGreaterThan(1000).contains("\\mathbb", "∑");
    areEnough(faces(OF_NAMES, names));
  }

  private static String name(MatchResult found) {
    return found.group(1) != null
        ? found.group(1)
        : String.valueOf((char) Integer.parseInt(found.group(2), 16));
  }

  @Test
  void theFacesOfRealFormulasAreKnown() throws IOException {
    Set<String> formulas = new LinkedHashSet<>();
    for (Path file : Shared.digests()) {
      String text = Files.readString(file);
      Formulas.in(text).forEach(span -> formulas.add(text.substring(span.start(), span.end())));
    }
    formulas.removeIf(formula -> formula.length() > 300);
    assertThat(formulas).hasSizeGreaterThan(300);
    areEnough(faces(OF_FORMULAS, formulas));
  }

  @Test
  void aPageLooksTheSameWithoutTheOtherFaces() throws IOException {
    String text =
        "$x^2 \\in \\mathbb{R}$, $\\left(\\frac{\\frac12}{3}\\right)$, $\\sum_i \\mathbf{\\mathcal{A}}$";
    String measures =
        "return [...document.querySelectorAll('.katex')].map(f =>"
            + " [f.getBoundingClientRect().width, f.getBoundingClientRect().height])";
    Object own = measured(text, measures);
    assertThat(browser.run("return [...document.fonts].map(f => f.family)"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .contains("KaTeX_AMS", "KaTeX_Caligraphic", "KaTeX_Size1")
        .doesNotContain("KaTeX_Fraktur", "KaTeX_Typewriter");
    Object all =
        measured(
            text + " $\\mathfrak{A}\\mathtt{a}\\mathsf{a}\\mathscr{A}\\bm{a}\\mathit{a}$",
            measures);
    assertThat(((List<?>) all).subList(0, ((List<?>) own).size())).isEqualTo(own);
    assertThat(browser.console()).isEmpty();
  }

  private Object measured(String text, String measures) throws IOException {
    Digest digest =
        new Digest(
            "",
            List.of(),
            List.of(),
            "",
            List.of(Papers.entry("1", "", "").with(Field.TITLE, "T").with(Field.SUMMARY, text)));
    Path page = folder.resolve("page.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      new HtmlPageWriter().write(digest, "fonts", out);
    }
    browser.open(page, 1280);
    browser.run("return document.fonts.ready");
    return browser.run(measures);
  }
}
