package io.github.digestmark.lint;

import io.github.digestmark.source.Region;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A finding as reported: {@code 7:102: error: MESSAGE [RULE]}.
 *
 * @param rule the name of the rule: {@code url-mismatch}
 * @param severity how severe it is, as configured
 * @param message what is wrong and what to do, in one sentence without line and column; it may
 *     quote the digest
 * @param span the smallest span that is wrong, or the place where something is missing
 * @param region the same span in lines and columns
 * @param related other places involved
 * @param fix the fix, if there is one
 * @param label the label of the row or entry that it is about, if any
 */
public record Diagnostic(
    String rule,
    Severity severity,
    String message,
    Span span,
    Region region,
    List<RelatedLocation> related,
    Optional<Fix> fix,
    Optional<String> label) {

  /**
   * Copies the list.
   *
   * @param rule the name of the rule
   * @param severity how severe it is
   * @param message what is wrong and what to do
   * @param span the smallest span that is wrong
   * @param region the same span in lines and columns
   * @param related other places involved
   * @param fix the fix
   * @param label the label of the row or entry
   */
  public Diagnostic {
    related = List.copyOf(related);
  }

  /**
   * Returns how safe its fix is.
   *
   * @return the safety of the fix, or empty if there is none
   */
  public Optional<Fix.Safety> fixability() {
    return fix.map(Fix::safety);
  }

  /** Returns {@code LINE:COLUMN: SEVERITY: MESSAGE [RULE]}, as compilers print it. */
  @Override
  public String toString() {
    return region.start() + ": " + severity + ": " + message + " [" + rule + "]";
  }
}
