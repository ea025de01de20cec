package io.github.digestmark.testing;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.catalog.ArxivApi;
import io.github.digestmark.catalog.CatalogCache;
import io.github.digestmark.catalog.MetadataSnapshot;
import io.github.digestmark.config.ConfigurationFile;
import io.github.digestmark.convert.bibliography.BibtexWriter;
import io.github.digestmark.convert.feed.FeedOptions;
import io.github.digestmark.convert.feed.FeedWriter;
import io.github.digestmark.convert.json.JsonReader;
import io.github.digestmark.convert.json.JsonWriter;
import io.github.digestmark.convert.json.PapersWriter;
import io.github.digestmark.convert.page.HtmlPageWriter;
import io.github.digestmark.convert.table.CsvWriter;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.report.LintedFile;
import io.github.digestmark.report.Report;
import io.github.digestmark.report.ReportFormat;
import io.github.digestmark.report.ReportOptions;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Uses every entry point that may need an optional library. */
public final class EntryPoints implements Supplier<Map<String, Optional<IllegalStateException>>> {

  private interface Use {
    void run() throws Exception;
  }

  private static final String TEXT =
      """
      # 摘要

      | Ref | Title | Summary |
      | --- | --- | --- |
      | [^1] | [$x^2$](https://arxiv.org/abs/1706.03762) | |
      """;

  private final Map<String, Optional<IllegalStateException>> outcomes = new LinkedHashMap<>();

  /** Returns what each entry point threw, by its name. */
  @Override
  public Map<String, Optional<IllegalStateException>> get() {
    Digest digest = Digestmark.parse(TEXT).digest();
    List<NamedDigest> digests = List.of(new NamedDigest("a.md", digest));
    StringWriter out = new StringWriter();
    use("JsonWriter.indented", () -> JsonWriter.indented().write(digest, out));
    use("JsonWriter.lines", () -> JsonWriter.lines().write(digest, out));
    use("PapersWriter", () -> new PapersWriter().write(List.of(new NamedDigest("a", digest)), out));
    use("PapersWriter.schema", PapersWriter::schema);
    use("JsonReader", () -> new JsonReader().read("{}"));
    use("JsonReader.schema", JsonReader::schema);
    use("CsvWriter.plain", () -> CsvWriter.plain().write(digests, out));
    use("CsvWriter.excel", () -> CsvWriter.excel().write(digests, out));
    use("CsvWriter.unguarded", () -> CsvWriter.unguarded("'=1"));
    use("BibtexWriter", () -> new BibtexWriter().write(digests, out));
    FeedOptions feed = FeedOptions.at(Instant.EPOCH);
    use("FeedWriter.rss", () -> FeedWriter.rss(feed).write(digests, out));
    use("FeedWriter.atom", () -> FeedWriter.atom(feed).write(digests, out));
    use("ArxivApi", () -> ArxivApi.connect().find(List.of()));
    use("HtmlPageWriter with formulas", () -> new HtmlPageWriter().write(digest, "a", out));
    Digest plain = digest.withRows(List.of());
    use("HtmlPageWriter without formulas", () -> new HtmlPageWriter().write(plain, "a", out));
    for (ReportFormat format : ReportFormat.values()) {
      use("ReportFormat " + format, () -> report(format));
    }
    use("ConfigurationFile.read", EntryPoints::readConfiguration);
    use("ConfigurationFile.schema", ConfigurationFile::schema);
    use("MetadataSnapshot", EntryPoints::openSnapshot);
    use("CatalogCache", EntryPoints::askCache);
    use("CatalogCache.defaultFile", CatalogCache::defaultFile);
    return outcomes;
  }

  private static void report(ReportFormat format) throws Exception {
    Report report = format.to(new StringWriter(), ReportOptions.of(Digestmark.linter()));
    ParsedDigest parsed = Digestmark.parse(TEXT);
    report.add(new LintedFile("a.md", parsed, Digestmark.lint(parsed, LintOptions.defaults())));
    report.end();
  }

  private static void openSnapshot() throws Exception {
    Path file = Files.createTempFile("digestmark", ".json");
    try {
      MetadataSnapshot.open(file, p -> {}, m -> {}).find(List.of(ArxivId.of("1706.03762")));
    } finally {
      Files.delete(file);
    }
  }

  private static void askCache() throws Exception {
    Path file = Files.createTempFile("digestmark", ".mv");
    try {
      new CatalogCache(file, Duration.ZERO, ids -> Map.of(), Clock.systemUTC(), m -> {})
          .find(List.of(ArxivId.of("1706.03762")));
    } finally {
      Files.delete(file);
    }
  }

  private static void readConfiguration() throws Exception {
    Path file = Files.createTempFile("digestmark", ".yml");
    try {
      ConfigurationFile.read(file, List.of());
    } finally {
      Files.delete(file);
    }
  }

  private void use(String name, Use use) {
    try {
      use.run();
      outcomes.put(name, Optional.empty());
    } catch (IllegalStateException e) {
      outcomes.put(name, Optional.of(e));
    } catch (Exception e) {
      throw new AssertionError(name, e);
    }
  }
}
