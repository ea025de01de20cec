package io.github.digestmark.cli.command;

/** The format of the report of {@code merge} and {@code diff}. */
public enum ReportOutput {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return this == TEXT ? "text" : "json";
  }
}
