package io.github.digestmark.convert.json;

import java.io.IOException;

/** Says what in a JSON text is not as a digest in JSON has to be, and where. */
public final class MalformedJsonException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Which value it is. */
  private final String path;

  MalformedJsonException(String path, String reason) {
    super(path.isEmpty() ? reason : path + ": " + reason);
    this.path = path;
  }

  /**
   * Returns which value it is.
   *
   * @return keys and indices from 0, such as {@code entries[3].translatedAbstract}; empty for the
   *     document as a whole
   */
  public String path() {
    return path;
  }
}
