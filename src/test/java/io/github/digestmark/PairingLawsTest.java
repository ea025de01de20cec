package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.convert.Bibtex;
import io.github.digestmark.convert.Csv;
import io.github.digestmark.convert.Feeds;
import io.github.digestmark.convert.feed.FeedOptions;
import io.github.digestmark.convert.feed.FeedWriter;
import io.github.digestmark.convert.page.HtmlPageWriter;
import io.github.digestmark.convert.table.CsvWriter;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.merge.DigestDiff;
import io.github.digestmark.merge.DroppedCopy;
import io.github.digestmark.merge.MergedDigest;
import io.github.digestmark.merge.PaperCopy;
import io.github.digestmark.merge.PaperOrder;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.Papers;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Everything that looks at papers sees the same rows and entries together as {@link Digest#papers}.
 *
 * <p>Each row and each entry has a summary of its own, such as {@code row 1}, so that the summaries
 * of a paper show which of them are together.
 */
class PairingLawsTest {

  private static final List<String> LABELS =
      List.of("1", "2", "02", "17", "Aa", "aA", "ß", "SS", "ẞ", "a-b", "数");
  private static final List<String> ADDRESSES =
      List.of(
          "https://arxiv.org/abs/1706.03762",
          "http://arxiv.org/pdf/1706.03762v5",
          "https://arxiv.org/abs/hep-th/9711200",
          "https://example.org/a.html",
          "https://doi.org/10.1000/182");
  private static final List<String> TITLES = List.of("A", "a.", "B $x$", "数学");

  private record Part(String label, String address, String title) {}

  /** Labels in any case, several times, missing, and in any order; addresses of any site. */
  @Provide
  Arbitrary<Digest> digests() {
    Arbitrary<String> label = Arbitraries.of(LABELS);
    Arbitrary<String> address = Arbitraries.of(ADDRESSES);
    Arbitrary<String> title = Arbitraries.of(TITLES);
    Arbitrary<Part> entry = Combinators.combine(label, address, title).as(Part::new);
    Arbitrary<Part> row =
        Combinators.combine(label.optional(0.8), address, title)
            .as((l, a, t) -> new Part(l.orElse(""), a, t));
    return Combinators.combine(row.list().ofMaxSize(6), entry.list().ofMaxSize(6))
        .as(PairingLawsTest::digest);
  }

  private static Digest digest(List<Part> rowParts, List<Part> entryParts) {
    List<SummaryRow> rows = new ArrayList<>();
    for (Part part : rowParts) {
      rows.add(Papers.row(part.label(), part.title(), part.address(), "row " + rows.size()));
    }
    List<DetailedEntry> entries = new ArrayList<>();
    for (Part part : entryParts) {
      entries.add(
          Papers.entryOf(
                  Papers.row(part.label(), part.title(), part.address(), "entry " + entries.size()))
              .with(Field.TRANSLATED_TITLE, "译")
              .with(Field.TRANSLATED_ABSTRACT, "译文。")
              .with(Field.ABSTRACT, "An abstract."));
    }
    return new Digest("摘要", List.of("Ref", "Title", "Summary"), rows, "详细", entries);
  }

  private static String pair(String ofEntry, String ofRow) {
    return Stream.of(ofRow, ofEntry).filter(text -> !text.isEmpty()).sorted().toList().toString();
  }

  private static String pair(Paper paper) {
    return pair(
        paper.entry().map(DetailedEntry::summary).orElse(""),
        paper.row().map(SummaryRow::summary).orElse(""));
  }

  private static List<String> pairs(List<Paper> papers) {
    return papers.stream().map(PairingLawsTest::pair).toList();
  }

  @Property
  void everyRowAndEveryEntryIsInOnePaper(@ForAll("digests") Digest digest) {
    List<Paper> papers = digest.papers();
    assertThat(papers.stream().flatMap(paper -> paper.row().stream())).isEqualTo(digest.rows());
    assertThat(papers.stream().flatMap(paper -> paper.entry().stream()))
        .containsExactlyInAnyOrderElementsOf(digest.entries());
    Statistics.label("papers with row and entry")
        .collect(papers.stream().filter(p -> p.row().isPresent() && p.entry().isPresent()).count());
  }

  @Property
  void lintSeesThePapersOfTheDigest(@ForAll("digests") Digest digest) {
    ParsedDigest parsed = Digestmark.parse(Digests.inGeneratorForm(digest));
    List<String> expected = pairs(parsed.digest().papers());
    Pairs pairs = new Pairs();
    new Linter(List.of(pairs)).lint(parsed, LintOptions.defaults());
    assertThat(pairs.seen).isEqualTo(expected);
    assertThat(parsed.digest().entries()).hasSameSizeAs(digest.entries());
  }

  /** Takes down which papers a rule gets to see. */
  private static final class Pairs implements Rule {
    private final List<String> seen = new ArrayList<>();

    @Override
    public RuleInfo info() {
      return new RuleInfo("pairs", Severity.NOTE, RuleInfo.Fixability.NONE, "papers");
    }

    @Override
    public void check(LintContext digest, Consumer<Finding> found) {
      for (ParsedPaper paper : digest.papers()) {
        seen.add(
            pair(
                paper.entry().map(entry -> entry.text(Field.SUMMARY)).orElse(""),
                paper.row().map(row -> row.text(Field.SUMMARY)).orElse("")));
      }
    }
  }

  @Property(tries = 300)
  void conversionsSeeThePapersOfTheDigest(@ForAll("digests") Digest digest) throws Exception {
    List<String> expected = pairs(digest.papers());
    assertThat(
            Csv.read(Csv.write(CsvWriter.plain(), digest)).stream()
                .map(line -> pair(line.get("summary"), line.get("rowSummary"))))
        .isEqualTo(expected);
    assertThat(
            Bibtex.read(Bibtex.write(digest)).stream()
                .map(e -> pair(Bibtex.value(e, "summary"), Bibtex.value(e, "rowsummary"))))
        .isEqualTo(expected);
    FeedOptions options = FeedOptions.at(Instant.EPOCH);
    assertThat(inFeed(FeedWriter.rss(options), null, "item", digest)).isEqualTo(expected);
    assertThat(inFeed(FeedWriter.atom(options), Feeds.ATOM, "entry", digest)).isEqualTo(expected);
  }

  private static Stream<String> inFeed(
      FeedWriter writer, String namespace, String item, Digest digest) throws Exception {
    return Feeds.elements(Feeds.dom(Feeds.write(writer, digest)), namespace, item).stream()
        .map(found -> Feeds.children(found, Feeds.OURS))
        .map(
            texts -> pair(texts.getOrDefault("summary", ""), texts.getOrDefault("rowSummary", "")));
  }

  @Property(tries = 100)
  void thePageLinksThePapersOfTheDigest(@ForAll("digests") Digest digest) throws IOException {
    StringWriter out = new StringWriter();
    new HtmlPageWriter().write(digest, "title", out);
    Document page = Jsoup.parse(out.toString());
    List<String> linked = new ArrayList<>();
    for (Element entry : page.select("article")) {
      for (Element back : entry.select(".label a")) {
        Element row = page.select("tr" + back.attr("href")).first();
        linked.add(pair(entry.select(".summary").text(), row.select("td").last().text()));
        for (Element forth : row.select(".label a")) {
          assertThat(forth.attr("href")).isEqualTo("#" + entry.id());
        }
      }
    }
    assertThat(linked)
        .containsExactlyInAnyOrderElementsOf(
            pairs(
                digest.papers().stream()
                    .filter(paper -> paper.row().isPresent() && paper.entry().isPresent())
                    .toList()));
  }

  @Property
  void mergeAndDiffSeeThePapersOfTheDigest(@ForAll("digests") Digest digest) {
    List<String> expected = pairs(digest.papers());
    MergedDigest merged =
        Digestmark.merge(List.of(new NamedDigest("a.md", digest)), PaperOrder.FILE);
    assertThat(
            Stream.concat(
                    merged.papers().stream(), merged.dropped().stream().map(DroppedCopy::dropped))
                .map(PaperCopy::paper)
                .map(PairingLawsTest::pair))
        .containsExactlyInAnyOrderElementsOf(expected);
    Digest empty = digest.withRows(List.of()).withEntries(List.of());
    assertThat(pairs(Digestmark.diff(digest, empty).removed())).isEqualTo(expected);
    assertThat(pairs(Digestmark.diff(empty, digest).added())).isEqualTo(expected);
    assertThat(Digestmark.diff(digest, digest)).matches(DigestDiff::isEmpty);
  }
}
