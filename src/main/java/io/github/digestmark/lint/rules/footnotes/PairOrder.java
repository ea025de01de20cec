package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedPapers;
import io.github.digestmark.lint.LocatedRow;
import io.github.digestmark.lint.rules.support.FootnoteLabels;
import io.github.digestmark.lint.rules.support.Urls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The order of rows and entries that have each other. Others are passed over, and so are the
 * numbers that they hold: what is wrong with them is another finding.
 */
final class PairOrder {

  /** A row whose label is not the next number. */
  record WrongLabel(LocatedRow row, int expected) {}

  /** An entry that stands where another one should. */
  record WrongEntry(LocatedEntry found, LocatedEntry expected) {}

  private final List<LocatedRow> rows = new ArrayList<>();
  private final List<LocatedEntry> inOrderOfRows = new ArrayList<>();
  private final List<LocatedEntry> entries;
  private final LocatedPapers papers;
  private final boolean isComplete;

  private PairOrder(LintContext digest) {
    papers = digest.papers();
    FootnoteLabels labels = FootnoteLabels.of(digest);
    for (LocatedRow row : papers.rows()) {
      Optional<LocatedEntry> entry = papers.entryOf(row);
      boolean first = !labels.repeatedRows().containsKey(row);
      if (first && entry.isPresent() && !isOfAnotherPaper(row, entry.get())) {
        rows.add(row);
        inOrderOfRows.add(entry.get());
      }
    }
    entries =
        inOrderOfRows.equals(papers.entries())
            ? inOrderOfRows
            : papers.entries().stream().filter(new HashSet<>(inOrderOfRows)::contains).toList();
    isComplete = rows.size() == papers.rows().size() && entries.size() == papers.entries().size();
  }

  static PairOrder of(LintContext digest) {
    return digest.once(PairOrder.class, PairOrder::new);
  }

  /** Where a row has the label of another paper's entry, its number says nothing. */
  private static boolean isOfAnotherPaper(LocatedRow row, LocatedEntry entry) {
    return row.isSound()
        && entry.isSound()
        && !isSameTarget(row.row().url(), entry.entry().url())
        && !LooseEquality.isSame(row.row().title(), entry.entry().title());
  }

  private static boolean isSameTarget(String a, String b) {
    return a.equals(b) || Urls.target(a).equals(Urls.target(b));
  }

  /** Tells whether every row has an entry of its own, and every entry a row. */
  boolean isComplete() {
    return isComplete;
  }

  /** Returns the rows that have an entry, in the order of the file. */
  List<LocatedRow> rows() {
    return rows;
  }

  /** Returns their entries in the same order. */
  List<LocatedEntry> inOrderOfRows() {
    return inOrderOfRows;
  }

  /** Returns their entries in the order of the file. */
  List<LocatedEntry> entries() {
    return entries;
  }

  /** Finds the first row whose label is not the next number. */
  Optional<WrongLabel> firstWrongLabel() {
    Set<String> heldByOthers = Set.of();
    int expected = 0;
    for (LocatedRow row : rows) {
      expected++;
      if (isNumbered(row, expected)) {
        continue;
      }
      heldByOthers = heldByOthers.isEmpty() ? heldByOthers() : heldByOthers;
      while (heldByOthers.contains(Integer.toString(expected))) {
        expected++;
      }
      if (!isNumbered(row, expected)) {
        return Optional.of(new WrongLabel(row, expected));
      }
    }
    return Optional.empty();
  }

  private static boolean isNumbered(LocatedRow row, int number) {
    return row.row().label().equals(Integer.toString(number));
  }

  /** Returns the labels that rows and entries have which are passed over. */
  private Set<String> heldByOthers() {
    Set<String> labels = new HashSet<>();
    papers.rows().forEach(row -> labels.add(row.row().label()));
    papers.entries().forEach(entry -> labels.add(entry.entry().label()));
    rows.forEach(row -> labels.remove(row.row().label()));
    return labels;
  }

  /** Finds the first entry that stands where another one should. */
  Optional<WrongEntry> firstWrongEntry() {
    if (entries.equals(inOrderOfRows) || onlyRowsWereMoved()) {
      return Optional.empty();
    }
    int i = 0;
    while (entries.get(i).equals(inOrderOfRows.get(i))) {
      i++;
    }
    return Optional.of(new WrongEntry(entries.get(i), inOrderOfRows.get(i)));
  }

  /** Entries that are numbered in order are where they belong; their rows are not. */
  boolean onlyRowsWereMoved() {
    int last = 0;
    for (LocatedEntry entry : entries) {
      String label = entry.entry().label();
      boolean numbered = label.length() < 10 && label.chars().allMatch(c -> '0' <= c && c <= '9');
      int number = numbered ? Integer.parseInt(label) : 0;
      if (number <= last) {
        return false;
      }
      last = number;
    }
    return firstWrongLabel().isPresent();
  }
}
