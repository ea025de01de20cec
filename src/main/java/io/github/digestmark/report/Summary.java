package io.github.digestmark.report;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.Severity;
import java.util.EnumMap;
import java.util.Map;

/** Counts findings. Not thread-safe. */
public final class Summary {

  private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
  private final Map<Fix.Safety, Integer> fixable = new EnumMap<>(Fix.Safety.class);
  private int files;
  private int filesWithFindings;

  /** Creates a summary without findings. */
  public Summary() {}

  /**
   * Counts the findings of a file.
   *
   * @param file a file and its findings
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
   * Returns the number of files.
   *
   * @return the number of files that were added
   */
  public int files() {
    return files;
  }

  /**
   * Returns the number of files that have findings.
   *
   * @return 0 or more
   */
  public int filesWithFindings() {
    return filesWithFindings;
  }

  /**
   * Returns the number of findings of a severity.
   *
   * @param severity a severity
   * @return 0 or more
   */
  public int count(Severity severity) {
    return bySeverity.getOrDefault(severity, 0);
  }

  /**
   * Returns the number of findings with a fix.
   *
   * @param safety the safety of the fixes
   * @return 0 or more
   */
  public int fixable(Fix.Safety safety) {
    return fixable.getOrDefault(safety, 0);
  }
}
