package io.github.digestmark.convert.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.markup.LatexAccents;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Papers;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlPageWriterTest {

  /** The elements that the text of a field may contain. */
  private static final Set<String> INLINES = Set.of("a", "em", "strong", "code", "br", "p", "span");

  private static final Pattern LINK = Pattern.compile("^(?i:https?://|#(row|entry)-[0-9]+$|#top$)");

  private static String html(Digest digest) throws IOException {
    StringWriter out = new StringWriter();
    new HtmlPageWriter().write(digest, "A digest", out);
    return out.toString();
  }

  private static Document page(Digest digest) throws IOException {
    // Jsoup ends the page at this character; browsers do not.
    return Jsoup.parse(html(digest).replace('\uffff', '\ufffd'));
  }

  private static Element field(String text) throws IOException {
    SummaryRow row = Papers.row("1", "T", "", text);
    return page(new Digest("", List.of("Ref", "Title", "Summary"), List.of(row), "", List.of()))
        .selectFirst("td:nth-child(3) .field");
  }

  @Test
  void aFieldNeverBeginsABlock() throws IOException {
    for (String text :
        List.of("1. Deep", "# Deep", "> Deep", "[a]: b", "- Deep", "```Deep", "<Humans exhibit>")) {
      assertThat(field(text).html()).isEqualTo(org.jsoup.nodes.Entities.escape(text));
    }
  }

  @Test
  void formulasAreNotReadAsMarkdown() throws IOException {
    Element field = field("*new* $x^*_1$, $\\{y^*\\}_2$ and `$z$`, for $5 and $6");
    assertThat(field.select(".math").eachText()).containsExactly("$x^*_1$", "$\\{y^*\\}_2$");
    assertThat(field.select("em").text()).isEqualTo("new");
    assertThat(field.select("code").text()).isEqualTo("$z$");
    assertThat(field.text()).isEqualTo("new $x^*_1$, $\\{y^*\\}_2$ and $z$, for $5 and $6");
  }

  @Test
  void displayAndInlineFormulasCanBeMixed() throws IOException {
    assertThat(field("$$a$$").select(".math").eachText()).containsExactly("$$a$$");
    assertThat(field("$$a$$b$ c").text()).isEqualTo("$$a$$b$ c");
    assertThat(field("$a$$b$").select(".math").eachText()).containsExactly("$a$", "$b$");
  }

  @Test
  void onlyWebAddressesAreLinks() throws IOException {
    assertThat(field("[a](https://example.org/?a=1&b=2)").select("a").attr("href"))
        .isEqualTo("https://example.org/?a=1&b=2");
    Element field = field("[a](javascript:b) ![c](d.png) ![e](https://example.org/f.png)");
    assertThat(field.select("a").eachText()).containsExactly("e");
    assertThat(field.text()).isEqualTo("[a](javascript:b) ![c](d.png) e");
  }

  @Test
  void aPageWithoutFormulasHasNoKatex() throws IOException {
    Digest digest = new Digest("", List.of("Ref"), List.of(), "", List.of());
    assertThat(html(digest)).hasSizeLessThan(10_000);
  }

  @Test
  void aPaperLinksToItsAddresses() throws IOException {
    Digest digest = Digestmark.parse(Path.of("examples", "digests", "CLEAN.md")).digest();
    assertThat(page(digest).select("#entry-1 nav a").eachAttr("href"))
        .containsExactly(
            "https://arxiv.org/abs/2312.00752",
            "https://arxiv.org/pdf/2312.00752",
            "https://doi.org/10.48550/arXiv.2312.00752");
  }

  private static Document example(String name) throws IOException {
    return page(Digestmark.parse(Path.of("examples", "digests", name)).digest());
  }

  @Test
  void aTitleOfTheTableIsTheTranslationAndLeadsToTheEntry() throws IOException {
    Element row = example("CLEAN.md").selectFirst("#row-1");
    assertThat(row.selectFirst(".label").text()).isEqualTo("1");
    assertThat(row.selectFirst(".title").text()).isEqualTo("Mamba：基于选择性状态空间的线性时间序列建模");
    assertThat(row.selectFirst(".title").attr("href")).isEqualTo("#entry-1");
    assertThat(row.selectFirst(".original").text())
        .isEqualTo("Mamba: Linear-Time Sequence Modeling with Selective State Spaces");
    assertThat(row.select(".addresses a").eachText()).containsExactly("arXiv", "PDF", "DOI");
  }

  @Test
  void aRowWithoutAnEntryLeadsToThePaper() throws IOException {
    SummaryRow row = Papers.row("1", "T", "http://www.example.org/a?b", "S");
    Element shown =
        page(new Digest("", List.of("Ref"), List.of(row), "", List.of())).selectFirst("#row-1");
    assertThat(shown.selectFirst(".title").attr("href")).isEqualTo("http://www.example.org/a?b");
    assertThat(shown.select(".addresses a").eachText()).containsExactly("example.org");
  }

  @Test
  void anEntryNamesItsIdentifierOnce() throws IOException {
    Element stamped = example("STAMPED.md").selectFirst("#entry-1");
    assertThat(stamped.select("nav > *").eachText())
        .containsExactly("arXiv:1706.03762v7", "PDF", "DOI", "cs.CL", "UPDATED");
    Element announced = example("ANNOUNCED.md").selectFirst("#entry-1");
    assertThat(announced.select("nav > *").eachText())
        .containsExactly("arXiv:2402.19427v1", "PDF", "DOI", "new");
  }

  @Test
  void anIdentifierOfAnotherPaperIsShown() throws IOException {
    DetailedEntry entry =
        Papers.entry("1", "https://arxiv.org/abs/2310.00001", "S")
            .withStamp(TitleStamp.parse("(arXiv:2310.00002v1 [cs.LG])").orElseThrow());
    Digest digest = new Digest("", List.of(), List.of(), "", List.of(entry));
    assertThat(page(digest).selectFirst("nav").text())
        .contains("arXiv:2310.00001", "(arXiv:2310.00002v1 [cs.LG])");
  }

  @Test
  void onlyAnAbstractWithATranslationIsFolded() throws IOException {
    assertThat(example("CLEAN.md").select("#entry-1 details.abstract .field").text())
        .startsWith("The cost of attention");
    DetailedEntry english = DetailedEntry.of("1").with(Field.ABSTRACT, "A sentence.");
    assertThat(page(new Digest("", List.of(), List.of(), "", List.of(english))).select("details"))
        .isEmpty();
  }

  @Test
  void anAbstractThatWasCutOffEndsInAnEllipsis() throws IOException {
    String cut = "A long sentence of an abstract. ".repeat(40).substring(0, 998);
    for (String text : List.of(cut, cut.substring(0, 900), cut.substring(0, 994) + "end.")) {
      DetailedEntry entry = DetailedEntry.of("1").with(Field.ABSTRACT, text);
      Digest digest = new Digest("", List.of(), List.of(), "", List.of(entry));
      assertThat(page(digest).select(".abstract .field").text())
          .isEqualTo(text.strip() + (text.equals(cut) ? "…" : ""));
    }
  }

  @Test
  void aPageHasOnlyTheFontsOfItsFormulas() throws IOException {
    Digest digest =
        new Digest("", List.of(), List.of(Papers.row("1", "T", "", "$x$")), "", List.of());
    assertThat(html(digest))
        .hasSizeLessThan(320_000)
        .contains("KaTeX_Math")
        .doesNotContain("KaTeX_AMS;");
  }

  @Provide
  Arbitrary<Digest> generated() {
    return Digests.generated();
  }

  @Property(tries = 300)
  void everyFieldIsPresentAndContainsOnlyText(@ForAll("generated") Digest digest)
      throws IOException {
    isWhole(digest, page(digest));
  }

  @Provide
  Arbitrary<Digest> hostile() {
    return Digests.hostile();
  }

  @Property(tries = 300)
  void aDigestCannotAddMarkupToThePage(@ForAll("hostile") Digest digest) throws IOException {
    holdsNothingButText(digest, page(digest));
  }

  @Test
  void realDigestsAreComplete() throws IOException {
    for (Path file : Shared.digests()) {
      Digest digest = Digestmark.parse(file).digest();
      isWhole(digest, page(digest));
    }
  }

  private static void holdsNothingButText(Digest digest, Document page) {
    assertThat(page.select("tbody tr")).hasSameSizeAs(digest.rows());
    assertThat(page.select("article")).hasSameSizeAs(digest.entries());
    assertThat(page.select(".field *")).extracting(Element::tagName).allMatch(INLINES::contains);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("script")).hasSizeLessThan(2);
    assertThat(page.select("[style], [onclick], [onload], [onerror], [src]")).isEmpty();
    assertThat(page.select("body a")).extracting(a -> a.attr("href")).allMatch(LINK.asPredicate());
    assertThat(page.select("a[href^=#]"))
        .allSatisfy(a -> assertThat(page.getElementById(a.attr("href").substring(1))).isNotNull());
  }

  private static void isWhole(Digest digest, Document page) {
    holdsNothingButText(digest, page);
    for (int i = 0; i < digest.rows().size(); i++) {
      SummaryRow row = digest.rows().get(i);
      shows(page.getElementById("row-" + (i + 1)), List.of(row.title(), row.text(Field.SUMMARY)));
    }
    for (int i = 0; i < digest.entries().size(); i++) {
      DetailedEntry entry = digest.entries().get(i);
      shows(
          page.getElementById("entry-" + (i + 1)),
          List.of(
              entry.text(Field.TRANSLATED_TITLE),
              entry.title(),
              entry.text(Field.SUMMARY),
              entry.text(Field.ENGLISH_SUMMARY),
              entry.text(Field.TRANSLATED_ABSTRACT),
              entry.text(Field.ABSTRACT)));
    }
  }

  private static void shows(Element part, List<String> texts) {
    for (String text : texts) {
      // The URL of a link is not shown, and an entity is shown as its character.
      if (!text.contains("](") && !text.contains("&")) {
        assertThat(lettersOf(part.text())).contains(lettersOf(LatexAccents.composed(text)));
      }
    }
  }

  /** Markdown removes punctuation, but no letters, and LaTeX in texts only its commands. */
  private static String lettersOf(String text) {
    return text.replaceAll("\\{\\\\(?:em|it|bf) ", "")
        .replaceAll("[^\\p{IsAlphabetic}\\p{Nd}]", "")
        .replaceAll("emph|text(?:it|sl|bf|tt|sc|rm|sf|up)|underline|url", "");
  }
}
