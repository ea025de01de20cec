package io.github.digestmark.convert.feed;

import static io.github.digestmark.convert.Feeds.ATOM;
import static io.github.digestmark.convert.Feeds.OURS;
import static io.github.digestmark.convert.Feeds.children;
import static io.github.digestmark.convert.Feeds.dom;
import static io.github.digestmark.convert.Feeds.elements;
import static io.github.digestmark.convert.Feeds.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.github.digestmark.Digestmark;
import io.github.digestmark.convert.DigestDomain;
import io.github.digestmark.convert.DigestDomain.Hostile;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.testing.Shared;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

/** Properties of all feeds. */
@Domain(DigestDomain.class)
class FeedWriterLawsTest {

  private static final FeedOptions OPTIONS = FeedOptions.at(Instant.parse("2024-01-31T05:00:00Z"));
  private static final FeedWriter RSS = FeedWriter.rss(OPTIONS);
  private static final FeedWriter ATOM_WRITER = FeedWriter.atom(OPTIONS);

  @Property(tries = 100)
  void otherReadersFindTheSameTexts(@ForAll Digest digest) throws Exception {
    assertReadsBack(List.of(digest, digest));
  }

  @Property
  void otherReadersFindTheSameHostileTexts(@ForAll @Hostile Digest digest) throws Exception {
    assertReadsBack(List.of(digest, digest));
  }

  @Test
  void otherReadersFindTheTextsOfRealDigests() throws Exception {
    List<Digest> digests = new ArrayList<>();
    for (Path file : Shared.digests()) {
      digests.add(Digestmark.parse(file).digest());
    }
    assertReadsBack(digests);
  }

  private static void assertReadsBack(List<Digest> digests) throws Exception {
    List<Map<String, String>> expected = new ArrayList<>();
    for (int i = 0; i < digests.size(); i++) {
      for (Paper paper : digests.get(i).papers()) {
        expected.add(fields("days/" + (i + 1) + ".md", paper));
      }
    }
    Digest[] all = digests.toArray(Digest[]::new);
    String rss = write(RSS, all);
    String atom = write(ATOM_WRITER, all);
    assertThat(write(RSS, all)).isEqualTo(rss);
    List<Node> items = elements(dom(rss), null, "item");
    List<Node> entries = elements(dom(atom), ATOM, "entry");
    assertThat(items.stream().map(item -> children(item, OURS)).toList()).isEqualTo(expected);
    assertThat(entries.stream().map(item -> children(item, OURS)).toList()).isEqualTo(expected);
    for (int i = 0; i < items.size(); i++) {
      Map<String, String> item = children(items.get(i), null);
      Map<String, String> entry = children(entries.get(i), ATOM);
      assertThat(item.get("title")).isEqualTo(entry.get("title")).isNotBlank();
      assertThat(item.get("guid")).isEqualTo(entry.get("id"));
      assertThat(item.get("description")).isEqualTo(entry.get("content"));
      assertNothingIsMarkup(item.get("description"), expected.get(i));
    }
    assertThat(items.stream().map(item -> children(item, null).get("guid")))
        .doesNotHaveDuplicates();
    assertRomeFinds(
        rss, items.stream().map(item -> children(item, null).get("guid")).toList(), expected);
    assertRomeFinds(
        atom, entries.stream().map(item -> children(item, ATOM).get("id")).toList(), expected);
  }

  private static void assertRomeFinds(
      String feed, List<String> ids, List<Map<String, String>> expected) throws Exception {
    SyndFeed read = new SyndFeedInput().build(new StringReader(feed));
    assertThat(read.getEntries()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      SyndEntry entry = read.getEntries().get(i);
      assertThat(entry.getUri()).isEqualTo(ids.get(i));
      Map<String, String> fields = new LinkedHashMap<>();
      entry.getForeignMarkup().forEach(e -> fields.put(e.getName(), e.getText()));
      assertThat(fields).isEqualTo(expected.get(i));
    }
  }

  /** A browser sees only our paragraphs and the text of the digest. */
  private static void assertNothingIsMarkup(String html, Map<String, String> fields) {
    Element body = Jsoup.parseBodyFragment(html).body();
    assertThat(body.getElementsByTag("p"))
        .hasSize(
            (int)
                Set.of(
                        "translatedTitle",
                        "summary",
                        "englishSummary",
                        "translatedAbstract",
                        "abstract")
                    .stream()
                    .filter(fields::containsKey)
                    .count());
    assertThat(body.getAllElements())
        .allMatch(e -> Set.of("body", "p", "b", "br").contains(e.normalName()))
        .allMatch(e -> e.attributesSize() == 0);
    fields.forEach(
        (name, text) -> {
          if (name.equals("abstract") && !text.matches("(?s).*[\r\n].*")) {
            assertThat(body.getElementsByTag("p").last().wholeText())
                .isEqualTo("Abstract: " + text);
          }
        });
  }

  /** Returns the fields according to the Javadoc, independently of the writer. */
  private static Map<String, String> fields(String file, Paper paper) {
    DetailedEntry e = paper.entry().orElse(DetailedEntry.of(""));
    SummaryRow row = paper.row().orElse(SummaryRow.of(""));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("file", file);
    fields.put("ref", paper.row().isEmpty() ? e.label() : row.label());
    fields.put("translatedTitle", e.text(Field.TRANSLATED_TITLE));
    fields.put("title", e.title().isEmpty() ? row.title() : e.title());
    fields.put("stamp", e.stamp().map(Object::toString).orElse(""));
    fields.put("url", e.url().isEmpty() ? row.url() : e.url());
    fields.put("linkText", e.text(Field.LINK_TEXT));
    fields.put(
        "summary",
        e.text(Field.SUMMARY).isEmpty() ? row.text(Field.SUMMARY) : e.text(Field.SUMMARY));
    fields.put("englishSummary", e.text(Field.ENGLISH_SUMMARY));
    fields.put("translatedAbstract", e.text(Field.TRANSLATED_ABSTRACT));
    fields.put(
        "announcement",
        e.announcement().map(a -> a.toString().replace("  Abstract: ", "")).orElse(""));
    fields.put("abstract", e.text(Field.ABSTRACT));
    fields.put("rowTitle", e.title().isEmpty() || row.title().equals(e.title()) ? "" : row.title());
    fields.put("rowUrl", e.url().isEmpty() || row.url().equals(e.url()) ? "" : row.url());
    fields.put(
        "rowSummary",
        e.text(Field.SUMMARY).isEmpty() || row.text(Field.SUMMARY).equals(e.text(Field.SUMMARY))
            ? ""
            : row.text(Field.SUMMARY));
    fields.values().removeIf(String::isEmpty);
    String noXml = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";
    fields.replaceAll((name, text) -> text.replaceAll(noXml, "\ufffd"));
    return fields;
  }
}
