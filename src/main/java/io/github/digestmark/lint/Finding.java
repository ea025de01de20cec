package io.github.digestmark.lint;

import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fault that a rule found. The {@link Linter} turns it into a {@link Diagnostic}.
 *
 * @param span the smallest span that is wrong, or the place where something is missing
 * @param message what is wrong and what to do, in one sentence without line and column
 * @param related other places involved
 * @param fix the fix, if there is one
 * @param milder the severity of this finding, if it is less severe than the rule's others
 * @param label the label of the row or entry that it is about, if its span does not show that
 */
public record Finding(
    Span span,
    String message,
    List<RelatedLocation> related,
    Optional<Fix> fix,
    Optional<Severity> milder,
    Optional<String> label) {

  /** A row may have millions of pipes, and nobody reads a list of them. */
  private static final int MOST_RELATED = 10;

  /**
   * Copies the list.
   *
   * @param span the smallest span that is wrong
   * @param message what is wrong and what to do
   * @param related other places involved
   * @param fix the fix
   * @param milder the severity of this finding
   * @param label the label of the row or entry
   */
  public Finding {
    related = List.copyOf(related);
  }

  /**
   * Returns a finding at one place.
   *
   * @param span the smallest span that is wrong
   * @param message what is wrong and what to do
   * @return the finding, without a fix
   */
  public static Finding at(Span span, String message) {
    return new Finding(
        span, message, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns one finding for a fault in several places.
   *
   * @param spans where it is; at least one
   * @param message what is wrong and what to do
   * @return the finding at the first span, with the first ten others as related locations
   * @throws IndexOutOfBoundsException if there is no span
   */
  public static Finding at(List<Span> spans, String message) {
    return at(spans.get(0), message).withRelated(spans.subList(1, spans.size()), "the same here");
  }

  /**
   * Returns this finding with another related location.
   *
   * @param place the location
   * @param what what is there
   * @return the finding
   */
  public Finding withRelated(Span place, String what) {
    return withRelated(List.of(place), what);
  }

  /**
   * Returns this finding with more related locations of one kind: the first ten of them. If there
   * are more, the message of the tenth says how many.
   *
   * @param places where they are
   * @param what what is there
   * @return the finding
   */
  public Finding withRelated(List<Span> places, String what) {
    List<RelatedLocation> all = new ArrayList<>(related);
    int shown = Math.min(MOST_RELATED, places.size());
    int more = places.size() - shown;
    for (int i = 0; i < shown; i++) {
      boolean saysMore = more > 0 && i == shown - 1;
      all.add(
          new RelatedLocation(
              places.get(i), saysMore ? "%s, and %s more".formatted(what, more) : what));
    }
    return new Finding(span, message, all, fix, milder, label);
  }

  /**
   * Returns this finding with a fix.
   *
   * @param repair the fix
   * @return the finding
   */
  public Finding withFix(Fix repair) {
    return withFix(Optional.of(repair));
  }

  /**
   * Returns this finding with a fix, if there is one.
   *
   * @param repair the fix, or empty
   * @return the finding
   */
  public Finding withFix(Optional<Fix> repair) {
    return new Finding(span, message, related, repair, milder, label);
  }

  /**
   * Returns this finding with a milder severity than its rule usually has.
   *
   * @param severity the severity
   * @return the finding
   */
  public Finding as(Severity severity) {
    return new Finding(span, message, related, fix, Optional.of(severity), label);
  }

  /**
   * Returns this finding with the label of the row or entry that it is about.
   *
   * @param ofPaper the label
   * @return the finding
   */
  public Finding about(String ofPaper) {
    return new Finding(span, message, related, fix, milder, Optional.of(ofPaper));
  }
}
