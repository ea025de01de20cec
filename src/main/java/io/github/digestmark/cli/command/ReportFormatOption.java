package io.github.digestmark.cli.command;

import picocli.CommandLine.Option;

/** The format of the report of {@code merge} and {@code diff}. */
public final class ReportFormatOption {

  /** The formats. */
  enum Kind {
    text,
    json
  }

  @Option(
      names = "--output-format",
      paramLabel = "FORMAT",
      description = "Format of the report: text or json (default: text).")
  private Kind kind = Kind.text;

  public boolean isJson() {
    return kind == Kind.json;
  }
}
