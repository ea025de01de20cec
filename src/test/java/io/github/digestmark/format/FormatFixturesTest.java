package io.github.digestmark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each digest {@code NAME.md} among the fixtures is formatted to {@code NAME.txt} beside it. */
class FormatFixturesTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "format");

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static String formatted(Path fixture) throws IOException {
    return Files.readString(Path.of(fixture.toString().replace(".md", ".txt")));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isFormattedToTheTextBesideIt(Path fixture) throws IOException {
    ParsedDigest parsed = Digestmark.parse(fixture);
    FormatResult result = Digestmark.format(parsed, LineEndings.LF);
    assertThat(result).isInstanceOf(FormatResult.Formatted.class);
    assertThat(result.text()).isEqualTo(formatted(fixture));
    List<TextEdit> edits = ((FormatResult.Formatted) result).edits();
    assertThat(TextEdit.apply(parsed.source().text(), edits)).isEqualTo(result.text());
  }
}
