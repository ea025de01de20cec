package io.github.digestmark.config;

import static java.util.Collections.singletonMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.digestmark.Digestmark;
import io.github.digestmark.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap.SimpleEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.json.JsonMapper;

/** The published schema and the reader accept the same documents, with a few named exceptions. */
class SchemaAgreementTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ConfigurationFile.schema(), InputFormat.JSON);
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  SchemaAgreementTest() throws IOException {
    file = Files.createTempFile("configuration", ".yml");
  }

  @AfterProperty
  void deleteFile() throws IOException {
    Files.delete(file);
  }

  private boolean isRead(String yaml) throws IOException {
    try {
      ConfigurationFile.read(Files.writeString(file, yaml), Digestmark.rules());
      return true;
    } catch (ConfigurationException e) {
      return false;
    }
  }

  private static boolean isValid(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
  }

  /** JSON is YAML, so both read the same text. */
  private void assertAgreement(Object document) throws IOException {
    String json = JSON.writeValueAsString(document);
    assertThat(isRead(json)).as(json).isEqualTo(isValid(json));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void bothAcceptValidDocuments(@ForAll("validDocuments") Map<String, Object> document)
      throws IOException {
    String json = JSON.writeValueAsString(document);
    assertThat(isValid(json)).as(json).isTrue();
    assertThat(isRead(json)).as(json).isTrue();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theyAgreeOnDocumentsWithFaults(@ForAll("faultyDocuments") Map<String, Object> document)
      throws IOException {
    assertAgreement(document);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theyAgreeOnEveryValueOfEveryKey(@ForAll("keys") String key, @ForAll("anything") Object value)
      throws IOException {
    Map<String, Object> override = new HashMap<>(Map.of("paths", List.of("a")));
    override.put(key, value);
    for (Object document :
        List.of(
            singletonMap(key, value),
            Map.of("rules", singletonMap(key, value)),
            Map.of("headings", singletonMap(key, value)),
            Map.of("fields", singletonMap(key, value)),
            Map.of("limits", singletonMap(key, value)),
            Map.of("overrides", List.of(override)))) {
      assertAgreement(document);
    }
  }

  /** The exceptions among the fixtures are of YAML and of patterns, which no schema describes. */
  @Example
  void theyAgreeOnTheFixtures() throws IOException {
    Set<String> exceptions = Set.of("patterns.yml", "alias-within-itself.yml");
    List<Path> seeds = Fixtures.in("fuzz/configuring", ".yml").texts();
    for (Path yaml :
        Stream.concat(Fixtures.in("config", ".yml").texts().stream(), seeds.stream()).toList()) {
      try {
        Object document =
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(yaml));
        if (!exceptions.contains(yaml.getFileName().toString())) {
          assertThat(isRead(Files.readString(yaml)))
              .as(yaml.toString())
              .isEqualTo(isValid(JSON.writeValueAsString(document)));
        }
      } catch (YamlEngineException | IllegalArgumentException e) {
        assertThat(isRead(Files.readString(yaml))).as(yaml.toString()).isFalse();
      }
    }
  }

  @Example
  void bothRefuseEmptyNamesInPatterns() throws IOException {
    for (String json :
        List.of(
            "{\"include\": [\"https://a.org\"]}",
            "{\"exclude\": [\"a//b\"]}",
            "{\"overrides\": [{\"paths\": [\"//a\"], \"language\": \"zh\"}]}")) {
      assertThat(isValid(json)).as(json).isFalse();
      assertThat(isRead(json)).as(json).isFalse();
    }
  }

  @Example
  void theyAgreeOnTheLanguages() throws IOException {
    for (char first = 'a'; first <= 'z'; first++) {
      for (char second = 'a'; second <= 'z'; second++) {
        String language = "" + first + second;
        assertAgreement(Map.of("language", language));
        assertAgreement(Map.of("language", language.toUpperCase(Locale.ROOT)));
      }
    }
  }

  @Example
  void onlyTheReaderRefusesWhatASchemaCannotDescribe() throws IOException {
    String hosts = "\"a\", ".repeat(20_000) + "\"a\"";
    for (String json :
        List.of(
            "{\"include\": [\"[\"]}",
            "{\"limits\": {\"papers\": 5.0}}",
            "{\"limits\": {\"papers\": 1e3}}",
            "{\"language\": \"zh\", \"language\": \"zh\"}",
            "{\"accepted-hosts\": [" + hosts + "]}")) {
      assertThat(isValid(json)).as(json).isTrue();
      assertThat(isRead(json)).as(json).isFalse();
    }
    String aliases = IntStream.range(0, 51).mapToObj(i -> "*a").toList().toString();
    for (String yaml :
        List.of(
            "language: !name zh",
            "language: ! zh",
            "language: zh\n---\n",
            "accepted-hosts: [&a a]\ninclude: " + aliases)) {
      assertThat(isRead(yaml)).as(yaml).isFalse();
    }
  }

  @Example
  void onlyTheReaderAcceptsAnEmptyFile() throws IOException {
    assertThat(isValid("null")).isFalse();
    assertThat(isRead("null")).isTrue();
    assertThat(isRead("")).isTrue();
  }

  @Provide
  Arbitrary<Map<String, Object>> validDocuments() {
    return new Documents(0).documents();
  }

  @Provide
  Arbitrary<Map<String, Object>> faultyDocuments() {
    return new Documents(5).documents();
  }

  @Provide
  Arbitrary<Object> anything() {
    return Documents.anything();
  }

  @Provide
  Arbitrary<String> keys() {
    return Documents.keys();
  }

  /** Documents in which some percent of the keys and of the values are arbitrary. */
  private record Documents(int faults) {

    private static final String[] RULES = {"row-link", "insecure-url", "url-mismatch"};

    static Arbitrary<String> keys() {
      return Arbitraries.of(
          "select",
          "ignore",
          "rules",
          "language",
          "accepted-hosts",
          "headings",
          "columns",
          "layout",
          "fields",
          "paper-sites",
          "limits",
          "include",
          "exclude",
          "overrides",
          "paths",
          "row-link",
          "summary",
          "details",
          "file-size",
          "papers",
          "findings",
          "authors",
          "stamp",
          "Rules",
          "");
    }

    static Arbitrary<Object> anything() {
      Arbitrary<Object> scalars =
          Arbitraries.oneOf(
              Arbitraries.of("off", "ON", "true", "note", "none", "None", "64M", "1G", "0", "9k"),
              Arbitraries.of("lists", "Lists", "https://a.org", "://", "a.org/b"),
              Arbitraries.of(
                  "zh-",
                  "z",
                  "zh-a1234567",
                  "zh-a12345678",
                  "zh\n",
                  "1000000000",
                  "05",
                  "-1",
                  "1.5",
                  "null"),
              Arbitraries.strings().withChars("aZ09-é \n").ofMaxLength(10),
              Arbitraries.of(true, false),
              Arbitraries.integers().between(-1, 2),
              Arbitraries.of(999_999_999, 1_000_000_000, Long.MAX_VALUE, 1.5, -0.5),
              Arbitraries.just(null));
      return Arbitraries.recursive(
          () -> scalars,
          inner ->
              Arbitraries.oneOf(
                  scalars, inner.list().ofMaxSize(4), Arbitraries.maps(keys(), inner).ofMaxSize(3)),
          0,
          2);
    }

    Arbitrary<Map<String, Object>> documents() {
      return mapping(
          Stream.concat(
                  settings(),
                  Stream.of(
                      entry("include", patterns()),
                      entry("exclude", patterns()),
                      entry("overrides", override().list().ofMaxSize(3))))
              .toList());
    }

    private Arbitrary<Map<String, Object>> override() {
      List<Arbitrary<Entry<String, Object>>> entries = settings().toList();
      return mapping(entries)
          .flatMap(
              override ->
                  sometimes(patterns())
                      .map(
                          paths -> {
                            Map<String, Object> withPaths = new HashMap<>(override);
                            withPaths.put("paths", paths);
                            return withPaths;
                          }));
    }

    private Stream<Arbitrary<Entry<String, Object>>> settings() {
      Arbitrary<Object> level =
          Arbitraries.of("off", "on", "note", "warning", "error", true, false);
      Arbitrary<Object> count = Arbitraries.of(1, 999_999_999, "1", "999999999", "none");
      Arbitrary<Object> size = Arbitraries.of(1, 999_999_999, "64M", "1k", "2g", "none");
      return Stream.of(
          entry("select", selectors()),
          entry("ignore", selectors()),
          entry("rules", mapping(Stream.of(RULES).map(rule -> entry(rule, level)).toList())),
          entry("language", Arbitraries.of("zh", "EN-gb", "zh-Hans-CN", "yue")),
          entry("accepted-hosts", texts().list().ofMaxSize(3)),
          entry(
              "headings",
              mapping(List.of(entry("summary", heading()), entry("details", heading())))),
          entry("columns", texts().list().ofSize(3)),
          entry("layout", Arbitraries.of("footnotes", "tables", "sections", "lists")),
          entry(
              "fields",
              mapping(
                  Stream.of("authors", "summary", "topic")
                      .map(key -> entry(key, names()))
                      .toList())),
          entry("paper-sites", names()),
          entry(
              "limits",
              mapping(
                  List.of(
                      entry("file-size", size),
                      entry("papers", count),
                      entry("findings", count)))));
    }

    private Arbitrary<Object> selectors() {
      return sometimes(Arbitraries.of("all", "content", "other", "row-link", "insecure-url"))
          .list()
          .ofMaxSize(3)
          .map(list -> (Object) list);
    }

    private Arbitrary<Object> names() {
      return texts().list().ofMaxSize(3).map(list -> (Object) list);
    }

    private Arbitrary<Object> heading() {
      return Arbitraries.oneOf(texts(), texts().list().ofMinSize(1).ofMaxSize(3));
    }

    private Arbitrary<Object> texts() {
      return sometimes(Arbitraries.strings().withChars("ab 摘要-").ofMinLength(1).ofMaxLength(5));
    }

    private Arbitrary<Object> patterns() {
      return sometimes(Arbitraries.of("a", "*.md", "drafts/", "!a", "[a-c]", "{a,b}"))
          .list()
          .ofMaxSize(3)
          .map(list -> (Object) list);
    }

    private Arbitrary<Map<String, Object>> mapping(List<Arbitrary<Entry<String, Object>>> entries) {
      return Arbitraries.oneOf(entries)
          .list()
          .ofMaxSize(entries.size())
          .map(
              list -> {
                Map<String, Object> mapping = new HashMap<>();
                list.forEach(entry -> mapping.put(entry.getKey(), entry.getValue()));
                return mapping;
              });
    }

    private Arbitrary<Entry<String, Object>> entry(String key, Arbitrary<?> valid) {
      Arbitrary<String> name =
          faults == 0
              ? Arbitraries.just(key)
              : Arbitraries.frequencyOf(
                  Tuple.of(100 - faults, Arbitraries.just(key)), Tuple.of(faults, keys()));
      return name.flatMap(n -> sometimes(valid).map(value -> new SimpleEntry<>(n, value)));
    }

    private Arbitrary<Object> sometimes(Arbitrary<?> valid) {
      Arbitrary<Object> values = valid.map(value -> value);
      return faults == 0
          ? values
          : Arbitraries.frequencyOf(Tuple.of(100 - faults, values), Tuple.of(faults, anything()));
    }
  }
}
