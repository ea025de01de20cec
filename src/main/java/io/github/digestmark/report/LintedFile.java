package io.github.digestmark.report;

import io.github.digestmark.lint.Diagnostic;
import io.github.digestmark.parse.ParsedDigest;
import java.util.List;

/**
 * A file that was looked at.
 *
 * @param name how reports name it: a path with {@code /} between its parts
 * @param parsed what was read
 * @param diagnostics what was found in it, by its place
 */
public record LintedFile(String name, ParsedDigest parsed, List<Diagnostic> diagnostics) {

  /**
   * Copies the list.
   *
   * @param name how reports name it
   * @param parsed what was read
   * @param diagnostics what was found in it
   */
  public LintedFile {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Leaves out findings from the end of the file.
   *
   * @param most how many findings are left at most
   * @return the same file with the first findings alone
   */
  public LintedFile first(int most) {
    return diagnostics.size() <= most
        ? this
        : new LintedFile(name, parsed, diagnostics.subList(0, most));
  }
}
