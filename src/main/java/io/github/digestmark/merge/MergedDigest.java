package io.github.digestmark.merge;

import io.github.digestmark.model.Digest;
import java.util.List;

/**
 * The result of merging digests.
 *
 * @param digest the merged digest
 * @param papers the sources of its papers, in their order
 * @param dropped the copies of papers that are not in it
 */
public record MergedDigest(Digest digest, List<PaperCopy> papers, List<DroppedCopy> dropped) {

  /**
   * Copies the lists.
   *
   * @param digest the merged digest
   * @param papers the sources of its papers
   * @param dropped the copies of papers that are not in it
   */
  public MergedDigest {
    papers = List.copyOf(papers);
    dropped = List.copyOf(dropped);
  }
}
