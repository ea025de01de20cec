package io.github.digestmark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.TextEdit;
import io.github.digestmark.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fixture {@code NAME.md} is formatted to {@code NAME.txt}. */
class FormatFixturesTest {

  private static final Fixtures FIXTURES = Fixtures.in("format", ".md");

  static List<Path> digests() throws IOException {
    return FIXTURES.texts();
  }

  @ParameterizedTest
  @MethodSource("digests")
  void aFixtureIsFormattedAsExpected(Path digest) throws IOException {
    ParsedDigest parsed = Digestmark.parse(digest);
    FormatResult result = Digestmark.format(parsed, LineEndings.LF);
    assertThat(result).isInstanceOf(FormatResult.Formatted.class);
    assertThat(result.text()).isEqualTo(FIXTURES.resultOf(digest));
    List<TextEdit> edits = ((FormatResult.Formatted) result).edits();
    assertThat(TextEdit.apply(parsed.source().text(), edits)).isEqualTo(result.text());
  }

  @Test
  void everyFixtureHasAnExpectedResult() throws IOException {
    FIXTURES.assertArePairs();
  }
}
