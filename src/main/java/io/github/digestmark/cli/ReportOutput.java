package io.github.digestmark.cli;

/** In which form {@code merge} and {@code diff} say what they found. */
enum ReportOutput {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return this == TEXT ? "text" : "json";
  }
}
