package io.github.digestmark.lint.rules.support;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedPapers;
import io.github.digestmark.lint.LocatedRow;
import io.github.digestmark.model.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which labels are used how often.
 *
 * @param undefined rows with a label that no entry has; of several with one label, the first
 * @param unused entries with a label that no row has; of several with one label, the first
 * @param repeatedRows rows with a label that an earlier row has, each with the first of them
 * @param repeatedEntries entries with a label that an earlier one has, each with the first of them
 */
public record FootnoteLabels(
    List<LocatedRow> undefined,
    List<LocatedEntry> unused,
    Map<LocatedRow, LocatedRow> repeatedRows,
    Map<LocatedEntry, LocatedEntry> repeatedEntries) {

  public static FootnoteLabels of(LintContext digest) {
    return digest.once(FootnoteLabels.class, context -> count(context.papers()));
  }

  private static FootnoteLabels count(LocatedPapers papers) {
    Map<String, LocatedRow> rows = new HashMap<>();
    Map<String, LocatedEntry> entries = new HashMap<>();
    Map<LocatedRow, LocatedRow> repeatedRows = new LinkedHashMap<>();
    Map<LocatedEntry, LocatedEntry> repeatedEntries = new LinkedHashMap<>();
    List<LocatedRow> labelled = new ArrayList<>();
    List<LocatedEntry> defined = new ArrayList<>();
    for (LocatedRow row : papers.rows()) {
      // A row whose reference cannot be read has another problem.
      if (!row.row().label().isEmpty()) {
        LocatedRow first = rows.putIfAbsent(Labels.key(row.row().label()), row);
        if (first == null) {
          labelled.add(row);
        } else {
          repeatedRows.put(row, first);
        }
      }
    }
    for (LocatedEntry entry : papers.entries()) {
      LocatedEntry first = entries.putIfAbsent(Labels.key(entry.entry().label()), entry);
      if (first == null) {
        defined.add(entry);
      } else {
        repeatedEntries.put(entry, first);
      }
    }
    return new FootnoteLabels(
        labelled.stream()
            .filter(row -> !entries.containsKey(Labels.key(row.row().label())))
            .toList(),
        defined.stream()
            .filter(entry -> !rows.containsKey(Labels.key(entry.entry().label())))
            .toList(),
        repeatedRows,
        repeatedEntries);
  }
}
