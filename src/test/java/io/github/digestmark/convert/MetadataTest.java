package io.github.digestmark.convert;

import static io.github.digestmark.convert.Feeds.ATOM;
import static io.github.digestmark.convert.Feeds.dom;
import static io.github.digestmark.convert.Feeds.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.PaperAuthor;
import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.arxiv.PaperLookup.Found;
import io.github.digestmark.arxiv.PaperLookup.Missing;
import io.github.digestmark.arxiv.PaperLookup.NotChecked;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.PaperVersion;
import io.github.digestmark.convert.bibliography.BibtexWriter;
import io.github.digestmark.convert.feed.FeedOptions;
import io.github.digestmark.convert.feed.FeedWriter;
import io.github.digestmark.convert.table.CsvWriter;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Papers;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVRecord;
import org.jbibtex.BibTeXEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Node;

/** What conversions add to a paper that arXiv knows. */
class MetadataTest {

  private static final String ID = "1207.7214";
  private static final Digest DIGEST = digest("https://arxiv.org/abs/" + ID);
  private static final FeedOptions OPTIONS = FeedOptions.at(Instant.parse("2024-01-31T05:00:00Z"));

  private static final PaperMetadata HIGGS =
      new PaperMetadata(
          ArxivId.of(ID),
          List.of(
              version(1, "2012-06-30T23:00:00Z"),
              new PaperVersion(
                  2,
                  Optional.of(Instant.parse("2013-08-31T00:00:00Z")),
                  Optional.of("Another title"),
                  Optional.of("Another abstract"))),
          authors("G. Aad", "Rosy and Jim", "Ivan Śmieszek, Jr.", "others", "Andy Band"),
          List.of("hep-ex", "hep-ph"),
          Optional.of("24 pages"),
          Optional.of("Phys. Lett. B 716 (2012) 1-29 & more"),
          Optional.of("10.1016/j.physletb.2012.08.020"));

  private static List<PaperAuthor> authors(String... names) {
    return Stream.of(names).map(PaperAuthor::of).toList();
  }

  private static Digest digest(String url) {
    return new Digest("", List.of(), List.of(Papers.row("1", "Title", url, "")), "", List.of());
  }

  private static PaperVersion version(int number, String date) {
    return new PaperVersion(
        number, Optional.of(Instant.parse(date)), Optional.empty(), Optional.empty());
  }

  private static Map<ArxivId, PaperLookup> known(PaperMetadata metadata) {
    return Map.of(metadata.id(), new Found(metadata));
  }

  /** Little is known about it. */
  private static PaperMetadata bare(List<PaperAuthor> authors, String reference, String doi) {
    PaperVersion latest = new PaperVersion(3, Optional.empty(), Optional.of("T"), Optional.empty());
    return new PaperMetadata(
        ArxivId.of(ID),
        List.of(latest),
        authors,
        List.of(),
        Optional.empty(),
        Optional.of(reference).filter(text -> !text.isEmpty()),
        Optional.of(doi).filter(text -> !text.isEmpty()));
  }

  private static String bibtex(PaperMetadata metadata) throws IOException {
    return Bibtex.write(new BibtexWriter().withMetadata(known(metadata)), DIGEST);
  }

  @Test
  void bibtexHasAuthorsAndThePublication() throws IOException {
    assertThat(bibtex(HIGGS))
        .isEqualTo(
            """
            @misc{arXiv:1207.7214,
              title = {{Title}},
              author = {Aad, G. and Jim, {Rosy and} and Śmieszek, Jr., Ivan and {others} and Band, Andy},
              eprint = {1207.7214},
              archivePrefix = {arXiv},
              primaryClass = {hep-ex},
              year = {2012},
              month = {6},
              doi = {10.1016/j.physletb.2012.08.020},
              eprintdoi = {10.48550/arXiv.1207.7214},
              note = {Phys. Lett. B 716 (2012) 1-29 \\& more},
              url = {https://arxiv.org/abs/1207.7214}
            }

            """);
  }

