package io.github.digestmark.cli.command.lint;

import io.github.digestmark.cli.terminal.Counted;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.report.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last line of {@code lint}: {@code 1 error in 1 of 7 files (1 fixable with --fix); 2 fixed}.
 */
final class SummaryLine {

  private final List<String> parts = new ArrayList<>();

  SummaryLine(Summary summary) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      if (summary.count(severity) > 0) {
        counts.add(Counted.of(summary.count(severity), severity.toString()));
      }
    }
    String files = Counted.of(summary.files(), "file");
    String where =
        summary.files() == 1 ? "" : " in %s of %s".formatted(summary.filesWithFindings(), files);
    parts.add(
        counts.isEmpty()
            ? "no findings in " + files
            : String.join(", ", counts) + where + fixes(summary));
  }

  /** Adds a count, unless it is 0. */
  SummaryLine with(int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
    return this;
  }

  /** Adds what else to do, if there is anything. */
  SummaryLine with(Optional<String> hint) {
    hint.ifPresent(parts::add);
    return this;
  }

  private static String fixes(Summary summary) {
    int safe = summary.fixable(Fix.Safety.SAFE);
    int unsafe = summary.fixable(Fix.Safety.UNSAFE);
    List<String> fixes = new ArrayList<>();
    if (safe > 0) {
      fixes.add(safe + " fixable with --fix");
    }
    if (unsafe > 0) {
      fixes.add(unsafe + (safe > 0 ? " more" : " fixable") + " with --unsafe-fixes");
    }
    return fixes.isEmpty() ? "" : " (" + String.join(", ", fixes) + ")";
  }

  @Override
  public String toString() {
    return String.join("; ", parts);
  }
}
