package io.github.digestmark.lint;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Labels;
import io.github.digestmark.model.SummaryRow;
import io.github.digestmark.parse.ParsedDigest;
import io.github.digestmark.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The rows and entries of a digest, put together.
 *
 * <p>A label that one row and one entry have joins them. Where a label is used more often, those
 * are joined that link to one paper or have one title. So are, as {@linkplain #misplaced
 * misplaced}, rows and entries that are left over then: one of them has a wrong label.
 */
public final class LocatedPapers {

  private final List<Span> restsOfRows;
  private final List<LocatedRow> rows;
  private final List<LocatedEntry> entries;
  private final List<LocatedPaper> all;
  private final Map<LocatedEntry, LocatedRow> rowOfEntry = new HashMap<>();
  private final Map<LocatedRow, LocatedEntry> entryOfRow = new HashMap<>();
  private final Map<LocatedRow, LocatedEntry> misplaced = new HashMap<>();
  private final Map<LocatedEntry, LocatedRow> misplacedEntries = new HashMap<>();

  private LocatedPapers(ParsedDigest parsed) {
    restsOfRows = RowRests.in(parsed);
    rows = Located.rows(parsed, restsOfRows);
    entries = Located.entries(parsed);
    joinUniqueLabels();
    boolean isPaired = entryOfRow.size() == rows.size() && rowOfEntry.size() == entries.size();
    if (!isPaired) {
      joinRepeatedLabels();
      joinMisplaced();
    }
    all = List.copyOf(isPaired ? papersOfPairs() : papersOfLabels());
  }

  private List<LocatedPaper> papersOfPairs() {
    List<LocatedPaper> papers = new ArrayList<>(rows.size());
    for (LocatedRow row : rows) {
      papers.add(new LocatedPaper(row, entryOfRow.get(row)));
    }
    return papers;
  }

  private List<LocatedPaper> papersOfLabels() {
    List<LocatedPaper> papers = new ArrayList<>();
    Set<String> labelsOfRows = new HashSet<>();
    for (LocatedRow row : rows) {
      boolean first = labelsOfRows.add(Labels.key(row.row().label()));
      if (first || row.row().label().isEmpty() || misplaced.containsKey(row)) {
        papers.add(new LocatedPaper(row, entryOfRow.getOrDefault(row, misplaced.get(row))));
      }
    }
    Set<String> labelsOfEntries = new HashSet<>();
    for (LocatedEntry entry : entries) {
      boolean first = labelsOfEntries.add(Labels.key(entry.entry().label()));
      if (first && !rowOfEntry.containsKey(entry) && !misplacedEntries.containsKey(entry)) {
        papers.add(new LocatedPaper(null, entry));
      }
    }
    return papers;
  }

  /**
   * Puts rows and entries together.
   *
   * @param parsed a digest that was read
   * @return its papers
   */
  public static LocatedPapers of(ParsedDigest parsed) {
    return new LocatedPapers(parsed);
  }

  /**
   * Returns the rows.
   *
   * @return in the order of the file
   */
  public List<LocatedRow> rows() {
    return rows;
  }

  /**
   * Returns which of the table's lines are the rest of the row above: somebody broke it in two.
   *
   * @return lines without a reference below a row that lacks cells, and lines of a single cell;
   *     each is one of the {@link #rows}, too
   */
  public List<Span> restsOfRows() {
    return restsOfRows;
  }

  /**
   * Returns the entries.
   *
   * @return in the order of the file
   */
  public List<LocatedEntry> entries() {
    return entries;
  }

  /**
   * Returns every row with its entry, and every entry that is alone. Rows and entries that repeat
   * an earlier label are left out, unless it is plain which paper they are about: that they are
   * there is wrong in itself.
   *
   * @return the rows in the order of the file, then the entries that are alone
   */
  public List<LocatedPaper> all() {
    return all;
  }

  /**
   * Returns the rows and entries that can be compared.
   *
   * @return those that have each other by their label, both read without a problem
   */
  public List<LocatedPaper.Pair> pairs() {
    List<LocatedPaper.Pair> pairs = new ArrayList<>();
    for (LocatedRow row : rows) {
      LocatedEntry entry = entryOfRow.get(row);
      if (entry != null && row.isSound() && entry.isSound()) {
        pairs.add(new LocatedPaper.Pair(row, entry));
      }
    }
    return Collections.unmodifiableList(pairs);
  }

