package io.github.digestmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.testing.Payloads;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a digest holds, what is written for programs is read as text by each of them. */
class InjectedDocumentsTest {

  private static final String PAYLOADS = "io.github.digestmark.testing.Payloads#all";

  @TempDir private Path folder;
  private Workplace place = new Workplace(Path.of(""));

  @BeforeEach
  void makePlace() throws IOException {
    place = Workplace.in(folder);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(PAYLOADS)
  void jsonHoldsTheTextAndNothingElse(String name, String text) throws IOException {
    JsonNode expected = JsonMapper.shared().readTree(Payloads.json(text, text));
    JsonNode digest = tree(place.run("convert --to json JSON", text, false));
    JsonNode line = tree(place.run("convert --to jsonl JSON", text, false));
    for (String key : expected.propertyNames()) {
      assertThat(line.get(key).toString()).contains(key.equals("file") ? "" : text(text));
      assertThat(digest.path(key).size())
          .isEqualTo(key.equals("file") ? 0 : expected.get(key).size());
    }
    assertThat(line.at("/rows/0/title").stringValue()).isEqualTo(text);
    assertThat(line.at("/entries/0/abstract").stringValue()).isEqualTo(text);
    for (JsonNode finding : tree(place.run("lint MD --output-format json", text, false))) {
      assertThat(finding.path("file").stringValue()).endsWith(Workplace.named(text) + ".md");
    }
    assertThat(
            tree(place.run("diff JSON MD --output-format json", text, false)).at("/removed/0/url"))
        .hasToString(expected.at("/rows/0/url").toString());
    assertThat(tree(place.run("lint MD --output-format sarif", text, false)).at("/runs").size())
        .isOne();
    assertThat(tree(place.run("lint MD --output-format codequality", text, false)).isArray())
        .isTrue();
  }

  private static JsonNode tree(Run run) {
    return JsonMapper.shared().readTree(run.out());
  }

  /** The text as it stands within quotes. */
  private static String text(String text) {
    String quoted = JsonMapper.shared().writeValueAsString(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(PAYLOADS)
  void xmlHasTheElementsThatItHasWithAnyWord(String name, String text) throws Exception {
    for (String command :
        List.of(
            "convert --to rss --date 2026-11-20 --title TEXT JSON",
            "convert --to atom --date 2026-11-20 --title TEXT JSON")) {
      // Links are left out where a text can be none, as a word can be none.
      assertThat(elements(place.run(command, text, false).out()))
          .as(command)
          .isEqualTo(elements(place.run(command, "word", false).out()));
    }
    assertThat(elements(place.run("lint MD --output-format junit", text, false).out()))
        .isSubsetOf("testsuites", "testsuite", "testcase", "failure");
  }

  private static List<String> elements(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var all =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagName("*");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      names.add(all.item(i).getNodeName());
    }
    return names;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(PAYLOADS)
  void aPageHasTheElementsThatItHasWithAnyWord(String name, String text) throws IOException {
    String command = "convert --to html --title TEXT JSON";
    Element page = Jsoup.parse(place.run(command, text, false).out());
    Element usual = Jsoup.parse(place.run(command, "word", false).out());
    assertThat(tags(page)).isEqualTo(tags(usual));
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
        assertThat(attribute.getKey().equals("href") ? attribute.getValue() : "#")
            .matches("(?s)#.*|https?://.*|data:,");
      }
    }
  }

  /** Line breaks of a text are those of the page. */
  private static List<String> tags(Element page) {
    return page.getAllElements().stream()
        .map(Element::tagName)
        .filter(t -> !t.equals("br"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(PAYLOADS)
  void noCellIsAFormula(String name, String text) throws IOException {
    String csv = place.run("convert --to csv JSON", text, false).out();
    try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      assertThat(records).hasSizeBetween(2, 3);
      for (CSVRecord record : records) {
        assertThat(record.size()).isEqualTo(records.get(0).size());
        assertThat(record.toList())
            .noneMatch(cell -> cell.matches("(?s)[\\s\\h\"]*[=+@\\t\\r-].*"));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(PAYLOADS)
  void noFieldOfBibtexEndsEarly(String name, String text) throws Exception {
    BibTeXDatabase database =
        new BibTeXParser()
            .parse(new StringReader(place.run("convert --to bibtex JSON", text, false).out()));
    int papers = tree(place.run("convert --to jsonl JSON", text, false)).path("rows").size();
    assertThat(database.getEntries().keySet())
        .hasSizeBetween(papers, 2 * papers)
        .allMatch(key -> key.toString().startsWith("digest:"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(PAYLOADS)
  void nothingIsWrittenOutsideOfTheFolderThatWasNamed(String name, String any) throws IOException {
    // An absolute path leads to the temporary folder, where it is found and left to no other run.
    String text = any.replace(Payloads.ABSOLUTE, folder.resolve("absolute").toString());
    Path out = place.work().resolve("OUT");
    String lines =
        Workplace.write(place.place("x"), "digests.jsonl", Payloads.json(text, text) + "\n");
    Set<Path> before = files();
    List<String> commands =
        List.of("convert --to html MD -o OUT/", "convert --to json JSON -o OUT/");
    for (String command : commands) {
      place.run(command, text, false);
    }
    for (String format : List.of("json", "html", "md")) {
      Run.of("convert", "", "--to", format, lines, "-o", out.toString());
    }
    Set<Path> after = files();
    after.removeAll(before);
    Path inputs = place.place(text);
    assertThat(after.stream().filter(f -> !f.startsWith(inputs)))
        .isNotEmpty()
        .allMatch(file -> out.equals(file.getParent()) && file.equals(file.normalize()));
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).collect(TreeSet::new, Set::add, Set::addAll);
    }
  }
}
