package io.github.digestmark.cli.command.lint;

import io.github.digestmark.Digestmark;
import io.github.digestmark.cli.command.ColorOption;
import io.github.digestmark.cli.files.DigestFiles.Verbosity;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.report.Report;
import io.github.digestmark.report.ReportFormat;
import io.github.digestmark.report.ReportOptions;
import java.io.Writer;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to report findings. */
final class ReportingOptions {

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
      description = "Maximum findings shown per file, or none (default: 10000).")
  Optional<String> maxFindings = Optional.empty();

  @Option(names = "--statistics", description = "Show counts by theme and rule, not findings.")
  boolean statistics;

  @Option(names = "--quiet", description = "Omit the summary.")
  boolean quiet;

  @Option(
      names = "--verbose",
      description = "Also print files passed over, and configurations used.")
  boolean verbose;

  @Mixin private ColorOption color = new ColorOption();

  Verbosity verbosity() {
    return quiet ? Verbosity.QUIET : verbose ? Verbosity.VERBOSE : Verbosity.NORMAL;
  }

  /** Starts a report. */
  Report report(Writer out, Console console) {
    return format.to(out, new ReportOptions(Digestmark.linter(), color.isColored(console)));
  }
}
