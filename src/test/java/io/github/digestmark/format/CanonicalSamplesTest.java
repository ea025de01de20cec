package io.github.digestmark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.rules.BuiltInRules;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.NamedText;
import io.github.digestmark.model.Paper;
import io.github.digestmark.parse.ParsedDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the canonical form makes of other layouts: the same papers, and a digest with no faults of
 * form but those that it had.
 */
class CanonicalSamplesTest {

  private static final Set<String> THEMES = Set.of("structure", "footnotes");

  private static final Path LAYOUTS = Path.of("src", "test", "resources", "layouts");

  static List<Path> digests() throws IOException {
    List<Path> digests = new ArrayList<>();
    for (Path folder :
        List.of(LAYOUTS, LAYOUTS.resolve("variants"), Path.of("..", "shared", "layouts"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(digests::add);
        }
      }
    }
    return digests;
  }

  private static ParsedDigest canonical(ParsedDigest parsed) {
    return Digestmark.parse(Digestmark.write(parsed.digest()));
  }

  @ParameterizedTest
  @MethodSource("digests")
  void thePapersAreTheSame(Path file) throws IOException {
    ParsedDigest parsed = Digestmark.parse(file);
    List<Paper> papers =
        parsed.digest().papers().stream()
            .sorted(Comparator.comparing(paper -> !paper.text(Field.TOPIC).isEmpty()))
            .toList();
    assertThat(canonical(parsed).digest().papers())
        .extracting(CanonicalSamplesTest::texts)
        .containsExactlyElementsOf(papers.stream().map(CanonicalSamplesTest::texts).toList());
  }

  /** All that a paper says, with the address that the canonical form would give it. */
  private static Map<String, String> texts(Paper paper) {
    Map<String, String> texts = new TreeMap<>();
    for (Field field : Field.all()) {
      if (field != Field.LINK_TEXT) {
        texts.put(field.key(), paper.text(field));
      }
    }
    // In a link, a bracket without its other half has a backslash.
    texts.computeIfPresent("title", (key, title) -> title.replace("\\[", "["));
    String id = paper.arxivId().map(ArxivId::toString).orElse("");
    texts.put("arxivId", id);
    if (paper.url().isEmpty() && !id.isEmpty()) {
      texts.put(Field.URL.key(), "https://arxiv.org/abs/" + id);
    }
    // What a row says otherwise than its section has a label in the canonical form.
    Stream<String> others =
        Field.details().stream()
            .filter(field -> field != Field.TOPIC)
            .map(paper::otherTextOfRow)
            .filter(text -> !text.isEmpty());
    texts.put(
        "further",
        Stream.concat(others, paper.further().stream().map(NamedText::text))
            .collect(Collectors.joining("\n")));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("digests")
  void noFaultOfFormIsNew(Path file) throws IOException {
    ParsedDigest parsed = Digestmark.parse(file);
    ParsedDigest canonical = canonical(parsed);
    List<String> found = rules(canonical);
    rules(parsed).forEach(found::remove);
    // A row has a link to its paper; what has none anywhere cannot have one.
    parsed.digest().papers().stream()
        .filter(paper -> paper.url().isEmpty() && paper.arxivId().isEmpty())
        .forEach(paper -> found.remove("entry-layout"));
    parsed.digest().papers().stream()
        .filter(paper -> paper.title().isEmpty())
        .forEach(paper -> found.removeAll(List.of("entry-layout", "row-link")));
    assertThat(found).isEmpty();
  }

  private static List<String> rules(ParsedDigest parsed) {
    return Digestmark.lint(parsed, LintOptions.defaults()).stream()
        .map(diagnostic -> diagnostic.rule())
        .filter(rule -> THEMES.contains(BuiltInRules.themeOf(rule)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  void aPaperWithAnIdentifierAloneGetsItsAddress() {
    String text =
        """
        ## Numbers of the Interval [0,1)

        **Authors:** Ada Lovelace, Alan Turing

        **arXiv:** 1706.03762v2

        ## Sets [of] Numbers ]

        **Authors:** Ada Lovelace, Alan Turing

        **arXiv:** 1706.03763
        """;
    String canonical = Digestmark.write(Digestmark.parse(text).digest());
    assertThat(canonical)
        .contains(
            "[Numbers of the Interval \\[0,1)](https://arxiv.org/abs/1706.03762v2)",
            "[Sets [of] Numbers \\]](https://arxiv.org/abs/1706.03763)",
            "[https://arxiv.org/abs/1706.03762v2](https://arxiv.org/abs/1706.03762v2)",
            "**Identifier:** 1706.03762v2");
    assertThat(rules(Digestmark.parse(canonical))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("digests")
  void formattingChangesNothing(Path file) throws IOException {
    String text = Digestmark.write(Digestmark.parse(file).digest());
    assertThat(Digestmark.format(text).text()).isEqualTo(text);
  }
}
