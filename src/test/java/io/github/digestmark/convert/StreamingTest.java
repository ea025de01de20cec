package io.github.digestmark.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.convert.bibliography.BibtexWriter;
import io.github.digestmark.convert.feed.FeedOptions;
import io.github.digestmark.convert.feed.FeedWriter;
import io.github.digestmark.convert.table.CsvWriter;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.testing.Papers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each digest is written before the next is asked for. */
class StreamingTest {

  private static final int DIGESTS = 20;

  /** A feed has the names of its first digests in its title. */
  private static final int AHEAD = 4;

  private interface Conversion {
    void write(Iterable<NamedDigest> digests, Writer out) throws IOException;
  }

  static Stream<Arguments> conversions() {
    FeedOptions options = FeedOptions.at(Instant.EPOCH).withLanguage("zh");
    return Stream.of(
        Arguments.of("CSV", 1, (Conversion) CsvWriter.plain()::write),
        Arguments.of("CSV for Excel", 1, (Conversion) CsvWriter.excel()::write),
        Arguments.of("BibTeX", 1, (Conversion) new BibtexWriter()::write),
        Arguments.of("RSS", AHEAD, (Conversion) FeedWriter.rss(options)::write),
        Arguments.of("Atom", AHEAD, (Conversion) FeedWriter.atom(options)::write));
  }

  /** All have one paper in common, so that keys and identifiers are counted from first to last. */
  private static NamedDigest digest(int i) {
    return new NamedDigest(
        "week%s.md".formatted(i),
        new Digest(
            "",
            List.of(),
            List.of(
                Papers.row("1", "Same", "https://arxiv.org/abs/2310.00001", ""),
                Papers.row("2", "Title%sx".formatted(i), "", "")),
            "",
            List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conversions")
  void eachDigestIsWrittenBeforeTheNextIsAskedFor(String name, int ahead, Conversion conversion)
      throws IOException {
    StringWriter out = new StringWriter();
    List<Integer> asked = new ArrayList<>();
    Iterable<NamedDigest> digests =
        () ->
            IntStream.range(0, DIGESTS)
                .mapToObj(
                    i -> {
                      asked.add(i);
                      if (i >= ahead) {
                        assertThat(out.toString()).contains("Title%sx".formatted(i - 1));
                      }
                      assertThat(out.toString()).doesNotContain("Title%sx".formatted(i));
                      return digest(i);
                    })
                .iterator();
    conversion.write(digests, out);
    assertThat(asked).hasSize(DIGESTS).doesNotHaveDuplicates();

    StringWriter atOnce = new StringWriter();
    conversion.write(IntStream.range(0, DIGESTS).mapToObj(StreamingTest::digest).toList(), atOnce);
    assertThat(out).hasToString(atOnce.toString());
  }
}
