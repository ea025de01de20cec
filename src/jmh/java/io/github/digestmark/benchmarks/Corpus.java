package io.github.digestmark.benchmarks;

import io.github.digestmark.Digestmark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The digests of one benchmark. */
record Corpus(List<String> texts) {

  /**
   * Makes or reads digests.
   *
   * @param digests how many entries a generated digest has, or a folder of Markdown files
   */
  static Corpus of(String digests) {
    if (digests.chars().allMatch(Character::isDigit)) {
      return new Corpus(List.of(GeneratedDigests.of(Integer.parseInt(digests))));
    }
    try (Stream<Path> files = Files.walk(Path.of(digests))) {
      return new Corpus(
          files
              .filter(file -> file.toString().endsWith(".md"))
              .sorted()
              .map(Corpus::read)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<byte[]> bytes() {
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  long length() {
    return bytes().stream().mapToLong(file -> file.length).sum();
  }

  int entries() {
    return texts.stream().mapToInt(text -> Digestmark.parse(text).digest().entries().size()).sum();
  }
}
