package io.github.digestmark.convert.feed;

import static io.github.digestmark.convert.Feeds.ATOM;
import static io.github.digestmark.convert.Feeds.OURS;
import static io.github.digestmark.convert.Feeds.children;
import static io.github.digestmark.convert.Feeds.dom;
import static io.github.digestmark.convert.Feeds.elements;
import static io.github.digestmark.convert.Feeds.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digestmark.Digestmark;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.DefaultLocale;
import io.github.digestmark.testing.Papers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

class FeedWriterTest {

  private static final FeedOptions OPTIONS = FeedOptions.at(Instant.parse("2024-01-31T05:00:00Z"));
  private static final FeedWriter RSS = FeedWriter.rss(OPTIONS);
  private static final FeedWriter ATOM_WRITER = FeedWriter.atom(OPTIONS);

  private static final String DIGEST =
      """
      # 摘要

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [A < B & C](https://arxiv.org/abs/2310.10000) | <b>摘要</b> |

      # 详细

      [^1]: 译

          A < B & C (arXiv:2310.10000v2 [cs.LG])

          [link](https://arxiv.org/abs/2310.10000)

          <b>摘要</b>

          译文

          Abstract
      """;

  private static Digest withUrls(String... urls) {
    List<SummaryRow> rows = new ArrayList<>();
    for (String url : urls) {
      rows.add(Papers.row("1", "T", url, ""));
    }
    return new Digest("", List.of(), rows, "", List.of());
  }

  private static Digest withTitle(String title) {
    return new Digest("", List.of(), List.of(Papers.row("1", title, "", "")), "", List.of());
  }

  private static Map<String, String> item(Digest digest) throws Exception {
    return children(elements(dom(write(RSS, digest)), null, "item").get(0), null);
  }

