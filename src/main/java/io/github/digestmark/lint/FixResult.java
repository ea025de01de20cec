package io.github.digestmark.lint;

import io.github.digestmark.parse.ParsedDigest;
import java.util.List;

/**
 * What became of a text when its findings were repaired.
 *
 * @param parsed the repaired digest; where fixes undo each other, the digest as it was
 * @param fixed the findings that were repaired, as they stood in the text of their round
 * @param left the findings in the repaired digest
 * @param cycling the names of the rules whose fixes came to no end, in order; empty as a rule
 */
public record FixResult(
    ParsedDigest parsed, List<Diagnostic> fixed, List<Diagnostic> left, List<String> cycling) {

  /**
   * Copies the lists.
   *
   * @param parsed the repaired digest
   * @param fixed the findings that were repaired
   * @param left the findings in the repaired digest
   * @param cycling the names of the rules whose fixes came to no end
   */
  public FixResult {
    fixed = List.copyOf(fixed);
    left = List.copyOf(left);
    cycling = List.copyOf(cycling);
  }

  /**
   * Returns the repaired text.
   *
   * @return the whole text; where nothing was repaired, exactly as it was
   */
  public String text() {
    return parsed.source().text();
  }
}
