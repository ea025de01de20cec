package io.github.digestmark.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every vector of the shared table reads as its line says. */
class ArxivVectorsTest {

  private record Vector(String input, String kind, Optional<String> canonical, String line) {

    static Vector parse(String line) {
      String[] f = line.split("\t", -1);
      Optional<String> canonical = f[2].equals("valid") ? Optional.of(f[3]) : Optional.empty();
      return new Vector(unescape(f[0]), f[1], canonical, line);
    }

    Optional<String> read() {
      return switch (kind) {
        case "id" -> ArxivId.parse(input).map(ArxivId::toString);
        case "url" -> ArxivUrl.parse(input).map(url -> url.id().toString());
        case "stamp" ->
            TitleStamp.parse(input)
                .map(TitleStamp::id)
                .or(() -> Announcement.parse(input).map(Announcement::id))
                .or(() -> Citation.parse(input).map(Citation::id))
                .map(ArxivId::toString);
        default -> throw new IllegalArgumentException(kind);
      };
    }
  }

  @Test
  void everyVectorReadsAsItsLineSays() throws IOException {
    List<Vector> vectors =
        Files.readAllLines(Shared.file("arxiv-vectors.tsv")).stream()
            .filter(line -> !line.startsWith("#") && !line.startsWith("input\t"))
            .map(Vector::parse)
            .toList();
    assertThat(vectors).hasSizeGreaterThan(200);
    SoftAssertions softly = new SoftAssertions();
    for (Vector vector : vectors) {
      softly.assertThat(vector.read()).as(vector.line()).isEqualTo(vector.canonical());
    }
    softly.assertAll();
  }

  private static String unescape(String text) {
    if (text.equals("\\e")) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char kind = text.charAt(++i);
      switch (kind) {
        case 't' -> out.append('\t');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case '\\' -> out.append('\\');
        case 'u' -> {
          out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> throw new IllegalArgumentException(text);
      }
    }
    return out.toString();
  }
}
