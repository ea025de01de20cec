package io.github.digestmark.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.testing.ExpectedPapers;
import io.github.digestmark.testing.Fixtures;
import io.github.digestmark.testing.ReadingLaws;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sections and lists as generators and people write them, each beside what it is expected to say.
 */
class SectionVariantsTest {

  static List<Path> variants() throws IOException {
    return Fixtures.in("layouts/variants", ".md").texts();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void everyPaperIsReadAsItIsExpected(Path file) throws IOException {
    ParsedDigest parsed = Digestmark.parse(file);
    assertThat(parsed.layout()).isIn(DigestLayout.SECTIONS, DigestLayout.LISTS);
    String name = file.getFileName().toString().replace(".md", ".tsv");
    ExpectedPapers.check(parsed, file.resolveSibling(name));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void everyVisibleCharacterHasAPlace(Path file) throws IOException {
    ParsedDigest parsed = Digestmark.parse(file);
    ReadingLaws.everyVisibleCharacterHasAPlace(parsed);
    ReadingLaws.everySpanShowsItsField(parsed);
  }

  @Test
  void keysOfJsonAreNoLabels() {
    String key =
        """
        ### people of a package

        ```json
        {
          "author": "Barney Rubble",
          "url": "http://example.org/"
        }
        ```

        """;
    assertThat(Digestmark.parse(key + key.replace("people", "makers")).digest().papers()).isEmpty();
  }
}
