package io.github.digestmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Markdown that people write for other purposes is not taken for a digest: the pages of the npm
 * packages that {@code src/test/ordinary/install} installs, or those of the folder that the system
 * property {@code digestmark.markdown} names.
 */
class OrdinaryMarkdownTest {

  private static final Path INSTALLED = Path.of("target", "ordinary");

  @Test
  void noOrdinaryFileIsTakenForADigest() throws IOException {
    Path folder = Path.of(System.getProperty("digestmark.markdown", INSTALLED.toString()));
    Assumptions.assumeTrue(
        Files.isDirectory(folder), folder + " is not here; src/test/ordinary/install makes it");
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(OrdinaryMarkdownTest::isMarkdown).sorted().toList();
    }
    List<Path> digests = new ArrayList<>();
    for (Path file : files) {
      if (Digestmark.parse(file).isMeantAsDigest()) {
        digests.add(file);
      }
    }
    assertThat(digests).as("taken for digests").isEmpty();
    assertThat(files).hasSizeGreaterThanOrEqualTo(folder.equals(INSTALLED) ? 1300 : 1);
  }

  private static boolean isMarkdown(Path path) {
    return path.toString().endsWith(".md") && Files.isRegularFile(path);
  }
}
