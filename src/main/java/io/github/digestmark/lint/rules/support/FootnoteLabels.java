package io.github.digestmark.lint.rules.support;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which labels are used how often.
 *
 * @param undefined rows with a label that no entry has; of several with one label, the first
 * @param unused entries with a label that no row has; of several with one label, the first
 * @param repeatedRows rows with a label that an earlier row has, each with the first of them
 * @param repeatedEntries entries with a label that an earlier one has, each with the first of them
 */
public record FootnoteLabels(
    List<ParsedRow> undefined,
    List<ParsedEntry> unused,
    Map<ParsedRow, ParsedRow> repeatedRows,
    Map<ParsedEntry, ParsedEntry> repeatedEntries) {

  /** The rows or the entries by label, and those that repeat one. */
  private record Uses<T extends ParsedPart>(Map<String, T> first, Map<T, T> repeated) {

    static <T extends ParsedPart> Uses<T> of(List<T> parts) {
      Uses<T> uses = new Uses<>(new LinkedHashMap<>(), new LinkedHashMap<>());
      for (T part : parts) {
        // A row whose reference cannot be read has another problem.
        if (!part.label().isEmpty()) {
          T first = uses.first.putIfAbsent(Labels.key(part.label()), part);
          if (first != null) {
            uses.repeated.put(part, first);
          }
        }
      }
      return uses;
    }

    List<T> without(Set<String> labels) {
      Map<String, T> left = new LinkedHashMap<>(first);
      left.keySet().removeAll(labels);
      return List.copyOf(left.values());
    }
  }

  public static FootnoteLabels of(LintContext digest) {
    return digest.computeOnce(FootnoteLabels.class, FootnoteLabels::count);
  }

  private static FootnoteLabels count(LintContext digest) {
    Uses<ParsedRow> rows = Uses.of(digest.parsed().rows());
    Uses<ParsedEntry> entries = Uses.of(digest.parsed().entries());
    return new FootnoteLabels(
        rows.without(entries.first().keySet()),
        entries.without(rows.first().keySet()),
        rows.repeated(),
        entries.repeated());
  }
}
