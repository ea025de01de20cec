package io.github.digestmark.lint;

import io.github.digestmark.source.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is reported.
 *
 * @param rule the name of the rule: {@code url-mismatch}
 * @param severity how bad it is, as configured
 * @param message what is wrong and what to do, in one sentence without line and column; it may
 *     quote the digest
 * @param span the smallest stretch that is wrong, or the place where something is missing
 * @param places further places that it is about
 * @param fix what repairs it, or null
 * @param label the label of the row or entry that it is about, or null if it is about neither
 */
public record Diagnostic(
    String rule,
    Severity severity,
    String message,
    Span span,
    List<RelatedLocation> places,
    @Nullable Fix fix,
    @Nullable String label) {

  /**
   * Copies the list.
   *
   * @param rule the name of the rule
   * @param severity how bad it is
   * @param message what is wrong and what to do
   * @param span the smallest stretch that is wrong
   * @param places further places that it is about
   * @param fix what repairs it, or null
   * @param label the label of the row or entry that it is about, or null
   */
  public Diagnostic {
    places = List.copyOf(places);
  }

  /**
   * Tells how far the finding can be repaired.
   *
   * @return the safety of its fix, or empty if it has none
   */
  public Optional<Fix.Safety> fixability() {
    return Optional.ofNullable(fix).map(Fix::safety);
  }
}
