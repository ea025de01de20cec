package io.github.digestmark.config;

import java.io.IOException;
import java.util.Locale;

/** Thrown if a file exceeds one of the {@link Limits}. */
public final class LimitExceededException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What is limited. */
  public enum Limit {
    /** The bytes of a file. */
    FILE_SIZE,
    /** The rows and the entries of a digest. */
    PAPERS;

    /** Returns the name of the option that sets it: {@code file-size}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Which limit it is. */
  private final Limit limit;

  LimitExceededException(Limit limit, String message) {
    super(message);
    this.limit = limit;
  }

  /**
   * Returns which limit it is.
   *
   * @return the limit
   */
  public Limit limit() {
    return limit;
  }
}
