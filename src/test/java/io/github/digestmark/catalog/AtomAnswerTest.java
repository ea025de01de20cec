package io.github.digestmark.catalog;

import static io.github.digestmark.catalog.ApiTests.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.catalog.AtomAnswer.ErrorAnswerException;
import io.github.digestmark.catalog.AtomAnswer.NotAnAnswerException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from an answer, and what is not accepted as one. */
class AtomAnswerTest {

  private static final String ENTRY =
      """
        <entry>
          <id>http://arxiv.org/abs/hep-th/9901001v3</id>
          <updated>1999-03-04T05:06:07Z</updated>
          <published>1999-01-01T10:00:00Z</published>
          <title>On the  Growth of
        $\\mathcal{O}(n^2)$ &lt;Trees&gt; &amp; \u00c9tale\u00a0Maps</title>
          <summary>  We prove that
        $a &lt; b$.

      And more.
      </summary>
          <author><name>Jos\u00e9
            Garc\u00eda</name><arxiv:affiliation>Univ. of Nowhere</arxiv:affiliation></author>
          <author><name> </name></author>
          <author><name>A. B. Smith</name></author>
          <arxiv:comment>7 pages,
            no figures</arxiv:comment>
          <arxiv:journal_ref> Nucl. Phys. B1 </arxiv:journal_ref>
          <arxiv:doi>10.1000/182</arxiv:doi>
          <link title="doi" href="http://dx.doi.org/10.1000/182" rel="related"/>
          <arxiv:primary_category term="hep-th" scheme="http://arxiv.org/schemas/atom"/>
          <category term="math.AG" scheme="http://arxiv.org/schemas/atom"/>
          <category term="hep-th" scheme="http://arxiv.org/schemas/atom"/>
          <category term="14J32; 81T30" scheme="http://arxiv.org/schemas/atom"/>
        </entry>
      """;

  private static AtomAnswer read(String body) throws Exception {
    return AtomAnswer.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String feed(String... entries) {
    return FakeArxiv.feed(List.of(entries), 10, entries.length);
  }

  private static PaperMetadata one(String entry) throws Exception {
    return AtomAnswer.metadata(read(feed(entry)).entries());
  }

  private static void assertRefused(String body, String reason) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(NotAnAnswerException.class)
        .hasMessage(reason);
  }

  @Test
  void anEntryHasWhatArxivSaysOfAPaper() throws Exception {
    assertThat(one(ENTRY))
        .isEqualTo(
            new PaperMetadata(
                id("hep-th/9901001"),
                List.of(
                    new PaperVersion(
                        1,
                        Optional.of(Instant.parse("1999-01-01T10:00:00Z")),
                        Optional.empty(),
                        Optional.empty()),
                    new PaperVersion(
                        3,
                        Optional.of(Instant.parse("1999-03-04T05:06:07Z")),
                        Optional.of(
                            "On the Growth of $\\mathcal{O}(n^2)$ <Trees> & \u00c9tale Maps"),
                        Optional.of("We prove that $a < b$. And more."))),
                List.of(
                    new PaperAuthor("Jos\u00e9", "Garc\u00eda", ""),
                    new PaperAuthor("A. B.", "Smith", "")),
                List.of("hep-th", "math.AG"),
                Optional.of("7 pages, no figures"),
                Optional.of("Nucl. Phys. B1"),
                Optional.of("10.1000/182")));
  }

  @Test
  void textsAreClean() throws Exception {
    PaperMetadata paper =
        one(
            ENTRY
                .replace("10.1000/182<", "to appear, 10.1000/1, 10.1000/2<")
                .replace("A. B. Smith", "A.\u202e\u2028B.\u0085Smith")
                .replace("no figures", "no\u2067 figures"));
    assertThat(paper.doi()).contains("10.1000/1");
    assertThat(paper.authors()).contains(new PaperAuthor("A. B.", "Smith", ""));
    assertThat(paper.comments()).contains("7 pages, no figures");
  }

