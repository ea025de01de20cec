package io.github.digestmark.merge;

import io.github.digestmark.arxiv.ArxivId;
import java.util.List;
import java.util.Optional;

/**
 * A copy of a paper that is not in a merged digest, since another one is.
 *
 * @param dropped the copy
 * @param kept the other one
 * @param differences the texts that differ, from the dropped copy to the kept one
 */
public record DroppedCopy(PaperCopy dropped, PaperCopy kept, List<FieldChange> differences) {

  /**
   * Copies the list.
   *
   * @param dropped the copy
   * @param kept the other one
   * @param differences the texts that differ
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
    return copy.paper().arxivId().flatMap(ArxivId::version);
  }
}
