package io.github.digestmark.report;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts findings. For one thread. */
public final class Summary {

  private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
  private final Map<Fix.Safety, Integer> fixable = new EnumMap<>(Fix.Safety.class);
  private int files;
  private int filesWithFindings;

  /** Begins at nothing. */
  public Summary() {}

  /**
   * Counts what was found in a file.
   *
   * @param file the file
   */
  public void add(LintedFile file) {
    files++;
    filesWithFindings += file.diagnostics().isEmpty() ? 0 : 1;
    for (Diagnostic diagnostic : file.diagnostics()) {
      bySeverity.merge(diagnostic.severity(), 1, Integer::sum);
      diagnostic.fixability().ifPresent(safety -> fixable.merge(safety, 1, Integer::sum));
    }
  }

  /**
   * Returns how many files were looked at.
   *
   * @return the number of files that were added
   */
  public int files() {
    return files;
  }

  /**
   * Returns how many findings have a severity.
   *
   * @param severity the severity
   * @return 0 or more
   */
  public int count(Severity severity) {
    return bySeverity.getOrDefault(severity, 0);
  }

  /** Returns a line for people: {@code 1 error, 2 warnings in 1 of 7 files (2 fixable ...)}. */
  @Override
  public String toString() {
    List<String> counts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      if (count(severity) > 0) {
        counts.add(counted(count(severity), severity.toString()));
      }
    }
    if (counts.isEmpty()) {
      return "no findings in " + counted(files, "file");
    }
    return String.join(", ", counts)
        + (files == 1 ? "" : " in %s of %s".formatted(filesWithFindings, counted(files, "file")))
        + fixes();
  }

  private String fixes() {
    int safe = fixable.getOrDefault(Fix.Safety.SAFE, 0);
    int unsafe = fixable.getOrDefault(Fix.Safety.UNSAFE, 0);
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
