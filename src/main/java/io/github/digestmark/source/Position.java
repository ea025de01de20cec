package io.github.digestmark.source;

/**
 * A place in a text as people count: the first character of a file is at line 1, column 1.
 *
 * @param line the line, from 1
 * @param column the column, from 1, in UTF-16 code units
 */
public record Position(int line, int column) {

  /** Returns {@code line:column}, as compilers print it. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
