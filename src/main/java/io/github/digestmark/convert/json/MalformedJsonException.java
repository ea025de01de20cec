package io.github.digestmark.convert.json;

import java.io.IOException;

/** Thrown for a text that is not JSON or not a digest in JSON; it names the value. */
public final class MalformedJsonException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The path of the value. */
  private final String path;

  MalformedJsonException(String path, String reason) {
    super(path.isEmpty() ? reason : path + ": " + reason);
    this.path = path;
  }

  /**
   * Returns the path of the value in the document.
   *
   * @return keys and indices from 0, such as {@code entries[3].translatedAbstract}; empty for the
   *     whole document
   */
  public String path() {
    return path;
  }
}
