package io.github.digestmark.report;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts findings. Not thread-safe. */
public final class Summary {

  /**
   * The findings of a rule that have the same severity.
   *
   * @param rule the name of the rule
   * @param severity their severity
   * @param findings how many there are; at least 1
   * @param files how many files have one
   * @param safe how many have a safe fix
   * @param unsafe how many have an unsafe fix
   */
  public record RuleCount(
      String rule, Severity severity, int findings, int files, int safe, int unsafe) {

    private RuleCount plus(RuleCount other) {
      return new RuleCount(
          rule,
          severity,
          findings + other.findings,
          files + other.files,
          safe + other.safe,
          unsafe + other.unsafe);
    }
  }

  private final Map<String, RuleCount> counts = new HashMap<>();
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
    Set<String> seen = new HashSet<>();
    for (Diagnostic diagnostic : file.diagnostics()) {
      String kind = diagnostic.severity() + " " + diagnostic.rule();
      int firstOfFile = seen.add(kind) ? 1 : 0;
      counts.merge(
          kind,
          new RuleCount(
              diagnostic.rule(),
              diagnostic.severity(),
              1,
              firstOfFile,
              isFixable(diagnostic, Fix.Safety.SAFE),
              isFixable(diagnostic, Fix.Safety.UNSAFE)),
          RuleCount::plus);
    }
  }

  private static int isFixable(Diagnostic diagnostic, Fix.Safety safety) {
    return diagnostic.fixability().filter(safety::equals).isPresent() ? 1 : 0;
  }

  /**
   * Returns the number of findings of each rule and severity.
   *
   * @return the numbers that are not 0, in no particular order
   */
  public List<RuleCount> byRule() {
    return List.copyOf(counts.values());
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
   * Returns the number of findings.
   *
   * @return 0 or more
   */
  public int count() {
    int sum = 0;
    for (RuleCount count : counts.values()) {
      sum += count.findings();
    }
    return sum;
  }

  /**
   * Returns the number of findings of a severity.
   *
   * @param severity a severity
   * @return 0 or more
   */
  public int count(Severity severity) {
    int sum = 0;
    for (RuleCount count : counts.values()) {
      sum += count.severity() == severity ? count.findings() : 0;
    }
    return sum;
  }

  /**
   * Returns the number of findings with a fix.
   *
   * @param safety the safety of the fixes
   * @return 0 or more
   */
  public int fixable(Fix.Safety safety) {
    int sum = 0;
    for (RuleCount count : counts.values()) {
      sum += safety == Fix.Safety.SAFE ? count.safe() : count.unsafe();
    }
    return sum;
  }
}
