package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.convert.bibliography.BibtexWriter;
import io.github.digestmark.convert.feed.FeedOptions;
import io.github.digestmark.convert.feed.FeedWriter;
import io.github.digestmark.convert.json.JsonWriter;
import io.github.digestmark.convert.page.HtmlPageWriter;
import io.github.digestmark.convert.table.CsvWriter;
import io.github.digestmark.format.FormatResult;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.merge.PaperOrder;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.testing.HostileTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A text that is eight times as long takes about eight times the work, whatever it is made of. Work
 * that grows with the square would take 64 times as much.
 */
class GrowthTest {

  private static final int SMALL = 300;
  private static final int TIMES = 8;

  /** So much more than eight small ones may a large one take, since caches are small. */
  private static final double SLACK = 3;

  private static final int TRIES = 40;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private record Operation(String name, Consumer<String> run) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Operation> OPERATIONS =
      List.of(
          new Operation(
              "repair", text -> Digestmark.fix(text, LintOptions.defaults(), Fix.Safety.UNSAFE)),
          new Operation("format", Digestmark::format),
          new Operation("convert", GrowthTest::convert),
          new Operation("merge and diff", GrowthTest::collate));

  /** What is done to texts without papers. */
  private static final List<Operation> OF_TEXTS = OPERATIONS.subList(0, 2);

  static Stream<Arguments> cases() {
    return HostileTexts.kinds().stream()
        .flatMap(
            kind ->
                (hasPapers(kind) ? OPERATIONS : OF_TEXTS)
                    .stream().map(operation -> Arguments.of(kind, operation)));
  }

  private static boolean hasPapers(HostileTexts.Kind kind) {
    Digest digest = Digestmark.parse(kind.ofSize().apply(SMALL)).digest();
    return digest.rows().size() + digest.entries().size() > 0;
  }

  private static void convert(String text) {
    Digest digest = Digestmark.parse(text).digest();
    List<NamedDigest> digests = List.of(new NamedDigest("a.md", digest));
    Writer out = Writer.nullWriter();
    try {
      new HtmlPageWriter().write(digest, "a", out);
      JsonWriter.indented().write(digest, out);
      CsvWriter.plain().write(digests, out);
      new BibtexWriter().write(digests, out);
      FeedWriter.atom(FeedOptions.at(Instant.EPOCH)).write(digests, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collate(String text) {
    Digest digest = Digestmark.parse(text).digest();
    Digest other = Digestmark.parse(text.replace("2310.", "2311.").replace('a', 'e')).digest();
    Digestmark.diff(digest, other);
    Digestmark.merge(
        List.of(new NamedDigest("a", digest), new NamedDigest("b", other)), PaperOrder.ID);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("cases")
  void workGrowsWithTheText(HostileTexts.Kind kind, Operation operation) {
    assertGrowth(kind.ofSize(), SMALL, operation);
  }

  /** What is done once for each entry and each comment shows only where there are many. */
  @Test
  void formattingGrowsWithTheEntries() {
    Operation format = new Operation("format", GrowthTest::formatted);
    assertGrowth(HostileTexts::commentedPapers, 10 * 1000, format);
  }

  private static void formatted(String text) {
    assertThat(Digestmark.format(text)).isInstanceOf(FormatResult.Formatted.class);
  }

  private static void assertGrowth(IntFunction<String> ofSize, int size, Operation operation) {
    String small = ofSize.apply(size);
    String large = ofSize.apply(TIMES * size);
    long ofSmall = Long.MAX_VALUE;
    long ofLarge = Long.MAX_VALUE;
    double ratio = Double.MAX_VALUE;
    // What else the machine does, and what Java has not compiled yet, only ever adds work.
    for (int i = 0; i < TRIES && ratio > SLACK; i++) {
      ofSmall = Math.min(ofSmall, work(operation, small, TIMES));
      ofLarge = Math.min(ofLarge, work(operation, large, 1));
      ratio = (double) ofLarge / ofSmall;
    }
    assertThat(ratio).as("one large text against %d small ones", TIMES).isLessThan(SLACK);
  }

  /** Returns the time that this thread was at work, whoever else was. */
  private static long work(Operation operation, String text, int times) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      operation.run().accept(text);
    }
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
