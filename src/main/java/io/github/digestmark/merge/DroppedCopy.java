package io.github.digestmark.merge;

import io.github.digestmark.arxiv.ArxivId;
import java.util.List;
import java.util.Optional;

/**
 * A copy of a paper that is not in the merged digest, because another copy is.
 *
 * @param dropped the copy
 * @param kept the copy that is in the merged digest
 * @param differences the texts that differ, from the dropped copy to the kept copy
 */
public record DroppedCopy(PaperCopy dropped, PaperCopy kept, List<FieldChange> differences) {

  /**
   * Copies the list.
   *
   * @param dropped the copy
   * @param kept the copy that is in the merged digest
   * @param differences the texts that differ
   */
  public DroppedCopy {
    differences = List.copyOf(differences);
  }

  /**
   * Returns whether the copy is of an older version.
   *
   * @return true if the kept copy has a version, and the dropped copy an older version or none
   */
  public boolean isOlder() {
    return !version(dropped).equals(version(kept));
  }

  /**
   * Returns whether the copies contradict each other.
   *
   * @return true if they are of the same version and differ
   */
  public boolean isContradiction() {
    return !isOlder() && !differences.isEmpty();
  }

  private static Optional<?> version(PaperCopy copy) {
    return copy.paper().arxivId().flatMap(ArxivId::version);
  }
}
