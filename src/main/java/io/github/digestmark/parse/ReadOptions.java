package io.github.digestmark.parse;

import io.github.digestmark.model.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to read digests.
 *
 * @param layout the layout, or empty to find it out
 * @param names further names of columns and labels, and what they mean
 * @param sites further sites of papers, such as {@code papers.example.org}
 */
public record ReadOptions(
    Optional<DigestLayout> layout, Map<String, Field> names, List<String> sites) {

  private static final ReadOptions DEFAULTS =
      new ReadOptions(Optional.empty(), Map.of(), List.of());

  /**
   * Copies map and list.
   *
   * @param layout the layout, or empty
   * @param names further names of columns and labels
   * @param sites further sites of papers
   */
  public ReadOptions {
    names = Map.copyOf(names);
    sites = List.copyOf(sites);
  }

  /**
   * Returns the options that are used unless others are given.
   *
   * @return options that leave everything to the parser
   */
  public static ReadOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Returns a copy that reads one layout only.
   *
   * @param layout the layout in the copy
   * @return the copy
   */
  public ReadOptions withLayout(DigestLayout layout) {
    return new ReadOptions(Optional.of(layout), names, sites);
  }

  /**
   * Returns a copy with other names.
   *
   * @param names further names of columns and labels, in any case, and what they mean
   * @return the copy
   */
  public ReadOptions withNames(Map<String, Field> names) {
    return new ReadOptions(layout, names, sites);
  }

  /**
   * Returns a copy with other sites.
   *
   * @param sites parts of addresses, such as {@code papers.example.org}
   * @return the copy
   */
  public ReadOptions withSites(List<String> sites) {
    return new ReadOptions(layout, names, sites);
  }
}
