package io.github.digestmark.merge;

import io.github.digestmark.model.Paper;
import java.util.List;

/**
 * A paper that differs between two digests.
 *
 * @param before the paper in the first digest
 * @param after the paper in the second digest
 * @param fields the differences; at least one
 */
public record PaperChange(Paper before, Paper after, List<FieldChange> fields) {

  /**
   * Copies the list.
   *
   * @param before the paper in the first digest
   * @param after the paper in the second digest
   * @param fields the differences
   */
  public PaperChange {
    fields = List.copyOf(fields);
  }
}
