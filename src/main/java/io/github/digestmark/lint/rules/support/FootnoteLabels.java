package io.github.digestmark.lint.rules.support;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The labels of a digest: which are missing, unused or repeated.
 *
 * @param undefined rows with a label that no entry has; only the first row with each label
 * @param unused entries with a label that no row has; only the first entry with each label
 * @param repeatedRows rows that repeat a label, each with the first row that has it
 * @param repeatedEntries entries that repeat a label, each with the first entry that has it
 */
public record FootnoteLabels(
    List<ParsedRow> undefined,
    List<ParsedEntry> unused,
    Map<ParsedRow, ParsedRow> repeatedRows,
    Map<ParsedEntry, ParsedEntry> repeatedEntries) {

  /** The first row or entry with each label, and those that repeat a label. */
  private record Uses<T extends ParsedPart>(Map<String, T> first, Map<T, T> repeated) {

    static <T extends ParsedPart> Uses<T> of(List<T> parts) {
      Uses<T> uses = new Uses<>(new LinkedHashMap<>(), new LinkedHashMap<>());
      for (T part : parts) {
        // A row without a readable reference has another finding.
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
      List<T> left = new ArrayList<>();
      first.forEach(
          (label, part) -> {
            if (!labels.contains(label)) {
              left.add(part);
            }
          });
      return left;
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
