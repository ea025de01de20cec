package io.github.digestmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of texts, each {@code NAME.md} or the like with its result in {@code NAME.txt} beside
 * it.
 *
 * @param folder the folder
 * @param ending how the names of the texts end
 */
public record Fixtures(Path folder, String ending) {

  private static final String RESULT = ".txt";

  /** The fixtures in a folder among the resources. */
  public static Fixtures in(String folder, String ending) {
    return new Fixtures(Path.of("src", "test", "resources", folder), ending);
  }

  /** Returns the texts by name. */
  public List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** Returns the result of a text. */
  public String resultOf(Path text) throws IOException {
    return Files.readString(beside(text));
  }

  private Path beside(Path text) {
    String name = text.getFileName().toString();
    return text.resolveSibling(name.substring(0, name.length() - ending.length()) + RESULT);
  }

  /** Fails if a text is there without a result, a result without a text, or anything else. */
  public void assertArePairs() throws IOException {
    List<Path> pairs = texts().stream().flatMap(t -> Stream.of(t, beside(t))).toList();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isNotEmpty().containsExactlyInAnyOrderElementsOf(pairs);
    }
  }
}
