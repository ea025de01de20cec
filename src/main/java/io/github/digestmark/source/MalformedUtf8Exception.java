package io.github.digestmark.source;

import java.nio.charset.CharacterCodingException;

/** Thrown if a file is not UTF-8. */
public final class MalformedUtf8Exception extends CharacterCodingException {

  private static final long serialVersionUID = 1L;

  /** The offset of the first byte that cannot be read. */
  private final long byteOffset;

  MalformedUtf8Exception(long byteOffset) {
    this.byteOffset = byteOffset;
  }

  /**
   * Returns where the text stops being UTF-8.
   *
   * @return the offset of the first byte that cannot be read, from 0
   */
  public long byteOffset() {
    return byteOffset;
  }

  /** Returns what is wrong, where, and what to do. */
  @Override
  public String getMessage() {
    return "not UTF-8 at byte offset " + byteOffset + "; save the file as UTF-8";
  }
}
