package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.command.ColorOption;
import io.github.digestmark.cli.files.DigestFiles.Verbosity;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.Severity;
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
      names = "--show",
      paramLabel = "SEVERITY",
      description = "Lowest severity shown (default: warning).")
  private Optional<Severity> show = Optional.empty();

  @Option(names = "--all", description = "Show every finding, not only some of each rule.")
  private boolean all;

  @Option(
      names = "--output-format",
      paramLabel = "FORMAT",
      description = "text, concise, grouped, json, sarif, github, junit or codequality.")
  ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description = "Findings shown per file, or none (default: 10000).")
  Optional<String> maxFindings = Optional.empty();

  @Option(names = "--statistics", description = "Show counts by rule, not findings.")
  boolean statistics;

  @Option(names = "--quiet", description = "Omit the summary.")
  boolean quiet;

  @Option(names = "--verbose", description = "Also print skipped files, and configurations.")
  boolean verbose;

  @Mixin private ColorOption color = new ColorOption();

  Verbosity verbosity() {
    return quiet ? Verbosity.QUIET : verbose ? Verbosity.VERBOSE : Verbosity.NORMAL;
  }

  /** Returns whether the format can hold counts. */
  boolean holdsCounts() {
    return format.isForPeople() || format == ReportFormat.JSON;
  }

  /** Returns whether few findings that are no errors are shown. */
  boolean isBrief() {
    return format == ReportFormat.TEXT && !all;
  }

  /**
   * Returns the lowest severity to show: for people warnings, and what fails the run.
   *
   * @param failOn the lowest severity that fails
   */
  Severity lowestShown(Severity failOn) {
    boolean showsNotes = !format.isForPeople() || failOn == Severity.NOTE;
    return show.orElse(showsNotes ? Severity.NOTE : Severity.WARNING);
  }

  /** Starts a report. */
  Report report(Writer out, Console console, Linter linter) {
    return format.to(out, new ReportOptions(linter, color.isColored(console), !all));
  }
}
