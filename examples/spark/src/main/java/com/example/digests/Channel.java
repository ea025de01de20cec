package com.example.digests;

import io.github.digestmark.arxiv.ArxivCategory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells by its path which part of arXiv a digest is of. */
final class Channel {

  /** Categories, and the archives that they are in: {@code cs.CL}, {@code hep-th}, {@code cs}. */
  private static final Set<String> NAMES =
      ArxivCategory.all().stream()
          .map(ArxivCategory::id)
          .flatMap(id -> Stream.of(id, id.split("\\.")[0]))
          .collect(Collectors.toUnmodifiableSet());

  private Channel() {}

  /**
   * Looks for a category or an archive in a path, from its end: {@code cs.CL.md}, {@code
   * cs.CL--2026-11-20.md}, {@code cs.CL/2026-11-20.md}.
   *
   * @param path a path with slashes
   * @return the category or archive, or the empty string
   */
  static String of(String path) {
    List<String> parts = Arrays.asList(path.split("/"));
    Collections.reverse(parts);
    return parts.stream()
        .map(part -> part.replaceFirst("(--.*|\\.md|\\.markdown)$", ""))
        .filter(NAMES::contains)
        .findFirst()
        .orElse("");
  }
}
