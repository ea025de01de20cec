package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The order of the rows that have an entry, and of their entries. Other rows and entries, and the
 * numbers that they use, are skipped: other rules report them.
 */
final class PairOrder {

  /** A longer number is a position only in a table with as many rows. */
  private static final int FEW_DIGITS = 3;

  /** A row whose label is not the next number. */
  record WrongLabel(ParsedRow row, int expected) {}

  /** An entry in the place of another one. */
  record WrongEntry(ParsedEntry found, ParsedEntry expected) {}

  private final List<ParsedRow> rows = new ArrayList<>();
  private final List<ParsedEntry> inOrderOfRows = new ArrayList<>();
  private final List<ParsedEntry> entries;
  private final ParsedDigest parsed;
  private final boolean isComplete;

  private PairOrder(LintContext digest) {
    parsed = digest.parsed();
    for (ParsedPaper paper : digest.papers()) {
      if (paper.isJoinedByLabel()) {
        ParsedRow row = paper.row().orElseThrow();
        ParsedEntry entry = paper.entry().orElseThrow();
        boolean isFirst = !digest.labels().isRepeated(row);
        if (isFirst && !isOfAnotherPaper(row, entry)) {
          rows.add(row);
          inOrderOfRows.add(entry);
        }
      }
    }
    entries =
        inOrderOfRows.equals(parsed.entries())
            ? inOrderOfRows
            : parsed.entries().stream().filter(new HashSet<>(inOrderOfRows)::contains).toList();
    isComplete = rows.size() == parsed.rows().size() && entries.size() == parsed.entries().size();
  }

  static PairOrder of(LintContext digest) {
    return digest.computeOnce(PairOrder.class, PairOrder::new);
  }

  /** Returns whether a row has the label of another paper's entry, so its number means nothing. */
  private static boolean isOfAnotherPaper(ParsedRow row, ParsedEntry entry) {
    return row.isSound()
        && entry.isSound()
        && !isSameTarget(row.url(), entry.url())
        && !LooseEquality.isSame(row.title(), entry.title());
  }

  private static boolean isSameTarget(String a, String b) {
    return a.equals(b) || Urls.target(a).equals(Urls.target(b));
  }

  /** Returns whether every row has an entry of its own, and every entry a row. */
  boolean isComplete() {
    return isComplete;
  }

  /** Returns the rows that have an entry, in the order of the file. */
  List<ParsedRow> rows() {
    return rows;
  }

  /** Returns their entries in the same order. */
  List<ParsedEntry> inOrderOfRows() {
    return inOrderOfRows;
  }

  /** Returns their entries in the order of the file. */
  List<ParsedEntry> entries() {
    return entries;
  }

  /**
   * Returns the first row whose label is not the next number. One label that is a name shows that
   * labels were chosen, so the other labels are not positions either.
   */
  Optional<WrongLabel> firstWrongLabel() {
    for (ParsedRow row : parsed.rows()) {
      if (!row.label().isEmpty() && !isNumber(row.label())) {
        return Optional.empty();
      }
    }
    Set<String> usedByOthers = Set.of();
    int expected = 0;
    for (ParsedRow row : rows) {
      expected++;
      if (isNumbered(row, expected)) {
        continue;
      }
      usedByOthers = usedByOthers.isEmpty() ? usedByOthers() : usedByOthers;
      while (usedByOthers.contains(Integer.toString(expected))) {
        expected++;
      }
      if (!isNumbered(row, expected)) {
        return Optional.of(new WrongLabel(row, expected));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether a label is a number that a row could have. Others are names: letters, a number
   * with zeros in front of it, a year, a number of arXiv, PubMed or the like.
   */
  private boolean isNumber(String label) {
    int mostDigits = Math.max(FEW_DIGITS, Integer.toString(parsed.rows().size()).length());
    if (label.length() > mostDigits || (label.length() > 1 && label.startsWith("0"))) {
      return false;
    }
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) < '0' || label.charAt(i) > '9') {
        return false;
      }
    }
    return !label.isEmpty();
  }

  private static boolean isNumbered(ParsedRow row, int number) {
    return row.label().equals(Integer.toString(number));
  }

  /** Returns the labels of the skipped rows and entries. */
  private Set<String> usedByOthers() {
    Set<String> labels = new HashSet<>();
    parsed.rows().forEach(row -> labels.add(row.label()));
    parsed.entries().forEach(entry -> labels.add(entry.label()));
    rows.forEach(row -> labels.remove(row.label()));
    return labels;
  }

  /** Returns the first entry in the place of another one. */
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

  /**
   * Returns whether the entries are numbered in order, so that their rows are in the wrong place.
   */
  boolean onlyRowsWereMoved() {
    int last = 0;
    for (ParsedEntry entry : entries) {
      int number = isNumber(entry.label()) ? Integer.parseInt(entry.label()) : 0;
      if (number <= last) {
        return false;
      }
      last = number;
    }
    return firstWrongLabel().isPresent();
  }
}
