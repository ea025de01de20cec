package io.github.digestmark.lint;

import io.github.digestmark.parse.ParsedDigest;
import java.util.List;

/**
 * The result of repairing a text.
 *
 * @param parsed the repaired digest; if fixes undo each other, the original digest
 * @param fixed the repaired findings, with their places in the text that each fix was applied to
 * @param left the findings in the repaired digest
 * @param cycling the names of the rules whose fixes never end, in order; usually empty
 */
public record FixResult(
    ParsedDigest parsed, List<Diagnostic> fixed, List<Diagnostic> left, List<String> cycling) {

  /**
   * Copies the lists.
   *
   * @param parsed the repaired digest
   * @param fixed the repaired findings
   * @param left the findings in the repaired digest
   * @param cycling the names of the rules whose fixes never end
   */
  public FixResult {
    fixed = List.copyOf(fixed);
    left = List.copyOf(left);
    cycling = List.copyOf(cycling);
  }

  /**
   * Returns the repaired text.
   *
   * @return the whole text; unchanged if nothing was repaired
   */
  public String text() {
    return parsed.source().text();
  }
}
