package io.github.digestmark.merge;

import io.github.digestmark.model.Paper;
import java.util.List;

/**
 * A paper about which two digests do not say the same.
 *
 * @param before what the first says
 * @param after what the second says
 * @param fields what differs, at least one
 */
public record PaperChange(Paper before, Paper after, List<FieldChange> fields) {

  /**
   * Copies the list.
   *
   * @param before what the first says
   * @param after what the second says
   * @param fields what differs
   */
  public PaperChange {
    fields = List.copyOf(fields);
  }
}
