package io.github.digestmark.merge;

import io.github.digestmark.arxiv.ArxivId;
import java.util.List;
import java.util.Optional;

/**
 * A copy of a paper that is not in a merged digest, since another one is.
 *
 * @param dropped the copy
 * @param kept the other one
 * @param differences the names of the texts that they have differently, as in {@link FieldChange}
 */
public record DroppedCopy(PaperCopy dropped, PaperCopy kept, List<String> differences) {

  /**
   * Copies the list.
   *
   * @param dropped the copy
   * @param kept the other one
   * @param differences the names of the texts that they have differently
   */
  public DroppedCopy {
    differences = List.copyOf(differences);
  }

  /**
   * Tells whether an older version was dropped.
   *
   * @return whether the kept copy names a version and the dropped one an older one, or none
   */
  public boolean isOlder() {
    return !version(dropped).equals(version(kept));
  }

  /**
   * Tells whether the copies contradict each other.
   *
   * @return whether they are of one version and say different things
   */
  public boolean isContradiction() {
    return !isOlder() && !differences.isEmpty();
  }

  private static Optional<?> version(PaperCopy copy) {
    return copy.paper().arxivId().map(ArxivId::version);
  }
}
