package io.github.digestmark.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs lead to one page. */
class WebPageTest {

  private static Optional<String> key(String url) {
    return WebPage.of(url).map(WebPage::key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/A/b?q=1",
        "HTTPS://EXAMPLE.org/A/b?q=1",
        "https://www.example.org:443/A/b?q=1",
        "http://example.org.:80/A/b?q=1",
        "https://example.org:/A/b/?q=1",
        "https://example.org/A/b//?q=1#top",
        "https://example.org/%41/%62?%71=1",
        "https://ｅxample.org/A/b?q=1"
      })
  void aPageIsTheSameHoweverItsUrlIsSpelled(String url) {
    assertThat(key(url)).hasValue("example.org/A/b?q=1");
  }

  @Test
  void onlyAsciiLettersSpellAScheme() {
    assertThat(WebAddress.is("HTTPS://example.org")).isTrue();
    assertThat(WebAddress.is("http\u017F://example.org")).isFalse();
  }

  @Test
  void aLongTextIsNoHost() {
    assertThat(WebAddress.asciiHost("\u4E2D".repeat(5_000))).isEmpty();
    assertThat(key("https://" + "\u4E2D".repeat(5_000) + "/")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a, https://example.org/A",
    "https://example.org/a, https://example.com/a",
    "https://example.org/a, https://blog.example.org/a",
    "https://example.org/a, https://example.org:8080/a",
    "https://example.org:443/a, http://example.org:443/a",
    "https://example.org/?id=1, https://example.org/?id=2",
    "https://example.org/#/a, https://example.org/#/b",
    "https://example.org/#!a, https://example.org/#!b",
    "https://example.org/a%2Fb, https://example.org/a/b",
    "https://example.org/a%3Fb, https://example.org/a?b",
    "https://openreview.net/forum?id=aB, https://openreview.net/forum?id=ab"
  })
  void otherPagesAreOthers(String one, String other) {
    assertThat(key(one)).isPresent().isNotEqualTo(key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/caf%c3%a9, https://example.org/café",
    "https://example.org/论文, https://example.org/%E8%AE%BA%e6%96%87",
    "https://例え.jp/a, https://xn--r8jz45g.jp/a",
    "https://example.org/%zz, http://example.org/%zz",
    "https://example.org/%, http://example.org/%",
    "https://example.org/a?, https://example.org/a"
  })
  void escapesAndScriptsAreSpelledInOneWay(String one, String other) {
    assertThat(key(one)).isPresent().isEqualTo(key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://doi.org/10.1145/3442188.ABC, doi:10.1145/3442188.abc",
    "http://dx.doi.org/10.1145/3442188.abc, doi:10.1145/3442188.abc",
    "https://www.doi.org/10.1145%2F3442188.abc, ",
    "https://dl.acm.org/doi/10.1145/3442188.Abc, doi:10.1145/3442188.abc",
    "https://dl.acm.org/doi/10.1145/3442188.Abc?cid=1, doi:10.1145/3442188.abc",
    "https://dl.acm.org/doi/pdf/10.1145/3442188.abc#page=3, doi:10.1145/3442188.abc",
    "https://doi.org/10.1002/%28SICI%291097%3C1, doi:10.1002/(sici)1097<1",
    "https://openreview.net/forum?id=Xy-1_, openreview:Xy-1_",
    "http://openreview.net/pdf?id=Xy-1_, openreview:Xy-1_",
    "https://openreview.net/forum?noteId=1&id=Xy-1_&x=2#3, openreview:Xy-1_",
    "https://aclanthology.org/2023.acl-long.1, acl:2023.acl-long.1",
    "https://aclanthology.org/2023.acl-long.1/, acl:2023.acl-long.1",
    "https://aclanthology.org/2023.ACL-long.1.pdf, acl:2023.acl-long.1",
    "https://aclanthology.org/2023.acl-long.1v2.pdf, acl:2023.acl-long.1",
    "https://doi.org/10.18653/v1/2023.acl-long.1, acl:2023.acl-long.1",
    "https://www.aclweb.org/anthology/P17-1001.pdf, acl:p17-1001",
    "http://aclweb.org/anthology/P/P17/P17-1001.pdf, acl:p17-1001",
    "https://doi.org/10.3115/v1/P14-1001, acl:p14-1001"
  })
  void papersAreTheSameWhereverTheyAre(String url, String paper) {
    if (paper == null) {
      assertThat(key(url)).hasValueSatisfying(key -> assertThat(key).startsWith("doi.org/"));
    } else {
      assertThat(WebPage.of(url)).hasValue(new WebPage(paper, WebPage.Kind.PAPER));
    }
  }

  @Test
  void aSiteIsNoPage() {
    for (String url : List.of("https://example.org", "http://www.example.org/", "https://a.b#x")) {
      assertThat(WebPage.of(url).map(WebPage::kind)).hasValue(WebPage.Kind.SITE);
    }
    assertThat(WebPage.of("https://example.org/?p=1").map(WebPage::kind))
        .hasValue(WebPage.Kind.OTHER);
    assertThat(WebPage.of("https://aclanthology.org/venues/acl/").map(WebPage::kind))
        .hasValue(WebPage.Kind.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "ftp://a.org/b", "https:/a.org/b", "https:///b", "https://:80/b"})
  void otherTextsHaveNoPage(String text) {
    assertThat(WebPage.of(text)).isEmpty();
  }

  @Test
  void aLongUrlTakesNoLongTime() {
    for (String part : List.of("/", "a-", "%41", "&id=", "10.1145/", "doi/")) {
      String url = "https://openreview.net/forum?x" + part.repeat(100_000);
      assertThat(WebPage.of(url)).isPresent();
      assertThat(WebPage.of(url.replace("openreview.net/forum?", "aclanthology.org/"))).isPresent();
    }
  }
}
