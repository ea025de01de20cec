package io.github.digestmark.lint;

import io.github.digestmark.source.Region;
import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A finding as it is reported. Printed, it reads {@code 7:102: error: MESSAGE [RULE]}.
 *
 * @param rule the name of the rule: {@code url-mismatch}
 * @param severity how severe it is, as configured
 * @param message what is wrong and what to do, in one sentence without line and column; it may
 *     quote the digest
 * @param span the smallest span that is wrong, or the place where something is missing
 * @param region the same in lines and columns
 * @param related further places that it is about
 * @param fix what repairs it
 * @param label the label of the row or entry that it is about, if it is about one
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
   * @param region the same in lines and columns
   * @param related further places that it is about
   * @param fix what repairs it
   * @param label the label of the row or entry that it is about
   */
  public Diagnostic {
    related = List.copyOf(related);
  }

  /**
   * Returns whether and how the finding can be repaired.
   *
   * @return the safety of its fix, or empty if it has none
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
