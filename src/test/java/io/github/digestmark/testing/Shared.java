package io.github.digestmark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real digests and test vectors that lie beside the project on some machines, never in it. */
public final class Shared {

  private static final Path FOLDER = Path.of(System.getProperty("digestmark.shared", "../shared"));

  private Shared() {}

  /** Returns a file, or skips the test where there is none. */
  public static Path file(String name) {
    Path file = FOLDER.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
    return file;
  }

  /** Returns the real digests, or skips the test where there are none. */
  public static List<Path> digests() {
    try (Stream<Path> files = Files.list(file("corpus"))) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