  @Test
  void mostOfAnEntryMayBeMissing() throws Exception {
    PaperMetadata paper =
        one("<entry><id>https://arxiv.org/abs/2310.00001v1</id><title>T</title></entry>");
    assertThat(paper)
        .isEqualTo(
            new PaperMetadata(
                id("2310.00001"),
                List.of(new PaperVersion(1, Optional.empty(), Optional.of("T"), Optional.empty())),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void oddDatesAreUnknown() throws Exception {
    for (String date : List.of("", "yesterday", "2023-99-99T99:99:99Z", "<b/>")) {
      String entry = ENTRY.replaceAll("<(updated|published)>[^<]*", "<$1>" + date);
      assertThat(one(entry).title()).startsWith("On the Growth");
    }
  }

  @Test
  void theDoiThatArxivGivesItselfDoesNotCount() throws Exception {
    assertThat(one(ENTRY.replace("10.1000/182<", "10.48550/ARXIV.2310.00001<")).doi()).isEmpty();
  }

  @Test
  void theSubjectClassOfAnOldIdentifierIsDropped() throws Exception {
    assertThat(one(ENTRY.replace("hep-th/9901001v3", "math.GT/0309136v1")).id())
        .isEqualTo(id("math/0309136"));
  }

  @Test
  void anErrorIsNotAPaper() {
    String error =
        """
        <entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_abc</id>\
        <title>Error</title><summary>incorrect id format
        for abc</summary></entry>\
        """;
    assertThatThrownBy(() -> read(feed(ENTRY, error)))
        .isInstanceOf(ErrorAnswerException.class)
        .hasMessage("incorrect id format for abc");
    assertThatThrownBy(() -> read(feed(error.replace("format", "x".repeat(9999)))))
        .hasMessage("incorrect id " + "x".repeat(87));
    // Nothing is split that is one character.
    assertThatThrownBy(() -> read(feed(error.replace("format", "x".repeat(86) + "\ud83d\ude00"))))
        .hasMessage("incorrect id " + "x".repeat(86));
    assertThatThrownBy(() -> read(feed(error.replace("format", "x".repeat(85) + "\ud83d\ude00"))))
        .hasMessage("incorrect id " + "x".repeat(85) + "\ud83d\ude00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://arxiv.org/abs/hep-th/9901001",
        "http://arxiv.org/abs/hep-th/9901001v99999999999999999999",
        "http://arxiv.org/abs/hep-th/9901001v3?a",
        "http://arxiv.org.example.org/abs/hep-th/9901001v3",
        "hep-th/9901001v3"
      })
  void anEntryNeedsAnIdentifierWithAVersion(String address) {
    assertThatThrownBy(() -> read(feed(ENTRY.replaceFirst("<id>[^<]*", "<id>" + address))))
        .isInstanceOf(ErrorAnswerException.class)
        .hasMessage("an entry without an identifier");
  }

  @Test
  void anEntryNeedsATitle() {
    assertThatThrownBy(() -> read(feed(ENTRY.replaceFirst("(?s)<title>.*</title>", ""))))
        .isInstanceOf(ErrorAnswerException.class)
        .hasMessage("an entry without a title, for hep-th/9901001v3");
  }

  @Test
  void aFeedWithoutEntriesMustBeArxivs() throws Exception {
    String feed = feed();
    assertThat(read(feed).entries()).isEmpty();
    assertThat(read(feed.replace("https://arxiv.org/api/", "http://arxiv.org/api/")).entries())
        .isEmpty();
    String other = "the answer is a feed of another site";
    assertRefused(feed.replace("https://arxiv.org/api", "https://example.org/api"), other);
    assertRefused(feed.replaceFirst("<id>.*</id>", ""), other);
    for (String element : List.of("totalResults", "startIndex")) {
      String lacks = "the answer lacks opensearch:" + element;
      assertRefused(feed.replace(element, "results"), lacks);
      assertRefused(feed.replaceFirst(element + ">[0-9]+", element + ">many"), lacks);
      assertRefused(feed.replaceFirst(element + ">[0-9]+", element + ">-1"), lacks);
      assertRefused(
          feed.replace("http://a9.com/-/spec/opensearch/1.1/", "urn:x"),
          "the answer lacks opensearch:totalResults");
    }
    assertRefused(feed.replace("startIndex>0", "startIndex>10"), "the answer begins in the middle");
    assertRefused(
        feed.replace("http://www.w3.org/2005/Atom", "urn:x"), "the answer is damaged or cut off");
    assertRefused(
        "<entry xmlns=\"http://www.w3.org/2005/Atom\"/>", "the answer is a feed of another site");
    assertRefused("<rss version=\"2.0\"><channel/></rss>", "the answer is not Atom");
    assertRefused("", "the answer is empty");
    assertRefused(" \n", "the answer is not Atom");
  }

  @Test
  void everyCutIsNoticed() throws Exception {
    String feed = feed(ENTRY).strip();
    for (int i = 1; i < feed.length(); i++) {
      String cut = feed.substring(0, i);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(NotAnAnswerException.class);
    }
    assertThat(read(feed).entries()).hasSize(1);
  }

  @Test
  void theEncodingIsThatOfTheDeclaration() throws Exception {
    for (String name : List.of("UTF-8", "ISO-8859-1", "UTF-16")) {
      byte[] body = feed(ENTRY).replace("UTF-8", name).getBytes(Charset.forName(name));
      assertThat(AtomAnswer.metadata(AtomAnswer.read(body).entries()).title())
          .contains("\u00c9tale");
    }
  }

  @Test
  void entitiesAreNeverResolved() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(50);
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
      StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"lol\">");
      for (int i = 1; i < 10; i++) {
        laughs.append("<!ENTITY a%s \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
      }
      for (String type :
          List.of(
              "<!DOCTYPE feed [" + laughs + "]>",
              "<!DOCTYPE feed [<!ENTITY a9 SYSTEM \"file:///etc/passwd\">]>",
              "<!DOCTYPE feed [<!ENTITY a9 SYSTEM \"" + address + "\">]>",
              "<!DOCTYPE feed SYSTEM \"" + address + "\">",
              "<!DOCTYPE feed [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>",
              "<!DOCTYPE feed>")) {
        String feed = feed(ENTRY.replace("On the ", "&a9; "));
        assertRefused(
            feed.replaceFirst("<feed", type + "<feed"), "the answer is damaged or cut off");
      }
      assertThatThrownBy(server::accept).hasMessageContaining("timed out");
    }
  }

  @Test
  void deepElementsAreRefused() {
    for (String type : List.of("xhtml", "html", "text", "a/xml")) {
      String deep = "<b>".repeat(100_000) + "</b>".repeat(100_000);
      assertRefused(
          feed(ENTRY.replace("<summary>", "<summary type=\"" + type + "\">" + deep)),
          "the answer is damaged or cut off");
    }
  }

  @Test
  void controlCharactersThatXmlForbidsAreRefused() {
    assertRefused(feed(ENTRY.replace("On the", "\u001b[31m")), "the answer is damaged or cut off");
    assertRefused(feed(ENTRY.replace("On the", "&#27;")), "the answer is damaged or cut off");
    assertRefused(
        feed(ENTRY.replace("On the", "&#27;")).replace("version='1.0'", "version='1.1'"),
        "the answer is not a valid Atom feed");
  }
}
