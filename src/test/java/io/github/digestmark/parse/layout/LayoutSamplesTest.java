package io.github.digestmark.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.ExpectedPapers;
import io.github.digestmark.testing.ReadingLaws;
import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    ExpectedPapers.check(parse(sample), EXPECTED.resolve(sample + ".tsv"));
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
