package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.convert.bibliography.BibtexWriter;
import io.github.digestmark.convert.feed.FeedOptions;
import io.github.digestmark.convert.feed.FeedWriter;
import io.github.digestmark.convert.json.JsonReader;
import io.github.digestmark.convert.json.JsonWriter;
import io.github.digestmark.convert.page.HtmlPageWriter;
import io.github.digestmark.convert.table.CsvWriter;
import io.github.digestmark.format.UnwritableDigestException;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.merge.PaperOrder;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.Digests;
import io.github.digestmark.testing.HostilePages;
import io.github.digestmark.testing.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What many threads get is what one gets, whoever is there at the same time. */
class ManyThreadsTest {

  private static final int THREADS = 12;

  private static final LintOptions OPTIONS =
      LintOptions.defaults().withToday(LocalDate.of(2026, 11, 24));
  private static final FeedOptions FEED = FeedOptions.at(Instant.parse("2026-11-20T00:00:00Z"));

  // Shared by all threads, as the façade is.
  private static final CsvWriter CSV = CsvWriter.excel();
  private static final JsonWriter INDENTED = JsonWriter.indented();
  private static final JsonWriter LINES = JsonWriter.lines();
  private static final JsonReader READER = new JsonReader();
  private static final BibtexWriter BIBTEX = new BibtexWriter();
  private static final FeedWriter RSS = FeedWriter.rss(FEED);
  private static final FeedWriter ATOM = FeedWriter.atom(FEED);
  private static final HtmlPageWriter HTML = new HtmlPageWriter();

  @Provide
  Arbitrary<List<String>> generated() {
    return Arbitraries.oneOf(
            Texts.almostDigest(), Digests.generated().map(Digests::inGeneratorForm))
        .list()
        .ofSize(6);
  }

  @Property(tries = 1)
  void everyThreadGetsWhatOneAloneGets(@ForAll("generated") List<String> texts) throws Exception {
    List<String> all = new ArrayList<>(texts);
    all.addAll(examples());
    Map<String, Callable<Object>> operations = operations(all);
    // The threads come first: what is made once and kept must not have been made by one alone.
    List<Map<String, Object>> results = inThreads(operations);
    Map<String, Object> alone = results(operations, new ArrayList<>(operations.keySet()));
    for (Map<String, Object> result : results) {
      alone.forEach((name, value) -> assertThat(result.get(name)).as(name).isEqualTo(value));
    }
  }

  private static List<String> examples() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("examples", "digests"))) {
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  private static List<Map<String, Object>> inThreads(Map<String, Callable<Object>> operations)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CyclicBarrier barrier = new CyclicBarrier(THREADS);
      List<Future<Map<String, Object>>> futures = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        List<String> order = new ArrayList<>(operations.keySet());
        Collections.shuffle(order, new Random(i));
        futures.add(
            threads.submit(
                () -> {
                  barrier.await(1, TimeUnit.MINUTES);
                  return results(operations, order);
                }));
      }
      List<Map<String, Object>> results = new ArrayList<>();
      for (Future<Map<String, Object>> future : futures) {
        results.add(future.get(5, TimeUnit.MINUTES));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Map<String, Object> results(
      Map<String, Callable<Object>> operations, List<String> order) throws Exception {
    Map<String, Object> results = new LinkedHashMap<>();
    for (String name : order) {
      results.put(name, operations.get(name).call());
    }
    return results;
  }

  /** Lists what is done, by name: everything with every text, and some with all of them. */
  private static Map<String, Callable<Object>> operations(List<String> texts) {
    Map<String, Callable<Object>> operations = new LinkedHashMap<>();
    List<NamedDigest> digests = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      ParsedDigest parsed = Digestmark.parse(text);
      digests.add(new NamedDigest(i + ".md", parsed.digest()));
      operations.put("parse " + i, () -> everythingIn(Digestmark.parse(text)));
      operations.put("lint " + i, () -> Digestmark.lint(Digestmark.parse(text), OPTIONS));
      // One that was parsed is shared, too.
      operations.put("lint what was parsed " + i, () -> Digestmark.lint(parsed, OPTIONS));
      operations.put("fix " + i, () -> Digestmark.fix(text, OPTIONS, Fix.Safety.UNSAFE).text());
      operations.put("format " + i, () -> Digestmark.format(text).toString());
    }
    digests.add(new NamedDigest("hostile.md", HostilePages.pages()));
    for (NamedDigest digest : digests) {
      addConversions(digest, operations);
    }
    for (PaperOrder order : PaperOrder.values()) {
      operations.put("merge by " + order, () -> Digestmark.merge(digests, order));
    }
    operations.put("csv", () -> text(out -> CSV.write(digests, out)));
    operations.put("bibtex", () -> text(out -> BIBTEX.write(digests, out)));
    operations.put("rss", () -> text(out -> RSS.write(digests, out)));
    operations.put("atom", () -> text(out -> ATOM.write(digests, out)));
    operations.put(
        "explain",
        () ->
            Digestmark.rules().stream()
                .map(RuleInfo::name)
                .map(Digestmark::explain)
                .collect(Collectors.joining()));
    return operations;
  }

  private static void addConversions(NamedDigest named, Map<String, Callable<Object>> operations) {
    Digest digest = named.digest();
    String name = named.name();
    operations.put("write " + name, () -> written(digest));
    operations.put("json " + name, () -> text(out -> INDENTED.write(digest, out)));
    operations.put("jsonl " + name, () -> text(out -> LINES.write(digest, out)));
    operations.put(
        "json read back " + name, () -> READER.read(text(out -> LINES.write(digest, out))));
    operations.put("html " + name, () -> text(out -> HTML.write(digest, name, out)));
    operations.put("diff " + name, () -> Digestmark.diff(digest, HostilePages.pages()).toString());
  }

  private static Object everythingIn(ParsedDigest parsed) {
    return List.of(
        parsed.digest(),
        parsed.rows(),
        parsed.entries(),
        parsed.sections(),
        parsed.stray(),
        parsed.problems().toString());
  }

  private static String written(Digest digest) {
    try {
      return Digestmark.write(digest);
    } catch (UnwritableDigestException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private interface Writing {
    void to(Writer out) throws IOException;
  }

  private static String text(Writing writing) throws IOException {
    StringWriter text = new StringWriter();
    writing.to(text);
    return text.toString();
  }
}
