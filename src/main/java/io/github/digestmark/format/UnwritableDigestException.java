package io.github.digestmark.format;

/** Says which text of a digest cannot be written so that it reads back the same. */
public final class UnwritableDigestException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Where the text belongs. */
  private final String part;

  /** The name of the field. */
  private final String field;

  UnwritableDigestException(String part, String field, String reason) {
    super(part + ": the " + field + " cannot be written: " + reason);
    this.part = part;
    this.field = field;
  }

  /**
   * Returns where the text belongs.
   *
   * @return {@code entry [^3]}, {@code row [^3]} or {@code digest}
   */
  public String part() {
    return part;
  }

  /**
   * Returns which text it is.
   *
   * @return the name of the field, such as {@code translated abstract}
   */
  public String field() {
    return field;
  }
}
