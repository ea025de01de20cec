package io.github.digestmark.cli.command.lint;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.report.Report;
import io.github.digestmark.report.ReportFormat;
import io.github.digestmark.report.ReportOptions;
import java.io.Writer;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How findings are shown. */
final class ReportingOptions {

  /** When to print colours. */
  enum Color {
    auto,
    always,
    never
  }

  @Option(
      names = {"--output-format", "--output"},
      paramLabel = "FORMAT",
      description = "text, json, sarif, github, junit or codequality.")
  ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description = "Maximum findings shown per file (default 10000, or none).")
  Optional<String> maxFindings = Optional.empty();

  @Option(names = "--statistics", description = "Show counts by rule instead of findings.")
  boolean statistics;

  @Option(names = "--quiet", description = "Print only findings.")
  boolean quiet;

  @Option(names = "--verbose", description = "Name skipped files and configurations.")
  boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (the default), always or never.")
  private Color color = Color.auto;

  /** Starts a report. */
  Report report(Writer out, Console console) {
    boolean isColored = color == Color.always || (color == Color.auto && console.isTerminal());
    return format.to(out, new ReportOptions(Digestmark.linter(), isColored));
  }
}
