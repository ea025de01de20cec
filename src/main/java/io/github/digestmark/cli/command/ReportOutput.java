package io.github.digestmark.cli.command;

/** In which form {@code merge} and {@code diff} say what they found. */
public enum ReportOutput {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return this == TEXT ? "text" : "json";
  }
}
