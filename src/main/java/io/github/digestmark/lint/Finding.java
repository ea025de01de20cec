package io.github.digestmark.lint;

import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, before it is known how severe the configuration holds it to be.
 *
 * @param span the smallest stretch that is wrong, or the place where something is missing
 * @param message what is wrong and what to do, in one sentence without line and column
 * @param places further places that it is about
 * @param fix what repairs it, or null
 * @param milder the severity where it is less than the rule's usual one, or null
 * @param label the entry or row that it counts to where it stands in neither, or null
 */
public record Finding(
    Span span,
    String message,
    List<RelatedLocation> places,
    @Nullable Fix fix,
    @Nullable Severity milder,
    @Nullable String label) {

  /**
   * Copies the list.
   *
   * @param span the smallest stretch that is wrong
   * @param message what is wrong and what to do
   * @param places further places that it is about
   * @param fix what repairs it, or null
   * @param milder the severity where it is less than the rule's usual one, or null
   * @param label the entry or row that it counts to where it stands in neither, or null
   */
  public Finding {
    places = List.copyOf(places);
  }

  /**
   * Returns a finding at one place that nothing repairs.
   *
   * @param span the smallest stretch that is wrong
   * @param message what is wrong and what to do
   * @return the finding
   */
  public static Finding at(Span span, String message) {
    return new Finding(span, message, List.of(), null, null, null);
  }

  /**
   * Returns a finding at one place that is the same at others, where nothing repairs it.
   *
   * @param spans where it is; at least one
   * @param message what is wrong and what to do
   * @return the finding at the first of them, with the others as further places
   * @throws IndexOutOfBoundsException if there is no span
   */
  public static Finding at(List<Span> spans, String message) {
    List<RelatedLocation> others = new ArrayList<>();
    for (int i = 1; i < spans.size(); i++) {
      others.add(new RelatedLocation(spans.get(i), "the same here"));
    }
    return new Finding(spans.get(0), message, others, null, null, null);
  }

  /**
   * Returns this finding with one more place.
   *
   * @param place where else to look
   * @param what what is there
   * @return the finding
   */
  public Finding withPlace(Span place, String what) {
    return withPlaces(List.of(new RelatedLocation(place, what)));
  }

  /**
   * Returns this finding with more places.
   *
   * @param more where else to look
   * @return the finding
   */
  public Finding withPlaces(List<RelatedLocation> more) {
    List<RelatedLocation> all = new ArrayList<>(places.size() + more.size());
    all.addAll(places);
    all.addAll(more);
    return new Finding(span, message, all, fix, milder, label);
  }

  /**
   * Returns this finding with what repairs it.
   *
   * @param repair the fix, or null for none
   * @return the finding
   */
  public Finding withFix(@Nullable Fix repair) {
    return new Finding(span, message, places, repair, milder, label);
  }

  /**
   * Returns this finding with a milder severity than its rule usually has.
   *
   * @param severity the severity
   * @return the finding
   */
  public Finding as(Severity severity) {
    return new Finding(span, message, places, fix, severity, label);
  }

  /**
   * Returns this finding as one of an entry or row in which it does not stand.
   *
   * @param ofPaper the label of the entry or row
   * @return the finding
   */
  public Finding about(String ofPaper) {
    return new Finding(span, message, places, fix, milder, ofPaper);
  }
}
