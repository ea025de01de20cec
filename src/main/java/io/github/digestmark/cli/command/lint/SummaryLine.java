package io.github.digestmark.cli.command.lint;

import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.report.Summary;
import java.util.ArrayList;
import java.util.List;

/** Says in a line what a run of {@code lint} found, and how to repair it. */
final class SummaryLine {

  private SummaryLine() {}

  /** Returns {@code 1 error, 2 warnings in 1 of 7 files (2 fixable with --fix)}. */
  static String of(Summary summary) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      if (summary.count(severity) > 0) {
        counts.add(counted(summary.count(severity), severity.toString()));
      }
    }
    String files = counted(summary.files(), "file");
    if (counts.isEmpty()) {
      return "no findings in " + files;
    }
    String where =
        summary.files() == 1 ? "" : " in %s of %s".formatted(summary.filesWithFindings(), files);
    return String.join(", ", counts) + where + fixes(summary);
  }

  private static String fixes(Summary summary) {
    int safe = summary.fixable(Fix.Safety.SAFE);
    int unsafe = summary.fixable(Fix.Safety.UNSAFE);
    List<String> parts = new ArrayList<>();
    if (safe > 0) {
      parts.add(safe + " fixable with --fix");
    }
    if (unsafe > 0) {
      parts.add(unsafe + (safe > 0 ? " more" : " fixable") + " with --unsafe-fixes");
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
