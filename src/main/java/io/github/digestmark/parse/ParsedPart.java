package io.github.digestmark.parse;

import io.github.digestmark.model.Field;
import io.github.digestmark.model.FieldMap;
import io.github.digestmark.model.PaperPart;
import io.github.digestmark.source.Span;
import java.util.List;

/** A row or an entry as it was read: what it says, where it is, and whether it is sound. */
public sealed interface ParsedPart permits ParsedRow, ParsedEntry {

  /**
   * Returns what the row or entry says.
   *
   * @return a value of the model, without places
   */
  PaperPart part();

  /**
   * Returns where the row or entry is.
   *
   * @return from its first to its last visible character
   */
  Span span();

  /**
   * Returns where the label is.
   *
   * @return the label without {@code [^} and {@code ]}; empty if there is no reference
   */
  Span labelSpan();

  /**
   * Returns where the fields are.
   *
   * @return the places; see {@link #at}
   */
  FieldMap<Span> places();

  /**
   * Returns where the further texts are.
   *
   * @return in the order of {@link PaperPart#further}
   */
  List<FurtherPlace> further();

  /**
   * Returns whether the row or entry was read without a problem, so that its fields are what was
   * meant.
   *
   * @return false if {@link ParsedDigest#problems} has a problem of it
   */
  boolean isSound();

  /**
   * Returns where a field is.
   *
   * @param field any field
   * @return the place of its text; if it is missing, the empty span at the place where it could be
   */
  default Span at(Field field) {
    return places().get(field);
  }

  /**
   * Returns the text of a field.
   *
   * @param field any field
   * @return Markdown source, verbatim; empty if the field is missing
   */
  default String text(Field field) {
    return part().text(field);
  }

  /**
   * Returns the label.
   *
   * @return what is between {@code [^} and {@code ]}, or empty
   */
  default String label() {
    return part().label();
  }

  /**
   * Returns the title, without a stamp.
   *
   * @return Markdown source, or empty
   */
  default String title() {
    return part().title();
  }

  /**
   * Returns the address of the paper.
   *
   * @return the destination of the link, or empty
   */
  default String url() {
    return part().url();
  }
}