  /** The API has names only as they are displayed. */
  @ParameterizedTest
  @CsvSource({
    "Gabriel García Márquez, 'Márquez, Gabriel García'",
    "John Smith Jr., 'Smith, Jr., John'",
    "'John Smith, III', 'Smith, III, John'",
    "The ATLAS Collaboration, {The ATLAS Collaboration}",
    "ATLAS & CMS Collaborations, {ATLAS \\& CMS Collaborations}",
    "Aristotle, {Aristotle}",
    "Guido van Rossum, 'van Rossum, Guido'",
    "Juan de la Cruz, 'de la Cruz, Juan'",
    "Gerard 't Hooft, '''t Hooft, Gerard'",
    "de Gaulle, {de Gaulle}",
    "'Smith, John', '{Smith, John}'",
    "Iron And Wine, 'Wine, {Iron And}'",
    "Paul Erd{\\H{o}}s, 'Erd{\\H{o}}s, Paul'"
  })
  void bibtexHasTheFamilyNameFirst(String name, String expected) throws IOException {
    assertThat(bibtex(bare(authors(name), "", ""))).contains("  author = {" + expected + "},\n");
  }

  /** Snapshots have the parts of names. */
  @Test
  void bibtexHasThePartsThatAreKnown() throws IOException {
    List<PaperAuthor> authors =
        List.of(
            new PaperAuthor("Gabriel", "García Márquez", ""),
            new PaperAuthor("John", "Smith", "Jr."),
            new PaperAuthor("The ATLAS", "Collaboration", ""),
            new PaperAuthor("Plato", "", ""),
            new PaperAuthor("John", "Doe, PhD", ""),
            new PaperAuthor("", "", ""));
    assertThat(bibtex(bare(authors, "", "")))
        .contains(
            "  author = {García Márquez, Gabriel and Smith, Jr., John and"
                + " {The ATLAS Collaboration} and {Plato} and {Doe, PhD}, John},\n");
    assertThat(Csv.write(CsvWriter.plain().withMetadata(known(bare(authors, "", ""))), DIGEST))
        .contains("Gabriel García Márquez; John Smith Jr.; The ATLAS Collaboration; Plato;");
  }

  @Test
  void bibtexLeavesOutWhatIsNotKnown() throws IOException {
    assertThat(bibtex(bare(List.of(), "", "")))
        .isEqualTo(Bibtex.write(DIGEST))
        .contains("year = {2012}", "month = {7}", "doi = {10.48550/");
  }

  @Test
  void csvHasMoreColumnsAtTheEnd() throws IOException {
    String plain = Csv.write(CsvWriter.plain(), DIGEST);
    List<String> lines = plain.lines().toList();
    assertThat(Csv.write(CsvWriter.plain().withMetadata(known(HIGGS)), DIGEST))
        .isEqualTo(
            lines.get(0)
                + ",year,doi,published,withdrawn\n"
                + withoutDetails(lines.get(1))
                + ",,G. Aad; Rosy and Jim; Ivan Śmieszek Jr.; others; Andy Band,,,,,,,,,2012,"
                + "10.1016/j.physletb.2012.08.020,Phys. Lett. B 716 (2012) 1-29 & more,false\n");
    assertThat(Csv.write(CsvWriter.plain().withMetadata(Map.of()), DIGEST))
        .isEqualTo(lines.get(0) + ",year,doi,published,withdrawn\n" + lines.get(1) + ",,,,\n");
  }

  private static String withoutDetails(String line) {
    return line.substring(0, line.length() - ",,,,,,,,,,".length());
  }

  @Test
  void csvHasTheAuthorsOfArxivInPlaceOfThoseOfTheDigest() throws IOException {
    Digest named = DIGEST.withRows(List.of(DIGEST.rows().get(0).with(Field.AUTHORS, "Aad et al.")));
    assertThat(Csv.read(Csv.write(CsvWriter.plain(), named)).get(0).get("authors"))
        .isEqualTo("Aad et al.");
    CsvWriter writer = CsvWriter.plain().withMetadata(known(HIGGS));
    assertThat(Csv.read(Csv.write(writer, named)).get(0).get("authors")).startsWith("G. Aad; ");
    CsvWriter unknown = CsvWriter.plain().withMetadata(Map.of());
    assertThat(Csv.read(Csv.write(unknown, named)).get(0).get("authors")).isEqualTo("Aad et al.");
    assertThat(Csv.write(writer, named).lines().findFirst().orElseThrow())
        .containsOnlyOnce("authors");
  }

