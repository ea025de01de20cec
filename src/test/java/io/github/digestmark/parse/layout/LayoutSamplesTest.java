package io.github.digestmark.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.Paper;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.ReadingLaws;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Samples of real layouts, where they are there, are read as their expectations say: a line for
 * each paper, which has titles and details in full, and of other texts how they begin.
 */
class LayoutSamplesTest {

  private static final String SAMPLES = "layouts";
  private static final Path EXPECTED = Path.of("src", "test", "resources", "layouts", "samples");

  private static final Set<String> BEGINNINGS =
      Set.of("summary", "abstract", "translatedTitle", "translatedAbstract");

  static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files.map(file -> file.getFileName().toString().replace(".tsv", "")).sorted().toList();
    }
  }

  private static ParsedDigest parse(String sample) throws IOException {
    return Digestmark.parse(Shared.file(SAMPLES + "/" + sample + ".md"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyPaperIsReadAsItIsExpected(String sample) throws IOException {
    List<List<String>> expected = new ArrayList<>();
    for (String line : Files.readAllLines(EXPECTED.resolve(sample + ".tsv"))) {
      expected.add(List.of(line.split("\t", -1)));
    }
    List<String> keys = expected.remove(0);
    List<Paper> papers = parse(sample).digest().papers();
    List<List<String>> found = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      List<String> texts = new ArrayList<>();
      for (int j = 0; j < keys.size(); j++) {
        String beginning = i < expected.size() ? expected.get(i).get(j) : "";
        texts.add(text(papers.get(i), keys.get(j), beginning));
      }
      found.add(texts);
    }
    assertThat(found).containsExactlyElementsOf(expected);
  }

  /** Returns a text, or if it begins as it is expected, its beginning. */
  private static String text(Paper paper, String key, String beginning) {
    if (key.equals("arxivId")) {
      return paper.arxivId().map(ArxivId::paper).orElse("");
    }
    Field field =
        Field.all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    String text = paper.text(field).replaceAll("\\s+", " ").strip();
    boolean isAsExpected =
        BEGINNINGS.contains(key) && !beginning.isEmpty() && text.startsWith(beginning);
    return isAsExpected ? beginning : text;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyVisibleCharacterHasAPlace(String sample) throws IOException {
    ParsedDigest parsed = parse(sample);
    ReadingLaws.everyVisibleCharacterHasAPlace(parsed);
    ReadingLaws.everySpanShowsItsField(parsed);
  }

  @Test
  void everySampleHasAnExpectation() throws IOException {
    try (Stream<Path> files = Files.list(Shared.file(SAMPLES))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(samples());
    }
  }
}
