package io.github.digestmark.lint;

import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import java.util.ArrayList;
import java.util.Collections;
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

  /**
   * Copies the lists and maps, in their order.
   *
   * @param undefined rows with a label that no entry has
   * @param unused entries with a label that no row has
   * @param repeatedRows rows that repeat a label
   * @param repeatedEntries entries that repeat a label
   */
  public FootnoteLabels {
    undefined = List.copyOf(undefined);
    unused = List.copyOf(unused);
    repeatedRows = Collections.unmodifiableMap(new LinkedHashMap<>(repeatedRows));
    repeatedEntries = Collections.unmodifiableMap(new LinkedHashMap<>(repeatedEntries));
  }

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

  /** Only footnotes have labels that must be there once; elsewhere, each topic may count anew. */
  static FootnoteLabels of(ParsedDigest digest) {
    if (digest.layout() != DigestLayout.FOOTNOTES) {
      return new FootnoteLabels(List.of(), List.of(), Map.of(), Map.of());
    }
    Uses<ParsedRow> rows = Uses.of(digest.rows());
    Uses<ParsedEntry> entries = Uses.of(digest.entries());
    return new FootnoteLabels(
        rows.without(entries.first().keySet()),
        entries.without(rows.first().keySet()),
        rows.repeated(),
        entries.repeated());
  }

  /**
   * Returns whether a row or an entry repeats the label of an earlier one.
   *
   * @param part a row or an entry of the digest
   * @return false for the first one with its label, and for those without a label
   */
  public boolean isRepeated(ParsedPart part) {
    return repeatedRows.containsKey(part) || repeatedEntries.containsKey(part);
  }
}
