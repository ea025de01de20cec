package io.github.digestmark.arxiv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A category of arXiv's taxonomy.
 *
 * <pre>{@code
 * cs.LG      Machine Learning
 * cs.NA      Numerical Analysis, an alias of math.NA
 * alg-geom   Algebraic Geometry, retired, now math.AG
 * }</pre>
 *
 * <p>Names that only group categories ({@code cs}, {@code physics}) are none themselves. Source: <a
 * href="https://arxiv.org/category_taxonomy">arxiv.org/category_taxonomy</a> and arXiv's own
 * configuration, June 2026.
 *
 * @param id as arXiv writes it; case counts
 * @param name the English name
 * @param status whether papers are announced under it today
 * @param successor the id of the category that replaces it: an alias's canonical category, or where
 *     a retired archive's papers are now; empty if nothing replaces it
 */
public record ArxivCategory(String id, String name, Status status, Optional<String> successor) {

  /** Whether papers are announced under a category. */
  public enum Status {
    /** In use. */
    ACTIVE,
    /** In use beside a canonical category that says the same: {@code cs.SY} and {@code eess.SY}. */
    ALIAS,
    /** Found on old papers only. */
    RETIRED
  }

  private static final Map<String, ArxivCategory> BY_ID = load();

  /**
   * Reads a category id.
   *
   * @param id such as {@code cs.LG}; nothing is trimmed or folded
   * @return the category, or empty if arXiv never had it
   */
  public static Optional<ArxivCategory> parse(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /**
   * Returns every category that arXiv has or had.
   *
   * @return an unmodifiable list: those in use in the order of the taxonomy, then the retired ones
   */
  public static List<ArxivCategory> all() {
    return List.copyOf(BY_ID.values());
  }

  /**
   * Returns the category to use in place of this one.
   *
   * @return the canonical category of an alias, the successor of a retired one, otherwise itself
   */
  public ArxivCategory canonical() {
    return successor.flatMap(ArxivCategory::parse).orElse(this);
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }

  private static Map<String, ArxivCategory> load() {
    List<ArxivCategory> all = new ArrayList<>();
    for (String line : Taxonomy.CATEGORIES.split("\n", -1)) {
      int space = line.indexOf(' ');
      int alias = line.indexOf(" = ");
      String id = line.substring(0, space);
      all.add(
          alias < 0
              ? new ArxivCategory(id, line.substring(space + 1), Status.ACTIVE, Optional.empty())
              : new ArxivCategory(
                  id,
                  line.substring(space + 1, alias),
                  Status.ALIAS,
                  Optional.of(line.substring(alias + 3))));
    }
    for (Archive archive : Archive.all()) {
      // Before these three were divided, papers had the archive itself as their category.
      boolean divided = List.of("astro-ph", "cond-mat", "q-bio").contains(archive.name());
      if (divided || archive.successor().isPresent()) {
        all.add(
            new ArxivCategory(
                archive.name(), archive.title(), Status.RETIRED, archive.successor()));
      }
    }
    Map<String, ArxivCategory> byId = new LinkedHashMap<>();
    all.forEach(category -> byId.put(category.id(), category));
    return Collections.unmodifiableMap(byId);
  }
}
