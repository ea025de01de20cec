package io.github.digestmark.lint.rules.support;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Something within a text of a digest. What row and entry say alike is one hit at two places, so
 * that it is reported once and repaired in both.
 *
 * @param passage the text
 * @param spans where it stands in the source: in one place, or in the row and in the entry
 */
public record Match(FieldText passage, List<Span> spans) {

  /**
   * Looks for something in a text.
   *
   * @param scan takes the source of a text, with the escapes of a table and the indentation of an
   *     entry, and returns spans within it
   */
  public static List<Match> in(
      LintContext digest, FieldText passage, Function<String, List<Span>> scan) {
    if (passage.occurrences().size() == 1 || passage.isRepeatedVerbatim()) {
      List<Span> spans = scan.apply(digest.at(passage.first()));
      if (spans.isEmpty()) {
        return List.of();
      }
    }
    boolean any = false;
    List<List<Span>> copies = new ArrayList<>(passage.occurrences().size());
    for (FieldText.Occurrence copy : passage.occurrences()) {
      List<Span> spans = scan.apply(digest.at(copy));
      copies.add(spans.isEmpty() ? spans : moved(spans, copy.span().start()));
      any |= !spans.isEmpty();
    }
    return any ? join(passage, copies) : List.of();
  }

  private static List<Span> moved(List<Span> spans, int by) {
    return spans.stream().map(span -> new Span(by + span.start(), by + span.end())).toList();
  }

  private static List<Match> join(FieldText passage, List<List<Span>> copies) {
    List<Span> first = copies.get(0);
    if (copies.size() == 2 && copies.get(1).size() == first.size()) {
      List<Match> hits = new ArrayList<>();
      for (int i = 0; i < first.size(); i++) {
        hits.add(new Match(passage, List.of(first.get(i), copies.get(1).get(i))));
      }
      return hits;
    }
    return copies.stream()
        .flatMap(List::stream)
        .map(span -> new Match(passage, List.of(span)))
        .toList();
  }

  /** The first place. */
  public Span span() {
    return spans.get(0);
  }

  /** Returns the finding at the first place that names the second one. */
  public Finding finding(String message) {
    Finding finding = Finding.at(span(), message).about(passage.label());
    return spans.size() > 1 ? finding.withRelated(spans.get(1), "the same in the entry") : finding;
  }
}
