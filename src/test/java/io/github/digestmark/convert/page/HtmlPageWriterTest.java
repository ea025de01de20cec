package io.github.digestmark.convert.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
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

  private static final Pattern LINK = Pattern.compile("^(?i:https?://|#(row|entry)-[0-9]+$)");

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
        assertThat(lettersOf(part.text())).contains(lettersOf(text));
      }
    }
  }

  /** Markdown removes punctuation, but no letters. */
  private static String lettersOf(String text) {
    return text.replaceAll("[^\\p{IsAlphabetic}\\p{Nd}]", "");
  }
}
