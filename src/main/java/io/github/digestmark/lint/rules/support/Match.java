package io.github.digestmark.lint.rules.support;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A place in a text that a rule reports. If the row and the entry share the text, it is one match
 * with two spans, so it is reported once and repaired in both.
 *
 * @param text the text
 * @param spans the places in the source: one, or the row's followed by the entry's
 */
public record Match(FieldText text, List<Span> spans) {

  /**
   * Searches a text.
   *
   * @param scan takes the source of a text, with the escapes of a table and the indentation of an
   *     entry, and returns spans in it
   */
  public static List<Match> in(
      LintContext digest, FieldText text, Function<String, List<Span>> scan) {
    // Most texts have no match; a text that is repeated verbatim is scanned once to see that.
    if (text.isRepeatedVerbatim() && scan.apply(digest.at(text.first())).isEmpty()) {
      return List.of();
    }
    List<List<Span>> found = new ArrayList<>(text.occurrences().size());
    boolean isEmpty = true;
    for (FieldText.Occurrence occurrence : text.occurrences()) {
      List<Span> spans = scan.apply(digest.at(occurrence));
      isEmpty &= spans.isEmpty();
      int start = occurrence.span().start();
      found.add(spans.isEmpty() ? spans : spans.stream().map(s -> s.shift(start)).toList());
    }
    if (isEmpty) {
      return List.of();
    }
    return pair(found).stream().map(spans -> new Match(text, spans)).toList();
  }

  /**
   * Pairs what was found in the occurrences of a text.
   *
   * @param found what was found in each occurrence, in order
   * @return the first ones of all occurrences, the second ones, and so on; each on its own if the
   *     occurrences have different numbers of them
   */
  public static <T> List<List<T>> pair(List<List<T>> found) {
    int count = found.get(0).size();
    return found.stream().allMatch(each -> each.size() == count)
        ? IntStream.range(0, count)
            .mapToObj(i -> found.stream().map(each -> each.get(i)).toList())
            .toList()
        : found.stream().flatMap(List::stream).map(List::of).toList();
  }

  /** Returns the first place. */
  public Span span() {
    return spans.get(0);
  }

  /** Returns a finding at the first place, with the second one as a related location. */
  public Finding finding(String message) {
    Finding finding = Finding.at(span(), message).about(text.label());
    return spans.size() > 1 ? finding.withRelated(spans.get(1), "the same in the entry") : finding;
  }
}
