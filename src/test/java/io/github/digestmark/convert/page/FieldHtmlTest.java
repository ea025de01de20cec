package io.github.digestmark.convert.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of fields as a page shows them. */
class FieldHtmlTest {

  private static final String LINK =
      "<a rel=\"noopener noreferrer nofollow\" href=\"%1$s\">%2$s</a>";

  private static String link(String url) {
    return LINK.formatted(url, url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "the \\textit{adaptive} estimator | the <em>adaptive</em> estimator",
        "an \\emph{in-sample} max, {\\em (i)} for | an <em>in-sample</em> max, <em>(i)</em> for",
        "\\textbf{U}nified (\\textbf{\\emph{UPop}}) "
            + "| <strong>U</strong>nified (<strong><em>UPop</em></strong>)",
        "\\textsc{Gril}，\\underline{D}enoising and \\texttt{a_b_c} | Gril，Denoising and a_b_c",
        "\\emph{a $x_{1}^{*}$ b} c | <em>a <span class=#math#>$x_{1}^{*}$</span> b</em> c",
        "\\emph{a *b* {c} d} | <em>a <em>b</em> {c} d</em>",
        "\\emph{never closed | \\emph{never closed",
        "a } b { c | a } b { c",
        "\\ddpg and \\cite{x} | \\ddpg and \\cite{x}",
        "Schr\\\"odinger, c\\`adl\\`ag, It\\^o, Erd\\H{o}s | Schrödinger, càdlàg, Itô, Erdős",
        "52\\% of R\\&D | 52% of R&amp;D",
        "the ``why'' and `how' | the “why” and ‘how’",
        "the ``when'' and ``where'' | the “when” and “where”",
        "`x\\\"o` and x\\\"o, c\\`a\\`b | <code>x\\&quot;o</code> and xö, cà`b",
        "`code` and ``a`b`` | <code>code</code> and <code>a`b</code>",
      })
  void latexIsShownAsItIsMeant(String text, String html) {
    assertThat(FieldHtml.of(text)).isEqualTo(html.replace('#', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Models~(LLMs) | Models_(LLMs)",
        "120 and 150~km | 120 and 150_km",
        "Table~3 and Eq.~(5) | Table_3 and Eq._(5)",
        "as small as ~1M, 3~5, 1B~7B | as small as ~1M, 3~5, 1B~7B",
        "长度为10~20，约~30% | 长度为10~20，约~30%",
        "从甲~乙 | 从甲~乙",
      })
  void tiesAreSpaces(String text, String html) {
    assertThat(FieldHtml.of(text)).isEqualTo(html.replace('_', '\u00a0'));
  }

  @Test
  void tiesNextToFormulasAreSpaces() {
    assertThat(FieldHtml.of("$x$~is 1~$y$"))
        .isEqualTo(
            "<span class=\"math\">$x$</span>\u00a0is 1\u00a0<span class=\"math\">$y$</span>");
  }

  @Test
  void urlsAreLinksThatEndWhereTheyShould() {
    String url = "https://github.com/a_b/c_d";
    assertThat(FieldHtml.of("代码见" + url + "。欢迎")).isEqualTo("代码见" + link(url) + "。欢迎");
    assertThat(FieldHtml.of("代码见" + url + "获取")).isEqualTo("代码见" + link(url) + "获取");
    assertThat(FieldHtml.of("(see " + url + ").")).isEqualTo("(see " + link(url) + ").");
    assertThat(FieldHtml.of("at \\url{" + url + "}。")).isEqualTo("at " + link(url) + "。");
    assertThat(FieldHtml.of("\\href{https://a.org/b\\_c}{the code}, *new*"))
        .isEqualTo(LINK.formatted("https://a.org/b_c", "the code") + ", <em>new</em>");
    assertThat(FieldHtml.of("<" + url + ">")).isEqualTo(link(url));
    assertThat(FieldHtml.of("[c](" + url + "_(d))")).isEqualTo(LINK.formatted(url + "_(d)", "c"));
    assertThat(FieldHtml.of("`" + url + "`")).isEqualTo("<code>" + url + "</code>");
  }

  @Test
  void urlsMayHaveEntities() {
    String link = link("https://a.b/?x=1&amp;y=2");
    assertThat(FieldHtml.of("[c](https://a.b/?x=1&amp;y=2) *d*"))
        .isEqualTo(LINK.formatted("https://a.b/?x=1&amp;y=2", "c") + " <em>d</em>");
    assertThat(FieldHtml.of("[c](<https://a.b/?x=1&amp;y=2> \"https://a.b/?x&amp;y\")"))
        .contains("href=\"https://a.b/?x=1&amp;y=2\"", "title=\"https://a.b/?x&amp;y\"");
    for (String and : List.of("&", "&amp;", "&#38;", "&#x26;")) {
      String url = "https://a.b/?x=1" + and + "y=2";
      assertThat(FieldHtml.of("at " + url + ".")).isEqualTo("at " + link + ".");
      assertThat(FieldHtml.of("<" + url + ">")).isEqualTo(link);
      assertThat(FieldHtml.of("\\url{" + url + "}")).isEqualTo(link);
    }
    assertThat(FieldHtml.of("https://a.b/?x=1\\&amp;y=2 `https://a.b/?x&amp;y`"))
        .contains("<code>https://a.b/?x&amp;amp;y</code>");
    assertThat(FieldHtml.of("https://a.b/?x&amp;amp;y"))
        .isEqualTo(link("https://a.b/?x&amp;amp;y"));
  }

  @Test
  void entitiesOfQuotesEndUrls() {
    String link = link("https://a.b/c");
    assertThat(FieldHtml.of("&quot;See https://a.b/c.&quot; d"))
        .isEqualTo("&quot;See " + link + ".&quot; d");
    assertThat(FieldHtml.of("&lt;https://a.b/c&gt;, &#39;https://a.b/c&#39; $x_1$ $x_2$"))
        .isEqualTo(
            "&lt;%s&gt;, '%s' <span class=\"math\">$x_1$</span> <span class=\"math\">$x_2$</span>"
                .formatted(link, link));
    assertThat(FieldHtml.of("https://a.b/c&amp;.")).isEqualTo(link + "&amp;.");
  }

  @Test
  void formulasRemainInPlaceNextToAutolinks() {
    String rest = " and <span class=\"math\">$y$</span> and <span class=\"math\">$z$</span> end.";
    assertThat(FieldHtml.of("See <https://a.b/$x$> and $y$ and $z$ end."))
        .isEqualTo("See " + link("https://a.b/$x$") + rest);
    assertThat(FieldHtml.of("See <https://a.b/$x> and $y$ and $z$ end."))
        .isEqualTo("See " + link("https://a.b/$x") + rest);
    assertThat(FieldHtml.of("See [a](<https://a.b/$x$>) and $y$ and $z$ end."))
        .isEqualTo("See " + LINK.formatted("https://a.b/$x$", "a") + rest);
    assertThat(FieldHtml.of("See `<https://a.b/$x$>` and $y$ and $z$ end."))
        .isEqualTo("See <code>&lt;https://a.b/$x$&gt;</code>" + rest);
    assertThat(FieldHtml.of("See <ftp://a.b/$x$> and $y$ and $z$ end."))
        .isEqualTo("See &lt;ftp://a.b/$x$&gt;" + rest);
    assertThat(FieldHtml.of("See \\<https://a.b/c> and $y$ and $z$ end."))
        .isEqualTo("See &lt;" + link("https://a.b/c") + "&gt;" + rest);
    assertThat(FieldHtml.withoutLinks("<https://a.b/$x$>")).isEqualTo("https://a.b/$x$");
  }

  @Test
  void onlyWebAddressesAreLinks() {
    assertThat(FieldHtml.of("\\url{javascript:a} \\href{data:b}{c} ftp://a.org/b"))
        .isEqualTo("javascript:a c (data:b) ftp://a.org/b");
    assertThat(FieldHtml.of("\\href{https://a.org/\"onclick=\"b}{<b>}"))
        .isEqualTo(LINK.formatted("https://a.org/&quot;onclick=&quot;b", "&lt;b&gt;"));
  }

  @Test
  void aLinkHoldsNoLink() {
    String url = "https://a.org/b";
    assertThat(
            FieldHtml.of("[" + url + "](" + url + ") [![" + url + "](" + url + ")](" + url + ")"))
        .isEqualTo(link(url) + " " + link(url));
    assertThat(FieldHtml.withoutLinks("see " + url)).isEqualTo("see " + url);
  }

  @Test
  void commandsInOneAnotherAreOnlyReadToADepth() {
    String deep = "\\emph{".repeat(100_000) + "x" + "}".repeat(100_000);
    assertThat(FieldHtml.of(deep)).startsWith("<em><em>").contains("\\emph{x}");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "`",
            "``",
            "''",
            "'",
            "\"",
            "\\emph{",
            "{\\em ",
            "\\textbf{",
            "}",
            "{",
            "~",
            "$",
            "$x$",
            "\\url{",
            "\\href{",
            "https://a.b/c",
            "\\'e",
            "\\",
            "[",
            "](",
            ")",
            "!",
            "*",
            "_",
            "a",
            "1",
            " ",
            "中",
            "。",
            "\n",
            "&#",
            "&amp;",
            "&quot;",
            "<https://a.b/",
            "&#xE000;",
            "<",
            ">",
            "\uE000")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 3000)
  void anyTextGivesInlinesInWhichNoLinkHoldsALink(@ForAll("texts") String text) {
    // As HTML, a link within a link would be taken apart.
    Element body = Jsoup.parse("<p>" + FieldHtml.of(text) + "</p>", Parser.xmlParser());
    assertThat(body.select("*"))
        .extracting(Element::tagName)
        .isSubsetOf("#root", "a", "em", "strong", "code", "br", "p", "span");
    assertThat(body.select("a")).allMatch(link -> link.attr("href").matches("(?i)https?://.*"));
    assertThat(body.select("a a")).isEmpty();
    assertThat(Jsoup.parseBodyFragment(FieldHtml.withoutLinks(text)).select("a")).isEmpty();
  }
}
