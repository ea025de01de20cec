package io.github.digestmark.parse.entry;

import io.github.digestmark.model.Field;
import io.github.digestmark.parse.EntryLayout.LayoutFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which paragraph of an entry is which.
 *
 * @param fields the paragraphs by field
 * @param leftOver paragraphs that belong to no field
 * @param fault what is wrong, if anything is
 * @param faultAt the paragraph that is wrong
 */
record EntryFields(
    Map<Field, EntryParagraph> fields,
    List<EntryParagraph> leftOver,
    Optional<LayoutFault> fault,
    Optional<EntryParagraph> faultAt) {

  static EntryFields of(Map<Field, EntryParagraph> fields) {
    return new EntryFields(fields, List.of(), Optional.empty(), Optional.empty());
  }

  /** An entry without a title or a link is at fault, even if it says so. */
  static EntryFields ofMarked(Map<Field, EntryParagraph> fields) {
    Optional<LayoutFault> fault =
        !fields.containsKey(Field.TITLE)
            ? Optional.of(LayoutFault.NO_TITLE)
            : fields.containsKey(Field.URL) ? Optional.empty() : Optional.of(LayoutFault.NO_LINK);
    return new EntryFields(fields, List.of(), fault, Optional.empty());
  }
}
