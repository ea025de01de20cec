package io.github.digestmark.format;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.PaperPart;
import java.util.Locale;

/** Thrown for a digest with a text that Markdown cannot hold. */
public final class UnwritableDigestException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** A part of a digest. */
  public enum Part {
    /** The digest as a whole: its headings and columns. */
    DIGEST,
    /** A row of the table. */
    ROW,
    /** A detailed entry. */
    ENTRY;

    static Part of(PaperPart part) {
      return part instanceof DetailedEntry ? ENTRY : ROW;
    }

    /** Returns the name of the part in messages: {@code row}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The part that has the text. */
  private final Part part;

  /** The label of the row or entry. */
  private final String label;

  /** The name of the field. */
  private final String field;

  /** Why the text cannot be written. */
  private final String reason;

  UnwritableDigestException(Part part, String label, String field, String reason) {
    super(
        "%s: the %s cannot be written: %s"
            .formatted(part == Part.DIGEST ? part : part + " [^" + label + "]", field, reason));
    this.part = part;
    this.label = label;
    this.field = field;
    this.reason = reason;
  }

  /**
   * Returns the part that has the text.
   *
   * @return a row, an entry or the digest as a whole
   */
  public Part part() {
    return part;
  }

  /**
   * Returns the label of the row or entry.
   *
   * @return the label, or empty for the digest as a whole
   */
  public String label() {
    return label;
  }

  /**
   * Returns the field that has the text.
   *
   * @return the name of the field, such as {@code translated abstract} or {@code columns}
   */
  public String field() {
    return field;
  }

  /**
   * Returns why the text cannot be written, and what to do.
   *
   * @return the reason: {@code it has a blank line; join its paragraphs}
   */
  public String reason() {
    return reason;
  }
}
