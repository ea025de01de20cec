package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.command.DigestProcessor.DigestFile;
import io.github.digestmark.cli.terminal.Console;
import io.github.digestmark.cli.terminal.Counted;
import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.report.LintedFile;
import io.github.digestmark.report.Report;
import io.github.digestmark.report.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts and reports the findings that are not in the baseline. */
final class Findings {

  private final Console console;
  private final Optional<Report> report;
  private final Severity lowest;
  private final Optional<BaselineRun> baseline;
  private final Summary summary = new Summary();

  /**
   * Starts with no findings.
   *
   * @param report takes the findings, if they are not only counted
   * @param lowest the lowest severity to report; all are counted
   */
  Findings(
      Console console, Optional<Report> report, Severity lowest, Optional<BaselineRun> baseline) {
    this.console = console;
    this.report = report;
    this.lowest = lowest;
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
    if (report.isPresent()) {
      LintedFile shown = file.from(lowest);
      int most = digest.limits().findings();
      int count = shown.diagnostics().size();
      report.get().add(shown.first(most));
      if (count > most) {
        console.note(
            "%s: showing %s of %s findings; --max-findings %3$s shows all"
                .formatted(file.name(), most, count));
      }
    }
  }

  /** Ends the report. */
  void finish() throws IOException {
    if (report.isPresent()) {
      report.get().end();
    }
  }

  /** Returns a line about the findings that are too mild to be reported, if there are any. */
  Optional<String> unreported() {
    List<String> counts = new ArrayList<>();
    Severity mildest = lowest;
    for (Severity severity : List.of(Severity.WARNING, Severity.NOTE)) {
      if (!severity.isAtLeast(lowest) && summary.count(severity) > 0) {
        counts.add(Counted.of(summary.count(severity), severity.toString()));
        mildest = severity;
      }
    }
    return counts.isEmpty() || report.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s not shown; --show %s shows them".formatted(String.join(" and ", counts), mildest));
  }

  Summary summary() {
    return summary;
  }
}