  @Test
  void anRssFeedHasWhatReadersExpect() {
    assertThat(write(FeedWriter.rss(OPTIONS.withLanguage("zh")), Digestmark.parse(DIGEST).digest()))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:digest="https://digestmark.github.io/ns/digest" version="2.0">
              <channel>
                <title>1</title>
                <link>https://arxiv.org/</link>
                <description>Papers from arXiv</description>
                <language>zh</language>
                <pubDate>Wed, 31 Jan 2024 05:00:00 GMT</pubDate>
                <lastBuildDate>Wed, 31 Jan 2024 05:00:00 GMT</lastBuildDate>
                <generator>digestmark</generator>
                <item>
                  <title>A &lt; B &amp; C</title>
                  <link>https://arxiv.org/abs/2310.10000</link>
                  <digest:file>days/1.md</digest:file>
                  <digest:ref>1</digest:ref>
                  <digest:translatedTitle>译</digest:translatedTitle>
                  <digest:title>A &lt; B &amp; C</digest:title>
                  <digest:stamp>(arXiv:2310.10000v2 [cs.LG])</digest:stamp>
                  <digest:url>https://arxiv.org/abs/2310.10000</digest:url>
                  <digest:linkText>link</digest:linkText>
                  <digest:summary>&lt;b&gt;摘要&lt;/b&gt;</digest:summary>
                  <digest:translatedAbstract>译文</digest:translatedAbstract>
                  <digest:abstract>Abstract</digest:abstract>
                  <description>&lt;p&gt;&lt;b&gt;Translated title:&lt;/b&gt; 译&lt;/p&gt;
            &lt;p&gt;&lt;b&gt;Summary:&lt;/b&gt; &amp;lt;b&amp;gt;摘要&amp;lt;/b&amp;gt;&lt;/p&gt;
            &lt;p&gt;&lt;b&gt;Translated abstract:&lt;/b&gt; 译文&lt;/p&gt;
            &lt;p&gt;&lt;b&gt;Abstract:&lt;/b&gt; Abstract&lt;/p&gt;
            </description>
                  <category>cs.LG</category>
                  <pubDate>Wed, 31 Jan 2024 05:00:00 GMT</pubDate>
                  <guid isPermaLink="false">oai:arXiv.org:2310.10000v2</guid>
                </item>
              </channel>
            </rss>
            """);
  }

  @Test
  void anAtomFeedHasWhatTheStandardRequires() throws Exception {
    Document document = dom(write(ATOM_WRITER, Digestmark.parse(DIGEST).digest()));
    Map<String, String> feed = children(document.getDocumentElement(), ATOM);
    assertThat(feed).containsEntry("title", "1").containsEntry("updated", "2024-01-31T05:00:00Z");
    assertThat(feed.get("id")).matches("urn:sha256:[0-9a-f]{64}");
    assertThat(feed.get("author").trim()).isEqualTo("digestmark");
    Node item = elements(document, ATOM, "entry").get(0);
    assertThat(children(item, ATOM))
        .containsEntry("id", "oai:arXiv.org:2310.10000v2")
        .containsEntry("title", "A < B & C")
        .containsEntry("updated", "2024-01-31T05:00:00Z");
    assertThat(children(item, ATOM).get("content")).contains("<p><b>Abstract:</b> Abstract</p>");
    assertThat(elements(document, ATOM, "link").get(1).getAttributes().getNamedItem("href"))
        .hasToString("href=\"https://arxiv.org/abs/2310.10000\"");
    assertThat(elements(document, ATOM, "category").get(0).getAttributes().getNamedItem("term"))
        .hasToString("term=\"cs.LG\"");
  }

  @Test
  void anAtomFeedNamesItsLanguage() throws Exception {
    Document document = dom(write(FeedWriter.atom(OPTIONS.withLanguage("zh"))));
    assertThat(document.getDocumentElement().getAttribute("xml:lang")).isEqualTo("zh");
    assertThat(dom(write(ATOM_WRITER)).getDocumentElement().hasAttribute("xml:lang")).isFalse();
  }

  @Test
  void aFeedCanBeEmpty() throws Exception {
    assertThat(elements(dom(write(RSS)), null, "item")).isEmpty();
    assertThat(children(elements(dom(write(RSS)), null, "channel").get(0), null))
        .containsEntry("title", "Papers");
    assertThat(elements(dom(write(ATOM_WRITER)), ATOM, "entry")).isEmpty();
  }

  @Test
  void aFeedIsNamedAfterItsDigests() throws Exception {
    Digest none = withUrls();
    String many = write(RSS, none, none, none, none);
    assertThat(elements(dom(many), null, "title").get(0).getTextContent())
        .isEqualTo("1, 2, 3, ...");
    String named = write(FeedWriter.atom(OPTIONS.withTitle("A & B\0")), none);
    assertThat(elements(dom(named), ATOM, "title").get(0).getTextContent())
        .isEqualTo("A & B\ufffd");
  }

  @Test
  void guidsNamePapersAndAreUnique() throws Exception {
    String arxiv = "https://arxiv.org/abs/hep-th/9901001v2";
    Document document =
        dom(write(RSS, withUrls(arxiv, "http://a.b/", arxiv), withUrls("http://a.b/", arxiv)));
    List<String> guids =
        elements(document, null, "guid").stream().map(Node::getTextContent).toList();
    assertThat(guids.get(1)).matches("urn:sha256:[0-9a-f]{64}");
    assertThat(guids)
        .containsExactly(
            "oai:arXiv.org:hep-th/9901001v2",
            guids.get(1),
            "oai:arXiv.org:hep-th/9901001v2#2",
            guids.get(1) + "#2",
            "oai:arXiv.org:hep-th/9901001v2#3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "x", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,a", "//a.b/",
            "https:",
        "http:///", " https://a.b/", "https://a.b/ c", "ftp://a.b/", "https://a.b/\u0000", "/a",
            "https:a"
      })
  void onlyWebAddressesAreLinks(String url) throws Exception {
    assertThat(item(withUrls(url))).doesNotContainKey("link");
    assertThat(elements(dom(write(ATOM_WRITER, withUrls(url))), ATOM, "link")).hasSize(1);
    assertThatThrownBy(() -> OPTIONS.withLink(url)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.b/?c=d&e", "HTTP://A.B/", "https://例え.jp/摘要", "http://a.b:80"})
  void aWebAddressIsALink(String url) throws Exception {
    assertThat(item(withUrls(url))).containsEntry("link", url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\rb", "a\r\nb", "\ta ", "]]>", " a\n\n b", "\u0085a\u2028"})
  void whiteSpaceIsKept(String title) throws Exception {
    Node item = elements(dom(write(RSS, withTitle(title))), null, "item").get(0);
    assertThat(children(item, null)).containsEntry("title", title);
    assertThat(children(item, OURS)).containsEntry("title", title);
  }

  @Test
  void theDateDoesNotDependOnTheLocale() {
    Digest digest = Digestmark.parse(DIGEST).digest();
    for (FeedWriter writer : List.of(RSS, ATOM_WRITER)) {
      String text = write(writer, digest);
      assertThat(DefaultLocale.arabic(() -> write(writer, digest))).isEqualTo(text);
      assertThat(DefaultLocale.turkish(() -> write(writer, digest))).isEqualTo(text);
    }
    Instant tooLate = Instant.parse("+10000-01-01T00:00:00Z");
    assertThatThrownBy(() -> FeedOptions.at(tooLate)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OPTIONS.withDate(tooLate))
        .isInstanceOf(IllegalArgumentException.class);
    Instant later = OPTIONS.date().plusSeconds(1);
    assertThat(OPTIONS.withDate(later)).isEqualTo(FeedOptions.at(later));
  }
}
