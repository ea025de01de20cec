package io.github.digestmark.convert;

import static io.github.digestmark.convert.Feeds.ATOM;
import static io.github.digestmark.convert.Feeds.dom;
import static io.github.digestmark.convert.Feeds.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.convert.feed.FeedOptions;
import io.github.digestmark.convert.feed.FeedWriter;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.testing.DetailedDigests;
import io.github.digestmark.testing.Digests;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

/** What conversions make of authors, dates, topics and further texts. */
class DetailsTest {

  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final FeedOptions OPTIONS = FeedOptions.at(Instant.parse("2024-01-31T05:00:00Z"));

  private static final Digest DIGEST =
      new Digest(
          "",
          List.of(),
          List.of(),
          "",
          List.of(
              DetailedEntry.of("1")
                  .with(Field.TITLE, "Long Short-Term Memory")
                  .withLink("https://doi.org/10.1162/neco.1997.9.8.1735")
                  .with(Field.AUTHORS, "Sepp Hochreiter, Jürgen Schmidhuber et al.")
                  .with(Field.DATE, "1997-11-15")
                  .with(Field.VENUE, "Neural Computation & more")
                  .with(Field.CODE, "https://example.org/a_b")
                  .with(Field.TOPIC, "Recurrent networks")
                  .withFurther(List.of(new NamedText("Motivation", "Gradients vanish.")))));

  private static List<String> texts(List<Node> nodes) {
    return nodes.stream().map(Node::getTextContent).toList();
  }

  @Test
  void bibtexHasThem() throws IOException {
    assertThat(Bibtex.write(DIGEST))
        .contains(
            """
              title = {{Long Short-Term Memory}},
              author = {Hochreiter, Sepp and Schmidhuber, Jürgen and others},
              year = {1997},
              month = {11},
              howpublished = {Neural Computation \\& more},
            """)
        .endsWith(
            """
              published = {1997-11-15},
              topic = {Recurrent networks},
              code = {https://example.org/a_b},
              further = {Motivation: Gradients vanish.}
            }

            """);
  }

  @Test
  void feedsHaveThem() throws Exception {
    String atom = Feeds.write(FeedWriter.atom(OPTIONS), DIGEST);
    assertThat(texts(elements(dom(atom), ATOM, "name")))
        .containsExactly("digestmark", "Sepp Hochreiter", "Jürgen Schmidhuber");
    assertThat(texts(elements(dom(atom), ATOM, "published")))
        .containsExactly("1997-11-15T00:00:00Z");
    assertThat(atom).contains("<category term=\"Recurrent networks\" />");
    String rss = Feeds.write(FeedWriter.rss(OPTIONS), DIGEST);
    assertThat(texts(elements(dom(rss), DUBLIN_CORE, "date"))).containsExactly("1997-11-15");
    assertThat(texts(elements(dom(rss), DUBLIN_CORE, "creator"))).hasSize(2);
    assertThat(rss)
        .contains("<category>Recurrent networks</category>")
        .contains("&lt;b&gt;Venue:&lt;/b&gt; Neural Computation")
        .contains("<digest:further>Motivation: Gradients vanish.</digest:further>");
  }

  @Provide
  Arbitrary<Digest> detailed() {
    return DetailedDigests.of(Digests.hostile());
  }

  @Property(tries = 300)
  void hostileDetailsReadBack(@ForAll("detailed") Digest digest) throws Exception {
    assertThat(Bibtex.read(Bibtex.write(digest))).hasSameSizeAs(digest.papers());
    assertThat(elements(dom(Feeds.write(FeedWriter.atom(OPTIONS), digest)), ATOM, "entry"))
        .hasSameSizeAs(digest.papers());
    assertThat(elements(dom(Feeds.write(FeedWriter.rss(OPTIONS), digest)), "*", "item"))
        .hasSameSizeAs(digest.papers());
  }
}