  /**
   * Finds the entry that a row is joined to.
   *
   * @param row one of the rows
   * @return its entry, or empty if no entry of its label is left for it
   */
  public Optional<LocatedEntry> entryOf(LocatedRow row) {
    return Optional.ofNullable(entryOfRow.get(row));
  }

  /**
   * Finds the row that an entry is joined to.
   *
   * @param entry one of the entries
   * @return its row, or empty if no row of its label is left for it
   */
  public Optional<LocatedRow> rowOf(LocatedEntry entry) {
    return Optional.ofNullable(rowOfEntry.get(entry));
  }

  /**
   * Finds the entry that a row must have been meant to point to: neither has another partner, and
   * they link to one paper or have one title.
   *
   * @param row one of the rows
   * @return the entry with another label, or empty
   */
  public Optional<LocatedEntry> misplaced(LocatedRow row) {
    return Optional.ofNullable(misplaced.get(row));
  }

  /**
   * Finds the row that must have been meant to point to an entry.
   *
   * @param entry one of the entries
   * @return the row with another label, or empty
   */
  public Optional<LocatedRow> misplaced(LocatedEntry entry) {
    return Optional.ofNullable(misplacedEntries.get(entry));
  }

  private void joinUniqueLabels() {
    Map<String, LocatedEntry> entryOf = unique(entries, entry -> entry.entry().label());
    unique(rows, row -> row.row().label())
        .forEach(
            (label, row) -> {
              LocatedEntry entry = entryOf.get(label);
              if (entry != null) {
                join(row, entry);
              }
            });
  }

  private void joinRepeatedLabels() {
    matchByContent(true, this::join);
  }

  private void joinMisplaced() {
    matchByContent(
        false,
        (row, entry) -> {
          misplaced.put(row, entry);
          misplacedEntries.put(entry, row);
        });
  }

  private interface Join {
    void accept(LocatedRow row, LocatedEntry entry);
  }

  private void matchByContent(boolean sameLabel, Join join) {
    Map<String, Deque<LocatedEntry>> byContent = new HashMap<>();
    for (LocatedEntry entry : entries) {
      if (!rowOfEntry.containsKey(entry)) {
        String prefix = sameLabel ? Labels.key(entry.entry().label()) + " " : "";
        for (String content : contents(entry.entry())) {
          byContent.computeIfAbsent(prefix + content, k -> new ArrayDeque<>()).add(entry);
        }
      }
    }
    Set<LocatedEntry> taken = new HashSet<>();
    for (LocatedRow row : rows) {
      if (entryOfRow.containsKey(row)) {
        continue;
      }
      String prefix = sameLabel ? Labels.key(row.row().label()) + " " : "";
      for (String content : contents(row.row())) {
        Deque<LocatedEntry> candidates =
            byContent.getOrDefault(prefix + content, new ArrayDeque<>());
        while (!candidates.isEmpty() && taken.contains(candidates.peek())) {
          candidates.remove();
        }
        if (!candidates.isEmpty()) {
          LocatedEntry entry = candidates.remove();
          taken.add(entry);
          join.accept(row, entry);
          break;
        }
      }
    }
  }

  private void join(LocatedRow row, LocatedEntry entry) {
    entryOfRow.put(row, entry);
    rowOfEntry.put(entry, row);
  }

  /** Finds those whose label no other has. */
  private static <T> Map<String, T> unique(List<T> all, Function<T, String> label) {
    Map<String, T> unique = new HashMap<>();
    Set<String> repeated = new HashSet<>();
    for (T one : all) {
      String key = Labels.key(label.apply(one));
      if (unique.put(key, one) != null) {
        repeated.add(key);
      }
    }
    unique.keySet().removeAll(repeated);
    return unique;
  }

  /** What two texts about one paper share: its address, or its title. */
  private static List<String> contents(SummaryRow row) {
    return contents(row.arxivId().map(id -> id.paper()).orElse(row.url()), row.title());
  }

  private static List<String> contents(DetailedEntry entry) {
    return contents(entry.arxivId().map(id -> id.paper()).orElse(entry.url()), entry.title());
  }

  private static List<String> contents(String address, String title) {
    List<String> contents = new ArrayList<>();
    if (!address.isBlank()) {
      contents.add("at " + address);
    }
    if (!title.isBlank()) {
      contents.add("titled " + LooseEquality.key(title));
    }
    return contents;
  }
}
