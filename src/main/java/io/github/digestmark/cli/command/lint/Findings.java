package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.command.DigestProcessor.DigestFile;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.report.LintedFile;
import io.github.digestmark.report.Report;
import io.github.digestmark.report.ReportFormat;
import io.github.digestmark.report.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Counts and reports the findings that are not in the baseline. */
final class Findings {

  private final Console console;
  private final PrintWriter out;
  private final ReportingOptions options;
  private final Optional<Report> report;
  private final Optional<BaselineRun> baseline;
  private final Summary summary = new Summary();
  private final Statistics statistics = new Statistics();

  /**
   * Starts with no findings.
   *
   * @param out receives the report and the statistics
   * @param linter the linter that finds them
   * @param isReported whether to write a report, unless the options exclude it
   */
  Findings(
      Console console,
      PrintWriter out,
      ReportingOptions options,
      Linter linter,
      boolean isReported,
      Optional<BaselineRun> baseline) {
    this.console = console;
    this.out = out;
    this.options = options;
    this.report =
        isReported && !options.statistics
            ? Optional.of(options.report(out, console, linter))
            : Optional.empty();
    this.baseline = baseline;
  }

  /**
   * Adds the findings of a file.
   *
   * @param digest the file
   * @param parsed the digest in it, after fixes
   */
  void add(DigestFile digest, ParsedDigest parsed, List<Diagnostic> diagnostics)
      throws IOException {
    List<Diagnostic> fresh =
        baseline.isEmpty()
            ? diagnostics
            : baseline.get().fresh(digest.file().path(), parsed, diagnostics);
    LintedFile file = new LintedFile(digest.name(), parsed, fresh);
    summary.add(file);
    statistics.add(file);
    if (report.isPresent()) {
      int most = digest.limits().findings();
      report.get().add(file.first(most));
      if (fresh.size() > most) {
        console.note(
            "%s: showing %s of %s findings; --max-findings %3$s shows all"
                .formatted(file.name(), most, fresh.size()));
      }
    }
  }

  /** Ends the report, and prints statistics and stale entries of the baseline. */
  void finish() throws IOException {
    if (report.isPresent()) {
      report.get().end();
    }
    if (!options.quiet) {
      baseline.ifPresent(known -> known.printStale(console, options.verbose));
    }
    if (options.statistics && options.format == ReportFormat.JSON) {
      statistics.printJson(out);
    } else if (options.statistics) {
      statistics.print(out);
    }
  }

  Summary summary() {
    return summary;
  }
}
