package io.github.digestmark.report;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.parse.ParsedDigest;
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
   * Returns a copy with the first findings only.
   *
   * @param most the maximum number of findings
   * @return the file with at most so many findings
   */
  public LintedFile first(int most) {
    return diagnostics.size() <= most
        ? this
        : new LintedFile(name, parsed, diagnostics.subList(0, most));
  }
}
