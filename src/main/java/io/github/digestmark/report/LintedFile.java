package io.github.digestmark.report;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.parse.ParsedDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A file and its findings.
 *
 * @param name the name of the file in reports: a path with {@code /} as separator
 * @param parsed the parsed digest
 * @param diagnostics the findings, in the order of the text
 */
public record LintedFile(String name, ParsedDigest parsed, List<Diagnostic> diagnostics) {

  /**
   * Copies the list.
   *
   * @param name the name of the file in reports
   * @param parsed the parsed digest
   * @param diagnostics the findings
   */
  public LintedFile {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Returns a copy without milder findings.
   *
   * @param severity the least severity to keep
   * @return the file with the findings that are at least so severe
   */
  public LintedFile from(Severity severity) {
    List<Diagnostic> severe = new ArrayList<>(diagnostics);
    severe.removeIf(diagnostic -> !diagnostic.severity().isAtLeast(severity));
    return new LintedFile(name, parsed, List.copyOf(severe));
  }

  /**
   * Returns a copy with a limited number of findings: the most severe ones, of these the first.
   *
   * @param most the maximum number of findings
   * @return the file with at most so many findings, in the order of the text
   */
  public LintedFile first(int most) {
    if (diagnostics.size() <= most) {
      return this;
    }
    List<Diagnostic> kept = new ArrayList<>();
    int room = most;
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      List<Diagnostic> all = diagnostics.stream().filter(d -> d.severity() == severity).toList();
      List<Diagnostic> first = all.subList(0, Math.min(room, all.size()));
      kept.addAll(first);
      room -= first.size();
    }
    kept.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    return new LintedFile(name, parsed, kept);
  }
}