  @Test
  void csvSaysWhatWasWithdrawn() throws IOException {
    PaperMetadata withdrawn =
        new PaperMetadata(
            ArxivId.of(ID),
            HIGGS.versions(),
            authors("=1+1"),
            List.of(),
            Optional.of("This paper has been withdrawn by the author"),
            Optional.of("@SUM(A1)"),
            Optional.empty());
    assertThat(Csv.write(CsvWriter.plain().withMetadata(known(withdrawn)), DIGEST))
        .endsWith(",'=1+1,,,,,,,,,2012,,'@SUM(A1),true\n");
  }

  @Test
  void feedsHaveAuthors() throws Exception {
    List<String> names = HIGGS.authors().stream().map(PaperAuthor::name).toList();
    String atom = Feeds.write(FeedWriter.atom(OPTIONS).withMetadata(known(HIGGS)), DIGEST);
    assertThat(elements(dom(atom), ATOM, "name").stream().map(Node::getTextContent))
        .containsExactlyElementsOf(Stream.concat(Stream.of("digestmark"), names.stream()).toList());
    assertThat(elements(dom(atom), ATOM, "updated").stream().map(Node::getTextContent))
        .containsOnly("2024-01-31T05:00:00Z");
    String rss = Feeds.write(FeedWriter.rss(OPTIONS).withMetadata(known(HIGGS)), DIGEST);
    assertThat(
            elements(dom(rss), "http://purl.org/dc/elements/1.1/", "creator").stream()
                .map(Node::getTextContent))
        .containsExactlyElementsOf(names);
    assertThat(rss)
        .containsOnlyOnce("xmlns:dc=")
        .contains("\n      <dc:creator>G. Aad</dc:creator>\n");
  }

  @ParameterizedTest
  @CsvSource({"https://arxiv.org/abs/1207.7215", "https://example.org/", "''"})
  void otherPapersAreAsWithout(String url) throws IOException {
    Digest other = digest(url);
    assertThat(Bibtex.write(new BibtexWriter().withMetadata(known(HIGGS)), other))
        .isEqualTo(Bibtex.write(other));
    assertThat(Feeds.write(FeedWriter.atom(OPTIONS).withMetadata(known(HIGGS)), other))
        .isEqualTo(Feeds.write(FeedWriter.atom(OPTIONS), other));
  }

  @Test
  void papersThatWereNotFoundAreAsWithout() throws IOException {
    for (PaperLookup lookup : List.of(new Missing(), new NotChecked("timed out"))) {
      Map<ArxivId, PaperLookup> lookups = Map.of(ArxivId.of(ID), lookup);
      assertThat(Bibtex.write(new BibtexWriter().withMetadata(lookups), DIGEST))
          .isEqualTo(Bibtex.write(DIGEST));
      assertThat(Csv.write(CsvWriter.plain().withMetadata(lookups), DIGEST)).endsWith(",,,,,\n");
      assertThat(Feeds.write(FeedWriter.atom(OPTIONS).withMetadata(lookups), DIGEST))
          .isEqualTo(Feeds.write(FeedWriter.atom(OPTIONS), DIGEST));
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Digests.hostileText();
  }

  /** What comes from the network is as harmless as what comes from a digest. */
  @Property
  void hostileMetadataReadsBack(
      @ForAll("hostile") String one, @ForAll("hostile") String two, @ForAll("hostile") String doi)
      throws Exception {
    PaperMetadata hostile = bare(authors(one, two), one + two, doi);
    List<BibTeXEntry> entries = Bibtex.read(bibtex(hostile));
    assertThat(entries).hasSize(1);
    assertThat(Bibtex.value(entries.get(0), "url")).isEqualTo("https://arxiv.org/abs/" + ID);
    CSVRecord cells =
        Csv.read(Csv.write(CsvWriter.plain().withMetadata(known(hostile)), DIGEST)).get(0);
    assertThat(CsvWriter.unguarded(cells.get("authors"))).isEqualTo(one + "; " + two);
    assertThat(CsvWriter.unguarded(cells.get("published"))).isEqualTo(one + two);
    List<String> names = new ArrayList<>(List.of(one, two));
    names.removeIf(String::isBlank);
    String rss = Feeds.write(FeedWriter.rss(OPTIONS).withMetadata(known(hostile)), DIGEST);
    assertThat(elements(dom(rss), "http://purl.org/dc/elements/1.1/", "creator"))
        .hasSameSizeAs(names);
    String atom = Feeds.write(FeedWriter.atom(OPTIONS).withMetadata(known(hostile)), DIGEST);
    assertThat(elements(dom(atom), ATOM, "name")).hasSize(1 + names.size());
  }
}
