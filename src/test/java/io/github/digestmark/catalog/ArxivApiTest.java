package io.github.digestmark.catalog;

import static io.github.digestmark.catalog.ApiTests.id;
import static io.github.digestmark.catalog.ApiTests.paper;
import static io.github.digestmark.catalog.ApiTests.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.Found;
import io.github.digestmark.arxiv.PaperLookup.Missing;
import io.github.digestmark.arxiv.PaperLookup.NotChecked;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.internal.Version;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers are asked for in batches, and whatever comes back, there is a lookup for each. */
class ArxivApiTest {

  private static final PaperMetadata PAPER = paper("2310.13833", 3);

  private final FakeArxiv arxiv = FakeArxiv.start().add(PAPER);

  @AfterEach
  void close() {
    arxiv.close();
  }

  private Map<ArxivId, PaperLookup> find(String... ids) {
    return arxiv.catalog().find(List.of(ids).stream().map(ApiTests::id).toList());
  }

  private PaperLookup findOne() {
    Map<ArxivId, PaperLookup> lookups = find("2310.13833");
    assertThat(lookups).containsOnlyKeys(id("2310.13833"));
    return lookups.get(id("2310.13833"));
  }

  private void assertFound() {
    assertThat(findOne()).isInstanceOf(Found.class);
  }

  private void assertNotChecked(String reason) {
    assertThat(findOne()).isEqualTo(new NotChecked("127.0.0.1: " + reason));
  }

