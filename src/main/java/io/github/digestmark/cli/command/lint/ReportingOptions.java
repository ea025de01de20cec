package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.report.Report;
import io.github.digestmark.report.ReportFormat;
import io.github.digestmark.report.ReportOptions;
import java.io.Writer;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How to report findings. */
final class ReportingOptions {

  /** When to print colours. */
  enum Color {
    auto,
    always,
    never
  }

  @Option(
      names = "--output-format",
      paramLabel = "FORMAT",
      description = "text, json, sarif, github, junit or codequality.")
  ReportFormat format = ReportFormat.TEXT;

  /** The old name. */
  @Option(names = "--output", hidden = true)
  void setOutput(ReportFormat value) {
    format = value;
  }

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description = "Findings shown per file, or none (default: 10000).")
  Optional<String> maxFindings = Optional.empty();

  @Option(names = "--statistics", description = "Show counts by theme and rule, not findings.")
  boolean statistics;

  @Option(names = "--quiet", description = "Omit the summary.")
  boolean quiet;

  @Option(names = "--verbose", description = "Also print skipped files, and configurations used.")
  boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never (default: auto).")
  private Color color = Color.auto;

  /** Starts a report. */
  Report report(Writer out, Console console, Linter linter) {
    boolean isColored = color == Color.always || (color == Color.auto && console.isTerminal());
    return format.to(out, new ReportOptions(linter, isColored));
  }
}
