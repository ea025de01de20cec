package io.github.digestmark.report;

import java.io.IOException;

/** Writes what was found, one file after the other. For one thread. */
public interface Report {

  /**
   * Writes what was found in a file.
   *
   * @param file the file
   * @throws IOException if it cannot be written
   */
  void add(LintedFile file) throws IOException;

  /**
   * Writes the end, once, after all files.
   *
   * @throws IOException if it cannot be written
   */
  void end() throws IOException;
}
