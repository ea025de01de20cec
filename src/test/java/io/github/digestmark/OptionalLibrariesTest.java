package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.WireFeedOutput;
import io.github.digestmark.testing.EntryPoints;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.h2.mvstore.MVStore;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvFactory;

/** What a library user sees who has not added an optional library. */
class OptionalLibrariesTest {

  private static final String CORE = "tools.jackson.core:jackson-core";
  private static final String DATABIND = "tools.jackson.core:jackson-databind";
  private static final String CSV = "tools.jackson.dataformat:jackson-dataformat-csv";
  private static final String ROME = "com.rometools:rome";
  private static final String JLINE = "org.jline:jline-terminal";
  private static final String KATEX = "org.webjars.npm:katex";
  private static final String MVSTORE = "com.h2database:h2-mvstore";
  private static final String SNAKEYAML = "org.snakeyaml:snakeyaml-engine";
  private static final String NOTHING = "";

  private static final Map<String, String> NEEDED =
      Map.ofEntries(
          Map.entry("JsonWriter.indented", CORE),
          Map.entry("JsonWriter.lines", CORE),
          Map.entry("PapersWriter", CORE),
          Map.entry("PapersWriter.schema", NOTHING),
          Map.entry("JsonReader", DATABIND),
          Map.entry("JsonReader.schema", NOTHING),
          Map.entry("CsvWriter.plain", CSV),
          Map.entry("CsvWriter.excel", CSV),
          Map.entry("CsvWriter.unguarded", NOTHING),
          Map.entry("BibtexWriter", NOTHING),
          Map.entry("FeedWriter.rss", ROME),
          Map.entry("FeedWriter.atom", ROME),
          Map.entry("ArxivApi", ROME),
          Map.entry("HtmlPageWriter with formulas", KATEX),
          Map.entry("HtmlPageWriter without formulas", NOTHING),
          Map.entry("ReportFormat text", JLINE),
          Map.entry("ReportFormat concise", NOTHING),
          Map.entry("ReportFormat grouped", NOTHING),
          Map.entry("ReportFormat json", CORE),
          Map.entry("ReportFormat sarif", CORE),
          Map.entry("ReportFormat codequality", CORE),
          Map.entry("ReportFormat github", NOTHING),
          Map.entry("ReportFormat junit", NOTHING),
          Map.entry("ConfigurationFile.read", SNAKEYAML),
          Map.entry("ConfigurationFile.schema", NOTHING),
          Map.entry("MetadataSnapshot", DATABIND),
          Map.entry("CatalogCache", MVSTORE),
          Map.entry("CatalogCache.defaultFile", NOTHING));

  private static URL place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** Uses the entry points with what a library user gets without adding anything. */
  private static Map<?, ?> outcomes() throws Exception {
    URL[] classPath =
        Stream.of(
                Digestmark.class,
                EntryPoints.class,
                Parser.class,
                TablesExtension.class,
                FootnotesExtension.class)
            .map(OptionalLibrariesTest::place)
            .toArray(URL[]::new);
    try (URLClassLoader loader =
        new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      Class<?> entryPoints = loader.loadClass(EntryPoints.class.getName());
      return (Map<?, ?>) ((Supplier<?>) entryPoints.getConstructor().newInstance()).get();
    }
  }

  @Test
  void aMissingLibraryIsNamedWithItsVersion() throws Exception {
    Map<?, ?> outcomes = outcomes();
    assertThat(outcomes.keySet()).isEqualTo(NEEDED.keySet());
    outcomes.forEach(
        (name, thrown) -> {
          String library = NEEDED.get(name);
          String message = ((Optional<?>) thrown).map(e -> ((Exception) e).getMessage()).orElse("");
          if (library.isEmpty()) {
            assertThat(message).as("%s", name).isEmpty();
          } else {
            assertThat(message)
                .as("%s", name)
                .containsPattern(
                    " needs " + library + ":[0-9.]+, an optional dependency of digestmark; ");
          }
        });
  }

  @Test
  void theVersionIsThatOfTheBuild() throws Exception {
    Map<?, ?> outcomes = outcomes();
    Map<String, Class<?>> classes =
        Map.of(
            "JsonWriter.lines", JsonFactory.class,
            "JsonReader", JsonMapper.class,
            "CsvWriter.plain", CsvFactory.class,
            "FeedWriter.rss", WireFeedOutput.class,
            "ArxivApi", WireFeedInput.class,
            "ReportFormat text", WCWidth.class,
            "ConfigurationFile.read", LoadSettings.class,
            "CatalogCache", MVStore.class);
    classes.forEach(
        (name, type) -> {
          String artifact = NEEDED.get(name).split(":", -1)[1];
          String jar = place(type).getPath().replaceFirst(".*/", "");
          String version = jar.substring(artifact.length() + 1, jar.length() - ".jar".length());
          assertThat(outcomes.get(name).toString()).contains(artifact + ":" + version + ",");
        });
  }

  @Test
  void withTheLibrariesEverythingWorks() {
    assertThat(List.copyOf(new EntryPoints().get().values())).allMatch(Optional::isEmpty);
  }
}
