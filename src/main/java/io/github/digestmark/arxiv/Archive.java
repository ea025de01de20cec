package io.github.digestmark.arxiv;

import io.github.digestmark.internal.Resources;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One of the 34 archives that identifiers began with until March 2007; the list is closed.
 *
 * @param name as in identifiers: {@code hep-th}
 * @param title as people read it
 * @param end the last month in which papers came in, or empty if it still takes some
 * @param successor the category that its papers belong to now, or empty
 */
record Archive(String name, String title, Optional<YearMonth> end, Optional<String> successor) {

  private static final List<Archive> ALL =
      Resources.table(Archive.class, "archives.tsv").stream()
          .map(
              f ->
                  f.length == 2
                      ? new Archive(f[0], f[1], Optional.empty(), Optional.empty())
                      : new Archive(
                          f[0], f[1], Optional.of(YearMonth.parse(f[2])), Optional.of(f[3])))
          .toList();

  private static final Map<String, Archive> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Archive::name, Function.identity()));

  static List<Archive> all() {
    return ALL;
  }

  static Optional<Archive> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns whether a paper of that month may carry this archive in its identifier. */
  boolean tookPapersIn(YearMonth month) {
    // Papers were back-filled before an archive began (math/9201277), never after it ended.
    return end.filter(month::isAfter).isEmpty();
  }

  /**
   * Returns whether identifiers were minted with a subject class, as in {@code math.GT/0309136}:
   * one that the taxonomy knows, which are two capitals in these archives. The classes of other
   * archives never stood in an identifier.
   */
  boolean hasClass(String subjectClass) {
    return switch (name) {
      case "cs", "math", "nlin", "q-bio" ->
          ArxivCategory.parse(name + "." + subjectClass).isPresent();
      default -> false;
    };
  }
}
