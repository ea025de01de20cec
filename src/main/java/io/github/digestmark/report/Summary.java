package io.github.digestmark.report;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.Severity;
import java.util.EnumMap;
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
   * Returns in how many files something was found.
   *
   * @return 0 or more
   */
  public int filesWithFindings() {
    return filesWithFindings;
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

  /**
   * Returns how many findings can be repaired.
   *
   * @param safety in which way
   * @return 0 or more
   */
  public int fixable(Fix.Safety safety) {
    return fixable.getOrDefault(safety, 0);
  }
}
