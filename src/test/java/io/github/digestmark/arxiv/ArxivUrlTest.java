package io.github.digestmark.arxiv;

import static io.github.digestmark.arxiv.ArxivDomain.examples;
import static io.github.digestmark.arxiv.ArxivUrl.Deviation.INSECURE_SCHEME;
import static io.github.digestmark.arxiv.ArxivUrl.Deviation.OTHER_HOST;
import static io.github.digestmark.arxiv.ArxivUrl.Deviation.OTHER_PATH;
import static io.github.digestmark.arxiv.ArxivUrl.Deviation.OTHER_SPELLING;
import static io.github.digestmark.arxiv.ArxivUrl.Deviation.QUERY_OR_FRAGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digestmark.testing.DefaultLocale;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivUrlTest {

  private static final String CANONICAL = "https://arxiv.org/abs/2402.01399v2";

  private static Optional<String> idIn(String url) {
    return ArxivUrl.parse(url).map(found -> found.id().toString());
  }

  @Test
  void arxivKeepsAPaperBehindManyPaths() {
    String paths =
        """
        abs/ID abs/ID/ abs/ID?context=cs.LG#x abs/ID#~ abs/ID.pdf abs/arXiv:ID abs//ID abs?id=ID
        pdf/ID pdf/ID.pdf html/ID html/ID/ html/ID/x1.png html/ID/%7Ex.png src/ID src/ID/anc
        src/ID/anc/data/a.csv e-print/ID ps/ID dvi/ID format/ID tb/ID bibtex/ID audio/ID
        refs/ID cits/ID ID
        """;
    for (String id : List.of("2402.01399v2", "hep-th/9901001")) {
      assertThat(examples(paths.replace("ID", id)))
          .allSatisfy(path -> assertThat(idIn("https://arxiv.org/" + path)).hasValue(id));
    }
  }

  @Test
  void noOtherPathNamesAPaper() {
    String paths =
        """
        abs abs/hep-th pdf/ID/ abs/ID.html abs/ID/extra src/ID/main.tex ABS/ID list/ID
        prevnext?id=ID ct?url=abs/ID search?query=ID ftp/ID pdf?id=ID pdf/arxiv/ID
        api/query?id_list=ID abs/?ID abs/..%2fID abs/x/../ID html/ID/../2402.01400
        html/ID/%2e%2e/2402.01400 html/ID/x%0d%0ay html/ID/x%20y html/ID/%ff html/ID/%2
        """;
    assertThat(examples(paths.replace("ID", "2402.01399")))
        .allSatisfy(path -> assertThat(idIn("https://arxiv.org/" + path)).isEmpty());
    assertThat(idIn("https://doi.org/10.48550/arXiv.2402.01399/")).isEmpty();
  }

  @Test
  void anEscapedDigitIsADigit() {
    assertThat(idIn("https://arxiv.org/abs/24%302.0139%39")).hasValue("2402.01399");
  }

  @Test
  void addressesFromBefore2007StillAnswer() {
    String addresses =
        """
        ?id=hep-th/9901001 ?hep-th/9901001 ?archive=hep-th&papernum=9901001
        /hep-th?papernum=9901001 /hep-th?9901001 /hep-th%2F9901001
        """;
    assertThat(examples(addresses))
        .allSatisfy(
            rest -> assertThat(idIn("https://arxiv.org/abs" + rest)).hasValue("hep-th/9901001"));
  }

  @Test
  void theyNeverAnsweredForNewIdentifiers() {
    String addresses =
        """
        ?2402.01399 ?papernum=2402.01399 ?archive=foo&papernum=9901001 ?=hep-th/9901001
        """;
    assertThat(examples(addresses))
        .allSatisfy(rest -> assertThat(idIn("https://arxiv.org/abs" + rest)).isEmpty());
  }

  @Test
  void aPaperHasOneAddressWithTheVersionThatIsNamed() {
    for (String id : List.of("1706.03762", "1706.03762v7", "hep-th/9901001v2")) {
      ArxivUrl url = ArxivUrl.of(ArxivId.parse(id).orElseThrow());
      assertThat(url.text()).isEqualTo("https://arxiv.org/abs/" + id);
      assertThat(url).isEqualTo(ArxivUrl.parse(url.text()).orElseThrow());
      assertThat(url.isCanonical()).isTrue();
    }
  }

  @Test
  void mirrorsDoisAndReadersNameThePaperToo() {
    String addresses =
        """
        http://arxiv.org/abs/ID HTTPS://ARXIV.ORG/abs/ID https://arxiv.org:443/abs/ID
        https://arxiv.org./abs/ID http://ZA.ARXIV.ORG/abs/ID
        http://www.arxiv.org/abs/ID http://export.arxiv.org/abs/ID
        http://cn.arxiv.org/pdf/ID http://xxx.lanl.gov/abs/ID
        https://rss.arxiv.org/abs/ID https://ar5iv.org/html/ID
        https://ar5iv.labs.arxiv.org/pdf/ID.pdf https://doi.org/10.48550/arXiv.ID
        https://doi.org/10.48550/ARXIV.ID https://huggingface.co/papers/ID
        https://www.alphaxiv.org/overview/ID.md https://arxiv-vanity.com/papers/ID/
        """;
    assertThat(examples(addresses.replace("ID", "math/0309136")))
        .allSatisfy(url -> assertThat(idIn(url)).hasValue("math/0309136"));
  }

  @Test
  void everyMirrorThatArxivHadIsKnown() {
    List<String> countries = examples("aps au br cn de es fr il in it jp kr lanl ru tw uk za");
    assertThat(countries)
        .allSatisfy(
            country ->
                assertThat(idIn("http://" + country + ".arxiv.org/abs/0706.0001")).isPresent());
    String others =
        """
        xxx.lanl.gov xyz.lanl.gov qfwfq.lanl.gov mmm.lanl.gov xxx.uni-augsburg.de xxx.soton.ac.uk
        xxx.itep.ru xxx.sissa.it babbage.sissa.it vanguard.math.ucdavis.edu:81
        """;
    assertThat(examples(others))
        .allSatisfy(host -> assertThat(idIn("http://" + host + "/abs/hep-th/9901001")).isPresent());
  }

  @Test
  void lookAlikesAreRefused() {
    String sites =
        """
        https://iarxiv.org/ https://snarxiv.org/ https://arxiv.org.evil.com/
        https://evil.arxiv.org/ https://info.arxiv.org/ https://oaipmh.arxiv.org/
        https://arxiv.org@evil.com/ https://@arxiv.org/ https://me:pw@arxiv.org/
        https://arxiv.org:8443/ http://arxiv.org:443/ https://arxiv.org\\@evil.com/
        https://arxiv.org%2eevil.com/ https://evil.com/?https://arxiv.org/ //arxiv.org/
        https://evil.com#@arxiv.org/ https:///arxiv.org/ https:/arxiv.org/ arxiv.org/
        javascript://arxiv.org/ ftp://arxiv.org/ https://arx\u0131v.org/
        """;
    assertThat(examples(sites))
        .allSatisfy(site -> assertThat(idIn(site + "abs/2402.01399")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ")", "*", "%20", "%00", "\uff09", "\u3002", "%E3%80%82", "v0", " "})
  void whatASentenceLeavesBehindIsRefused(String swallowed) {
    assertThat(idIn("https://arxiv.org/abs/2402.01399" + swallowed)).isEmpty();
  }

  @Test
  void aDeviationSaysWhatKeepsAnAddressFromBeingCanonical() {
    assertThat(deviations(CANONICAL)).isEmpty();
    assertThat(deviations("http://arxiv.org/abs/2402.01399")).containsExactly(INSECURE_SCHEME);
    assertThat(deviations("https://rss.arxiv.org/abs/2402.01399")).containsExactly(OTHER_HOST);
    assertThat(deviations("https://arxiv.org/pdf/2402.01399")).containsExactly(OTHER_PATH);
    assertThat(deviations(CANONICAL + "?x#y")).containsExactly(QUERY_OR_FRAGMENT);
    assertThat(deviations("https://arXiv.org:443/abs/2402.01399")).containsExactly(OTHER_SPELLING);
    assertThat(deviations("http://arXiv.org/abs/2402.01399"))
        .containsExactly(INSECURE_SCHEME, OTHER_SPELLING);
    assertThat(deviations("http://ar5iv.org/html/2402.01399#S1"))
        .containsExactly(INSECURE_SCHEME, OTHER_HOST, OTHER_PATH, QUERY_OR_FRAGMENT);
  }

  private static Set<ArxivUrl.Deviation> deviations(String url) {
    return ArxivUrl.parse(url).orElseThrow().deviations();
  }

  @Test
  void anAddressIsPrintedAsItWasGiven() {
    assertThat(ArxivUrl.parse("HTTP://arxiv.org/pdf/2402.01399").orElseThrow())
        .hasToString("HTTP://arxiv.org/pdf/2402.01399");
  }

  @Test
  void anAddressOfAnotherPaperCannotBeMade() {
    ArxivId other = ArxivId.parse("2402.01399v1").orElseThrow();
    assertThatIllegalArgumentException().isThrownBy(() -> new ArxivUrl(CANONICAL, other));
  }

  @Test
  void theDefaultLocaleDoesNotCount() {
    assertThat(DefaultLocale.turkish(() -> idIn("HTTPS://ARXIV.ORG/abs/2402.01399"))).isPresent();
    assertThat(DefaultLocale.turkish(() -> idIn("https://AR5IV.ORG/abs/2402.01399"))).isPresent();
  }
}
