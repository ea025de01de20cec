package io.github.digestmark.merge;

import io.github.digestmark.model.Digest;
import java.util.List;

/**
 * One digest out of many.
 *
 * @param digest the digest
 * @param papers where its papers are from, in their order
 * @param dropped the copies of papers that are not in it
 */
public record MergedDigest(Digest digest, List<PaperCopy> papers, List<DroppedCopy> dropped) {

  /**
   * Copies the lists.
   *
   * @param digest the digest
   * @param papers where its papers are from
   * @param dropped the copies of papers that are not in it
   */
  public MergedDigest {
    papers = List.copyOf(papers);
    dropped = List.copyOf(dropped);
  }
}
