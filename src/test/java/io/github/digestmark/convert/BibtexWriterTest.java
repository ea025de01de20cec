package io.github.digestmark.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibtexWriterTest {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\{}$%&#_^~]");

  private static final String DIGEST =
      """
      # 摘要

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [A_B $x_1$](https://arxiv.org/abs/2310.10000) | 摘要 |

      # 详细

      [^1]: 译

          A_B $x_1$. (arXiv:2310.10000v2 [cs.NA] UPDATED)

          [link](https://arxiv.org/abs/2310.10000)

          100%

          译文

          Abstract
      """;

  private static String write(Digest... digests) throws IOException {
    StringWriter out = new StringWriter();
    List<NamedDigest> named = new ArrayList<>();
    for (Digest digest : digests) {
      named.add(new NamedDigest("x.md", digest));
    }
    new BibtexWriter().write(named, out);
    return out.toString();
  }

  private static List<BibTeXEntry> read(String text) throws ParseException {
    BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text));
    assertThat(database.getEntries()).hasSameSizeAs(database.getObjects());
    return List.copyOf(database.getEntries().values());
  }

  private static Digest withUrls(String... urls) {
    List<SummaryRow> rows = new ArrayList<>();
    for (String url : urls) {
      rows.add(new SummaryRow("1", "T", url, ""));
    }
    return new Digest("", List.of(), rows, "", List.of());
  }

  private static String value(BibTeXEntry entry, String name) {
    return entry.getField(new Key(name)) == null
        ? ""
        : entry.getField(new Key(name)).toUserString();
  }

  @Test
  void aPaperIsAnEntry() throws IOException {
    assertThat(write(Digestmark.parse(DIGEST).digest()))
        .isEqualTo(
            """
            @misc{arXiv:2310.10000,
              title = {{A\\_B $x_1$.}},
              eprint = {2310.10000},
              archivePrefix = {arXiv},
              primaryClass = {math.NA},
              version = {2},
              year = {2023},
              month = {10},
              doi = {10.48550/arXiv.2310.10000},
              url = {https://arxiv.org/abs/2310.10000},
              translatedtitle = {译},
              summary = {100\\%},
              translatedabstract = {译文},
              abstract = {Abstract}
            }

            """);
  }

  @ParameterizedTest
  @CsvSource({
    "https://arxiv.org/abs/hep-th/9901001v2, hep-th/9901001, hep-th, 1999, 1",
    "https://arxiv.org/abs/alg-geom/9202004, alg-geom/9202004, math.AG, 1992, 2",
    "https://arxiv.org/abs/math/0309136, math/0309136, '', 2003, 9",
    "http://arxiv.org/pdf/0704.0001v1, 0704.0001, '', 2007, 4"
  })
  void theIdentifierTellsWhen(String url, String id, String category, String year, String month)
      throws IOException, ParseException {
    BibTeXEntry entry = read(write(withUrls(url))).get(0);
    assertThat(entry.getKey().getValue()).isEqualTo("arXiv:" + id);
    assertThat(value(entry, "eprint")).isEqualTo(id);
    assertThat(value(entry, "primaryClass")).isEqualTo(category);
    assertThat(value(entry, "year")).isEqualTo(year);
    assertThat(value(entry, "month")).isEqualTo(month);
    assertThat(value(entry, "doi")).isEqualTo("10.48550/arXiv." + id);
    assertThat(value(entry, "url")).isEqualTo(url);
  }

  @Test
  void aPaperWithoutAnythingIsAnEntryToo() throws IOException, ParseException {
    assertThat(
            read(
                write(
                    new Digest(
                        "", List.of(), List.of(new SummaryRow("1", "", "", "")), "", List.of()))))
        .hasSize(1);
  }

  @Test
  void aStampOfAnotherPaperDoesNotTellTheClass() throws IOException, ParseException {
    String other = DIGEST.replace("(arXiv:2310.10000v2", "(arXiv:2310.10001v2");
    BibTeXEntry entry = read(write(Digestmark.parse(other).digest())).get(0);
    assertThat(value(entry, "eprint")).isEqualTo("2310.10000");
    assertThat(value(entry, "primaryClass")).isEmpty();
  }

  @Test
  void keysAreTheSameInEveryOutputAndDifferentInOne() throws IOException, ParseException {
    String arxiv = "https://arxiv.org/abs/2310.10000";
    String text =
        write(withUrls(arxiv, "http://a.b/", arxiv + "v2"), withUrls("http://a.b/", arxiv));
    List<String> keys = read(text).stream().map(e -> e.getKey().getValue()).toList();
    assertThat(keys.get(1)).matches("digest:[0-9a-f]{12}");
    assertThat(keys)
        .containsExactly(
            "arXiv:2310.10000",
            keys.get(1),
            "arXiv:2310.10000-2",
            keys.get(1) + "-2",
            "arXiv:2310.10000-3");
    assertThat(read(write(withUrls("http://a.b/"))).get(0).getKey().getValue())
        .isEqualTo(keys.get(1));
  }

  @Provide
  Arbitrary<Digest> generated() {
    return Digests.generated().withoutEdgeCases();
  }

  @Provide
  Arbitrary<Digest> hostile() {
    return Digests.hostile();
  }

  @Property(tries = 300)
  void anotherReaderFindsThePapers(@ForAll("generated") Digest digest) throws Exception {
    assertReadsBack(List.of(digest, digest));
  }

  @Property(tries = 3000)
  void anotherReaderFindsHostilePapers(@ForAll("hostile") Digest digest) throws Exception {
    assertReadsBack(List.of(digest));
  }

  @Test
  void anotherReaderFindsThePapersOfRealDigests() throws Exception {
    List<Digest> digests = new ArrayList<>();
    for (Path file : Shared.digests()) {
      digests.add(Digestmark.parse(file).digest());
    }
    assertReadsBack(digests);
  }

  private static void assertReadsBack(List<Digest> digests) throws Exception {
    List<Paper> papers = digests.stream().flatMap(d -> Paper.of(d).stream()).toList();
    List<BibTeXEntry> entries = read(write(digests.toArray(Digest[]::new)));
    assertThat(entries).hasSameSizeAs(papers);
    for (int i = 0; i < papers.size(); i++) {
      Paper paper = papers.get(i);
      BibTeXEntry entry = entries.get(i);
      assertText(entry, "eprint", paper.arxivId().map(ArxivId::paper).orElse(""));
      assertText(entry, "url", LatexText.ofUrl(paper.url()));
      if (!paper.url().matches("(?s).*[\\\\{}].*")) {
        assertText(entry, "url", paper.url());
      }
      String title = paper.title();
      assertText(entry, "title", title.isEmpty() ? "" : "{" + LatexText.of(title) + "}");
      if (!SPECIAL.matcher(title).find() && !title.isEmpty()) {
        assertText(entry, "title", "{" + title + "}");
      }
      assertPlainStays(entry, "summary", paper.summary());
      if (paper.entry() != null) {
        DetailedEntry e = paper.entry();
        assertPlainStays(entry, "translatedtitle", e.translatedTitle());
        assertPlainStays(entry, "englishsummary", e.englishSummary());
        assertPlainStays(entry, "translatedabstract", e.translatedAbstract());
        assertPlainStays(entry, "abstract", e.abstractText());
      }
    }
  }

  private static void assertPlainStays(BibTeXEntry entry, String name, String text) {
    assertText(entry, name, LatexText.of(text));
    if (!SPECIAL.matcher(text).find()) {
      assertText(entry, name, text);
    }
  }

  private static void assertText(BibTeXEntry entry, String name, String text) {
    String found = value(entry, name);
    if (text.contains("\n")) {
      // jBibTeX drops a comma that begins a line, whatever it stands in.
      assertThat(found.replaceAll("[\\s,]", "")).isEqualTo(text.replaceAll("[\\s,]", ""));
    } else {
      assertThat(found).isEqualTo(text);
    }
  }
}
