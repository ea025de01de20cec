package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.command.DigestProcessor.DigestFile;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Linter;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.report.LintedFile;
import io.github.digestmark.report.Report;
import io.github.digestmark.report.ReportFormat;
import io.github.digestmark.report.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts and reports the findings that are not in the baseline. */
final class Findings {

  /** What to print. */
  enum Output {
    FINDINGS,
    COUNTS,
    NOTHING
  }

  private final Console console;
  private final PrintWriter out;
  private final ReportingOptions options;
  private final Linter linter;
  private final Output output;
  private final Severity lowest;
  private final Optional<BaselineRun> baseline;
  private final Optional<Report> report;
  private final Summary summary = new Summary();

  /**
   * Starts with no findings.
   *
   * @param out receives the output
   * @param linter the linter that finds them
   * @param lowest the lowest severity to report; all are counted
   */
  Findings(
      Console console,
      PrintWriter out,
      ReportingOptions options,
      Linter linter,
      Output output,
      Severity lowest,
      Optional<BaselineRun> baseline) {
    this.console = console;
    this.out = out;
    this.options = options;
    this.linter = linter;
    this.output = output;
    this.lowest = lowest;
    this.baseline = baseline;
    this.report =
        output == Output.FINDINGS
            ? Optional.of(options.report(out, console, linter))
            : Optional.empty();
  }

  /**
   * Adds the findings of a file.
   *
   * @param digest the file
   * @param rules how it was linted
   * @param parsed the digest in it, after fixes
   */
  void add(DigestFile digest, LintOptions rules, ParsedDigest parsed, List<Diagnostic> diagnostics)
      throws IOException {
    List<Diagnostic> fresh =
        baseline.isEmpty()
            ? diagnostics
            : baseline
                .get()
                .fresh(digest.file().path(), linter.silent(rules, parsed), parsed, diagnostics);
    LintedFile file = new LintedFile(digest.name(), parsed, fresh);
    summary.add(file);
    if (report.isPresent()) {
      report.get().add(limited(file.from(lowest), digest.limits().findings()));
    }
  }

  private LintedFile limited(LintedFile file, int most) {
    // A brief report shows all errors, but few other findings.
    LintedFile shown = options.isBrief() ? file.from(Severity.ERROR) : file;
    if (shown.diagnostics().size() <= most) {
      return file;
    }
    console.note(
        "%s: showing %s of %s findings; --max-findings %3$s shows all"
            .formatted(file.name(), most, file.diagnostics().size()));
    return file.first(most);
  }

  /** Ends the report, or prints counts. */
  void finish() throws IOException {
    if (report.isPresent()) {
      report.get().end();
      boolean hasTable =
          options.format == ReportFormat.TEXT || options.format == ReportFormat.GROUPED;
      if (hasTable && !options.quiet && summary.filesWithFindings() > 1) {
        out.print("\n");
        new Statistics(summary).print(out);
        out.print("\n");
      }
    } else if (output == Output.COUNTS && options.format == ReportFormat.JSON) {
      new Statistics(summary).printJson(out);
    } else if (output == Output.COUNTS) {
      new Statistics(summary).print(out);
    }
  }

  /** Returns how to see the findings that are too mild to be reported, if there are any. */
  Optional<String> hint() {
    List<String> hidden = new ArrayList<>();
    for (Severity severity : List.of(Severity.WARNING, Severity.NOTE)) {
      if (!severity.isAtLeast(lowest) && summary.count(severity) > 0) {
        hidden.add(severity + "s");
      }
    }
    boolean hasNotes = summary.count(Severity.NOTE) > 0;
    return report.isEmpty() || hidden.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "--show "
                + (hasNotes ? Severity.NOTE : Severity.WARNING)
                + " shows the "
                + String.join(" and ", hidden));
  }

  Summary summary() {
    return summary;
  }
}
