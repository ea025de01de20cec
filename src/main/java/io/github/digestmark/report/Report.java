package io.github.digestmark.report;

import java.io.IOException;

/** Writes the findings of one file after the other. Not thread-safe. */
public interface Report {

  /**
   * Writes the findings of a file.
   *
   * @param file a file and its findings
   * @throws IOException if the writer fails
   */
  void add(LintedFile file) throws IOException;

  /**
   * Completes the report. Call it once, after all files.
   *
   * @throws IOException if the writer fails
   */
  void end() throws IOException;
}