  private static List<ArxivId> ids(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> id(String.format(Locale.ROOT, "2401.%05d", i)))
        .toList();
  }

  private static PaperMetadata metadata(PaperLookup lookup) {
    return ((Found) lookup).metadata();
  }

  @Test
  void aPaperIsFoundWithEverythingThatArxivSays() {
    Map<ArxivId, PaperLookup> lookups =
        find("2310.13833v1", "2310.13833v2", "2310.13833v3", "hep-th/9901001");
    assertThat(lookups)
        .containsExactly(
            Map.entry(id("2310.13833"), new Found(PAPER)),
            Map.entry(id("hep-th/9901001"), new Missing()));
    assertThat(arxiv.requests())
        .containsExactly(
            "id_list=2310.13833,hep-th/9901001&start=0&max_results=2",
            "id_list=hep-th/9901001&start=0&max_results=1",
            "id_list=2310.13833v1,2310.13833v2&start=0&max_results=2");
  }

  @Test
  void theLatestVersionIsFoundWithTheDateOfTheFirst() {
    PaperVersion first = PAPER.versions().get(0);
    assertThat(metadata(findOne()).versions())
        .containsExactly(
            new PaperVersion(1, first.submitted(), Optional.empty(), Optional.empty()),
            PAPER.latest());
  }

  @Test
  void aVersionThatThePaperDoesNotHaveIsLeftOut() {
    assertThat(metadata(find("2310.13833v9").get(id("2310.13833"))).latest().number()).isEqualTo(3);
    assertThat(metadata(find("2310.13833v3").get(id("2310.13833"))).latest().number()).isEqualTo(3);
    assertThat(arxiv.requests())
        .hasSize(2)
        .containsOnly("id_list=2310.13833&start=0&max_results=1");
  }

  @Test
  void aVersionBeyondAllNumbersIsNotAskedFor() {
    ArxivId huge = new ArxivId("2310.13833", Optional.of(BigInteger.TEN.pow(100)));
    assertThat(arxiv.catalog().find(List.of(huge)).get(PAPER.id())).isInstanceOf(Found.class);
    assertThat(arxiv.requests()).containsExactly("id_list=2310.13833&start=0&max_results=1");
  }

  @Test
  void nothingIsAskedForNothing() {
    assertThat(find()).isEmpty();
    assertThat(arxiv.requests()).isEmpty();
  }

  @Test
  void arxivIsToldWhoAsks() {
    assertFound();
    assertThat(arxiv.agents())
        .containsExactly(
            "digestmark/" + Version.OF_DIGESTMARK + " (+https://github.com/digestmark/digestmark)");
  }

  @Test
  void manyAreAskedForInBatches() {
    List<ArxivId> ids = ids(250);
    ids.forEach(id -> arxiv.add(paper(id.paper(), 1)));
    arxiv.shuffle(7);
    List<Double> progress = new ArrayList<>();
    Map<ArxivId, PaperLookup> lookups = arxiv.catalog().find(ids, progress::add);
    assertThat(lookups.keySet()).containsExactlyElementsOf(ids);
    lookups.forEach((id, lookup) -> assertThat(metadata(lookup)).isEqualTo(paper(id.paper(), 1)));
    assertThat(progress).containsExactly(0.4, 0.8, 1.0);
    assertThat(arxiv.requests())
        .extracting(query -> query.replaceFirst(".*&start", "start"))
        .containsExactly(
            "start=0&max_results=100", "start=0&max_results=100", "start=0&max_results=50");
    assertThat(arxiv.requests()).allMatch(query -> query.length() < 2000);
  }

  @Test
  void oneIdentifierThatArxivRejectsDoesNotSpoilTheOthers() {
    List<ArxivId> ids = ids(100);
    ids.forEach(id -> arxiv.add(paper(id.paper(), 1)));
    arxiv.reject(ids.get(70));
    Map<ArxivId, PaperLookup> lookups = arxiv.catalog().find(ids);
    assertThat(lookups.get(ids.get(70)))
        .isEqualTo(new NotChecked("127.0.0.1: error: incorrect id format for 2401.00071"));
    assertThat(lookups.values()).filteredOn(Found.class::isInstance).hasSize(99);
    assertThat(arxiv.requests()).hasSizeLessThan(20);
  }

  @Test
  void whenArxivRejectsEverythingItIsNotAskedAnyMore() {
    List<ArxivId> ids = ids(1000);
    ids.forEach(arxiv::reject);
    assertThat(arxiv.catalog().find(ids).values())
        .hasSize(1000)
        .allMatch(NotChecked.class::isInstance);
    assertThat(arxiv.requests()).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(ints = {406, 429, 500, 502, 503, 504})
  void whatPassesIsTriedAgain(int status) {
    arxiv.next(FakeArxiv.status(status), FakeArxiv.status(status), FakeArxiv.status(status));
    assertFound();
    assertThat(arxiv.requests()).hasSize(4);
  }

  @Test
  void brokenAnswersAreAskedForAgain() {
    arxiv.next(FakeArxiv.hangUp(), FakeArxiv.truncated(), FakeArxiv.empty());
    assertFound();
    assertThat(arxiv.requests()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "403, request refused (403), 1",
    "404, request refused (404), 1",
    "407, the proxy asks for a password (407), 1",
    "414, request too long (414), 1",
    "429, too many requests (429), 4",
    "500, internal error (500), 4",
    "503, not available (503), 4"
  })
  void aStatusThatStaysIsTheReason(int status, String reason, int requests) {
    arxiv.always(FakeArxiv.status(status));
    assertNotChecked(reason);
    assertThat(arxiv.requests()).hasSize(requests);
  }

  @Test
  void aBodyThatIsNoAnswerIsTheReason() {
    arxiv.always(FakeArxiv.html());
    assertNotChecked("the answer is a web page; does the network ask you to sign in?");
    arxiv.always(FakeArxiv.empty());
    assertNotChecked("the answer is empty");
    arxiv.always(FakeArxiv.truncated());
    assertNotChecked("the answer is damaged or cut off");
    arxiv.always(FakeArxiv.hangUp());
    assertNotChecked("the connection broke off");
    arxiv.always(FakeArxiv.body("<a/>"));
    assertNotChecked("the answer is not Atom");
  }

  @Test
  void aBodyWithoutEndIsLimited() {
    arxiv.always(FakeArxiv.endless());
    assertNotChecked("the answer is longer than 1048576 bytes");
    assertThat(arxiv.requests()).hasSize(1);
  }

  @Test
  void theTimeForAnAnswerIncludesItsBody() {
    for (FakeArxiv.Answer slow : List.of(FakeArxiv.silence(), FakeArxiv.dripping())) {
      arxiv.always(slow);
      ApiLimits limits =
          new ApiLimits(
              100,
              Duration.ofSeconds(5),
              Duration.ofMillis(300),
              1 << 20,
              List.of(Duration.ofSeconds(5)),
              Duration.ofMinutes(2));
      PaperCatalog catalog =
          ArxivApi.connect(ApiTests.connection(arxiv.endpoint(), new FakeTime(), limits));
      assertThat(catalog.find(List.of(PAPER.id())).get(PAPER.id()))
          .isEqualTo(new NotChecked("127.0.0.1: no complete answer within 0.3 seconds"));
    }
    assertThat(arxiv.requests()).hasSize(4);
  }

  @Test
  void afterAFailureOfAllRequestsNoMoreAreSent() {
    for (int status : List.of(403, 503)) {
      arxiv.always(FakeArxiv.status(status));
      int before = arxiv.requests().size();
      Collection<PaperLookup> lookups = arxiv.catalog().find(ids(1000)).values();
      assertThat(lookups).hasSize(1000);
      assertThat(lookups).allMatch(NotChecked.class::isInstance);
      assertThat(List.copyOf(lookups)).containsOnly(lookups.iterator().next());
      assertThat(arxiv.requests()).hasSize(before + (status == 403 ? 1 : 4));
    }
  }

  @Test
  void afterAFailureOfOneBatchTheNextIsTried() {
    List<ArxivId> ids = ids(300);
    FakeArxiv.Answer bad = FakeArxiv.status(500);
    arxiv.next(bad, bad, bad, bad);
    Collection<PaperLookup> lookups = arxiv.catalog().find(ids).values();
    assertThat(lookups).filteredOn(NotChecked.class::isInstance).hasSize(100);
    assertThat(lookups).filteredOn(Missing.class::isInstance).hasSize(200);
    arxiv.always(bad);
    int before = arxiv.requests().size();
    assertThat(arxiv.catalog().find(ids).values()).allMatch(NotChecked.class::isInstance);
    assertThat(arxiv.requests()).hasSize(before + 8);
  }

  @Test
  void redirectsLeadToTheSameHostOnly() {
    arxiv.next(FakeArxiv.redirect(arxiv.endpoint() + "?id_list=2310.13833&max_results=1"));
    assertFound();
    arxiv.next(FakeArxiv.redirect("query?id_list=2310.13833&max_results=1"));
    assertFound();
    for (String other : List.of("http://example.org/", "https://example.org/api/query?a=b")) {
      arxiv.next(FakeArxiv.redirect(other));
      assertNotChecked("redirect to another site refused: example.org");
    }
    arxiv.next(FakeArxiv.redirect("http://127.0.0.1:1/"));
    assertNotChecked("redirect to another site refused: 127.0.0.1");
    for (String bad : List.of("file:///etc/passwd", "javascript:alert(1)", "//")) {
      arxiv.next(FakeArxiv.redirect(bad));
      assertThat(((NotChecked) findOne()).reason()).startsWith("127.0.0.1: redirect to an");
    }
    for (FakeArxiv.Answer bad : List.of(FakeArxiv.redirect(":::"), FakeArxiv.status(302))) {
      arxiv.next(bad);
      assertNotChecked("redirect to an invalid address");
    }
    arxiv.always(FakeArxiv.redirect("query"));
    assertNotChecked("redirects in a circle");
  }

  @Test
  void redirectsLeadToNoOtherPort() {
    int port = arxiv.endpoint().getPort();
    for (String other :
        List.of(
            "https://127.0.0.1:8443/api/query",
            "https://127.0.0.1:" + port + "/api/query",
            "https://user@127.0.0.1/api/query",
            "http://127.0.0.1/api/query",
            "http://a:b@127.0.0.1:" + port + "/api/query?id_list=2310.13833&max_results=1")) {
      arxiv.next(FakeArxiv.redirect(other));
      assertNotChecked("redirect to another site refused: 127.0.0.1");
    }
    for (String secure : List.of("https://127.0.0.1/a", "https://127.0.0.1:443/a")) {
      arxiv.next(FakeArxiv.redirect(secure));
      // It depends on the machine what is there.
      assertThat(((NotChecked) findOne()).reason()).doesNotContain("redirect");
    }
  }

  private static FakeArxiv.Answer feed(int total, PaperMetadata... papers) {
    List<String> entries =
        Stream.of(papers).map(paper -> FakeArxiv.entry(paper, paper.latest())).toList();
    return FakeArxiv.body(FakeArxiv.feed(entries, 10, total));
  }

  @Test
  void anAnswerAboutAnotherPaperSaysNothing() {
    PaperMetadata other = paper("2310.00001", 1);
    arxiv.next(feed(1, other));
    assertFound();
    arxiv.always(feed(1, other));
    assertNotChecked("the answer is about other papers");
    arxiv.always(feed(2, other, PAPER));
    assertFound();
    assertThat(arxiv.requests()).hasSize(5);
  }

  @Test
  void anotherVersionThanAskedForSaysNothing() {
    arxiv.next(feed(1, PAPER), feed(1, PAPER), feed(1, PAPER));
    assertThat(find("2310.13833v2"))
        .containsValue(new NotChecked("127.0.0.1: the answer is about other papers"));
    assertThat(arxiv.requests()).hasSize(3);
  }

  @Test
  void whatHasNoEntryIsAskedForOnceMore() {
    List<ArxivId> ids = ids(250);
    ids.forEach(id -> arxiv.add(paper(id.paper(), 1)));
    arxiv.next(feed(0), FakeArxiv.papers(), feed(0));
    List<Double> progress = new ArrayList<>();
    assertThat(arxiv.catalog().find(ids, progress::add).values()).allMatch(Found.class::isInstance);
    assertThat(arxiv.requests())
        .extracting(query -> query.replaceFirst(".*&", ""))
        .containsExactly(
            "max_results=100",
            "max_results=100",
            "max_results=50",
            "max_results=100",
            "max_results=50");
    assertThat(progress).containsExactly(0.4, 0.8, 1.0);
  }

  @Test
  void whatHasNoEntryTwiceIsMissing() {
    arxiv.next(feed(0), feed(0));
    assertThat(findOne()).isEqualTo(new Missing());
    arxiv.next(feed(1), feed(0));
    assertThat(findOne()).isEqualTo(new Missing());
    assertThat(arxiv.requests()).hasSize(4);
  }

  @Test
  void whatArxivCountsButLeavesOutTwiceIsNotChecked() {
    arxiv.next(feed(1));
    assertFound();
    arxiv.always(feed(1));
    assertNotChecked("the answer lacks papers that it counts");
    assertThat(arxiv.requests()).hasSize(4);
  }

  /** An entry for a version does not say that the latest version is known. */
  @Test
  void theLatestVersionIsNotTakenFromTheAnswerToAnother() {
    arxiv.next(feed(0), feed(0));
    assertThat(find("2310.13833v1", "2310.13833v2")).containsValue(new Missing());
    assertThat(arxiv.requests()).allMatch(query -> query.startsWith("id_list=2310.13833&"));
  }

  @Test
  void aPaperIsFoundWhereArxivRejectsAVersion() {
    arxiv.reject(id("2310.13833v1")).reject(id("2310.13833v9"));
    for (List<String> versions : List.of(List.of("v1", "v9", "v2"), List.of("v9"))) {
      String[] ids = versions.stream().map(v -> "2310.13833" + v).toArray(String[]::new);
      assertThat(metadata(find(ids).get(PAPER.id())).latest()).isEqualTo(PAPER.latest());
    }
    assertThat(metadata(find("2310.13833v1", "2310.13833v2").get(PAPER.id())).versions())
        .extracting(PaperVersion::title)
        .containsExactly(
            Optional.empty(),
            Optional.of("Title 2 of 2310.13833"),
            Optional.of("Title 3 of 2310.13833"));
  }

  @Test
  void aVersionThatCouldNotBeAskedForMakesThePaperUnchecked() {
    FakeArxiv.Answer bad = FakeArxiv.status(500);
    arxiv.next(FakeArxiv.papers(), bad, bad, bad, bad);
    assertThat(find("2310.13833v2"))
        .containsValue(new NotChecked("127.0.0.1: internal error (500)"));
    arxiv.next(FakeArxiv.papers(), FakeArxiv.status(403));
    assertThat(find("2310.13833v1"))
        .containsValue(new NotChecked("127.0.0.1: request refused (403)"));
    arxiv.next(FakeArxiv.papers(), FakeArxiv.status(403));
    assertThat(find("2310.13833v3")).containsValue(metadataOfLatest());
  }

  private static PaperLookup metadataOfLatest() {
    PaperVersion first = PAPER.versions().get(0);
    return new Found(
        new PaperMetadata(
            PAPER.id(),
            List.of(
                new PaperVersion(1, first.submitted(), Optional.empty(), Optional.empty()),
                PAPER.latest()),
            PAPER.authors(),
            PAPER.categories(),
            PAPER.comments(),
            PAPER.journalReference(),
            PAPER.doi()));
  }

  @Test
  void failuresOfTwoKindsInARowDoNotEndTheSearch() {
    List<ArxivId> ids = ids(300);
    ids.forEach(id -> arxiv.add(paper(id.paper(), 1)));
    FakeArxiv.Answer bad = FakeArxiv.status(500);
    arxiv.next(FakeArxiv.status(414), bad, bad, bad, bad);
    Collection<PaperLookup> lookups = arxiv.catalog().find(ids).values();
    assertThat(lookups).filteredOn(NotChecked.class::isInstance).hasSize(50);
    assertThat(lookups).filteredOn(Found.class::isInstance).hasSize(250);
  }

  @Test
  void failuresWithAnAnswerBetweenThemDoNotEndTheSearch() {
    List<ArxivId> ids = ids(500);
    ids.forEach(id -> arxiv.add(paper(id.paper(), 1)));
    FakeArxiv.Answer bad = FakeArxiv.status(500);
    FakeArxiv.Answer good = FakeArxiv.papers();
    arxiv.next(bad, bad, bad, bad, good, bad, bad, bad, bad, good);
    Collection<PaperLookup> lookups = arxiv.catalog().find(ids).values();
    assertThat(lookups).filteredOn(NotChecked.class::isInstance).hasSize(200);
    assertThat(lookups).filteredOn(Found.class::isInstance).hasSize(300);
  }

  @Test
  void afterTheLastFailureNothingIsAskedForOnceMore() {
    arxiv.next(feed(0), FakeArxiv.status(403));
    assertThat(arxiv.catalog().find(ids(150)).values())
        .hasSize(150)
        .containsOnly(new NotChecked("127.0.0.1: request refused (403)"));
    assertThat(arxiv.requests()).hasSize(2);
  }

  @Test
  void anEntryWithoutTitleDoesNotMakeThePaperMissing() {
    PaperVersion bare = new PaperVersion(1, Optional.empty(), Optional.empty(), Optional.empty());
    arxiv.always(FakeArxiv.body(FakeArxiv.feed(List.of(FakeArxiv.entry(PAPER, bare)), 1, 1)));
    assertNotChecked("error: an entry without a title, for 2310.13833v1");
  }

  @Test
  void nobodyListens() {
    URI endpoint = arxiv.endpoint();
    arxiv.close();
    PaperCatalog catalog =
        ArxivApi.connect(ApiTests.connection(endpoint, new FakeTime(), ApiTests.LIMITS));
    assertThat(catalog.find(ids(1000)).values())
        .hasSize(1000)
        .containsOnly(new NotChecked("127.0.0.1: connection refused"));
  }

  @Test
  void aHostThatDoesNotExist() {
    PaperCatalog catalog =
        ArxivApi.connect(
            ApiTests.connection(
                URI.create("http://" + ApiTests.NO_HOST + "/api/query"),
                new FakeTime(),
                ApiTests.LIMITS));
    assertThat(catalog.find(List.of(PAPER.id())).get(PAPER.id()))
        .isEqualTo(new NotChecked(ApiTests.NO_HOST + ": host not found; is there a network?"));
  }

  @Test
  void anInterruptedSearchEndsAndLeavesTheFlag() {
    for (FakeArxiv.Answer answer : List.of(FakeArxiv.silence(), FakeArxiv.status(503))) {
      arxiv.always(answer);
      Thread.currentThread().interrupt();
      assertThat(arxiv.catalog().find(ids(250)).values())
          .hasSize(250)
          .containsOnly(new NotChecked("interrupted"));
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void titlesAreTextWhateverTheyLookLike() {
    String title = "<script>alert(1)</script> &amp; \u009b31m \u202e $\\mathcal{O}$ ]]>";
    PaperMetadata hostile =
        new PaperMetadata(
            id("2310.00002"),
            List.of(version(1, title)),
            List.of(PaperAuthor.of("<b>A</b>")),
            List.of("cs.LG"),
            Optional.of("a&b"),
            Optional.empty(),
            Optional.empty());
    arxiv.add(hostile);
    PaperMetadata found = metadata(find("2310.00002").get(hostile.id()));
    assertThat(found.title()).isEqualTo("<script>alert(1)</script> &amp; 31m $\\mathcal{O}$ ]]>");
    assertThat(found.authors()).isEqualTo(hostile.authors());
    assertThat(found.comments()).isEqualTo(hostile.comments());
  }
}
