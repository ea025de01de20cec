package io.github.digestmark.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The example digests. */
public final class Examples {

  public static final Path FOLDER = Path.of("examples", "digests");

  /** What is no digest, and the digest that has faults. */
  private static final Set<String> OTHERS = Set.of("README.md", "FAULTY.md");

  private static final List<String> LAYOUTS =
      List.of(
          "TABLES.md",
          "ABSTRACT-COLUMN.md",
          "SECTIONS.md",
          "TRANSLATED-SECTIONS.md",
          "CONTENTS.md",
          "KEYWORDS.md",
          "ANCHORS.md",
          "LIST.md",
          "TOPIC-LIST.md");

  private Examples() {}

  /** Returns the names of the digests of other layouts than that of footnotes. */
  public static List<String> ofOtherLayouts() {
    return LAYOUTS;
  }

  /** Returns the names of all other digests without a fault, so that a new one is not forgotten. */
  public static List<String> sound() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md") && !OTHERS.contains(name))
          .filter(name -> !LAYOUTS.contains(name))
          .sorted()
          .toList();
    }
  }
}
