package io.github.digestmark.catalog;

import static io.github.digestmark.catalog.ApiTests.paper;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** Laws of answers: any bytes may come, and what arXiv says is what is found. */
class AtomAnswerLawsTest {

  private static final FakeArxiv ARXIV = FakeArxiv.start();
  private static final PaperMetadata PAPER = paper("2310.13833", 3);

  private static final String FEED =
      FakeArxiv.feed(
          PAPER.versions().stream().map(version -> FakeArxiv.entry(PAPER, version)).toList(), 3, 3);

  @AfterContainer
  static void close() {
    ARXIV.close();
  }

  @Provide
  Arbitrary<byte[]> bodies() {
    Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(4, damaged()));
  }

  /** A feed in which something else is in place of a part. */
  private static Arbitrary<byte[]> damaged() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "",
            "<",
            ">",
            "&",
            "&#0;",
            "&lt;",
            "</entry>",
            "<entry>",
            "<entry/>",
            "<id/>",
            "<a:b/>",
            "<title type='xhtml'><div>",
            "<link href=':::'/>",
            "<link href='//[' rel='self'/>",
            "<updated>9999999999-01-01</updated>",
            "<author/>",
            "<category/>",
            "xml:base='::'",
            "<arxiv:doi/>",
            "<content type='a/xml'>",
            "<source/>",
            "\0",
            "\ud800",
            "<![CDATA[",
            "<!--",
            "<?a?>",
            "xmlns='urn:a'",
            "v0",
            "9".repeat(30),
            "<contributor><uri>:</uri>");
    return Combinators.combine(
            Arbitraries.integers().between(0, FEED.length()),
            Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 200)),
            Arbitraries.oneOf(parts, Arbitraries.strings().ofMaxLength(3)))
        .as(
            (from, length, part) ->
                FEED.substring(0, from)
                    + part
                    + FEED.substring(Math.min(FEED.length(), from + length)))
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 100)
  void whateverComesThereIsALookup(@ForAll("bodies") byte[] body) {
    ARXIV.always(FakeArxiv.body(body));
    List<ArxivId> ids = List.of(PAPER.id().withVersion(2), ApiTests.id("hep-th/9901001"));
    assertThat(ARXIV.catalog().find(ids))
        .containsOnlyKeys(PAPER.id(), ids.get(1))
        .doesNotContainValue(null);
  }

  @Property(tries = 1000)
  void readingFailsOnlyInTheTwoWays(@ForAll("bodies") byte[] body) {
    try {
      List<AtomAnswer.Version> entries = AtomAnswer.read(body).entries();
      entries.forEach(entry -> assertThat(AtomAnswer.metadata(List.of(entry))).isNotNull());
    } catch (AtomAnswer.NotAnAnswerException | AtomAnswer.ErrorAnswerException e) {
      assertThat(e).hasMessageMatching("[ -~]+");
    }
  }

  @Provide
  Arbitrary<List<PaperMetadata>> papers() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("ab\u00e9\u4e2d<>&\"';#")
            .ofMinLength(1)
            .ofMaxLength(8)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(words -> String.join(" ", words));
    Arbitrary<Instant> dates =
        Arbitraries.longs().between(700_000_000, 1_900_000_000).map(Instant::ofEpochSecond);
    Arbitrary<List<PaperVersion>> versions =
        Combinators.combine(dates, texts, texts.optional())
            .as(
                (date, title, text) ->
                    new PaperVersion(1, Optional.of(date), Optional.of(title), text))
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(AtomAnswerLawsTest::numbered);
    Arbitrary<List<String>> categories =
        Arbitraries.of("cs.LG", "cs.CL", "math.AG", "hep-th").list().uniqueElements().ofMaxSize(3);
    return Combinators.combine(
            versions,
            texts.map(PaperAuthor::of).list().ofMaxSize(3),
            categories,
            texts.optional(),
            texts.optional(),
            texts.map(text -> "10.1000/" + text.replaceAll("[^!-~]|;", "")).optional())
        .as(
            (v, authors, c, comments, reference, doi) ->
                new PaperMetadata(PAPER.id(), v, authors, c, comments, reference, doi))
        .list()
        .ofMaxSize(12)
        .map(
            papers ->
                IntStream.range(0, papers.size())
                    .mapToObj(
                        i -> withId(String.format(Locale.ROOT, "2401.%05d", i + 1), papers.get(i)))
                    .toList());
  }

  private static List<PaperVersion> numbered(List<PaperVersion> versions) {
    return IntStream.range(0, versions.size())
        .mapToObj(
            i -> {
              PaperVersion version = versions.get(i);
              return new PaperVersion(
                  i + 1, version.submitted(), version.title(), version.abstractText());
            })
        .toList();
  }

  private static PaperMetadata withId(String id, PaperMetadata paper) {
    return new PaperMetadata(
        ArxivId.of(id),
        paper.versions(),
        paper.authors(),
        paper.categories(),
        paper.comments(),
        paper.journalReference(),
        paper.doi());
  }

  @Property(tries = 40)
  void papersAreFoundAsTheyAre(
      @ForAll("papers") List<PaperMetadata> papers, @ForAll long seed, @ForAll("sizes") int batch) {
    try (FakeArxiv arxiv = FakeArxiv.start()) {
      arxiv.add(papers.toArray(PaperMetadata[]::new)).shuffle(seed);
      List<ArxivId> ids = new ArrayList<>();
      Map<ArxivId, PaperLookup> expected = new LinkedHashMap<>();
      papers.forEach(
          paper -> {
            paper.versions().forEach(v -> ids.add(paper.id().withVersion(v.number())));
            expected.put(paper.id(), new PaperLookup.Found(paper));
          });
      ids.add(PAPER.id());
      expected.put(PAPER.id(), new PaperLookup.Missing());
      Collections.shuffle(ids, new Random(seed));
      ApiLimits limits =
          new ApiLimits(
              batch,
              Duration.ofSeconds(5),
              Duration.ofSeconds(5),
              1 << 20,
              List.of(),
              Duration.ofMinutes(2));
      PaperCatalog catalog =
          ArxivApi.connect(ApiTests.connection(arxiv.endpoint(), new FakeTime(), limits));
      assertThat(catalog.find(ids)).isEqualTo(expected);
    }
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.of(1, 7, 100);
  }
}
