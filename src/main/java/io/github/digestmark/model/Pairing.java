package io.github.digestmark.model;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.internal.LooseEquality;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Decides which entry belongs to which row, for linting, conversions, merging and comparing.
 *
 * <ol>
 *   <li>A row and an entry belong together if they are the only ones with their label.
 *   <li>Of rows and entries that share a label with others, those belong together that have the
 *       same address or title.
 *   <li>Of what is left, those belong together that have the same address or title, whatever their
 *       labels: one of the labels is wrong.
 * </ol>
 */
public final class Pairing {

  private static final int NONE = -1;

  private final List<? extends PaperPart> rows;
  private final List<? extends PaperPart> entries;
  private final int[] entryOfRow;
  private final boolean[] isTaken;

  private Pairing(List<? extends PaperPart> rows, List<? extends PaperPart> entries) {
    this.rows = rows;
    this.entries = entries;
    this.entryOfRow = new int[rows.size()];
    this.isTaken = new boolean[entries.size()];
    Arrays.fill(entryOfRow, NONE);
    pairByLabel();
    pairByContent(part -> Labels.key(part.label()) + " ");
    pairByContent(part -> "");
  }

  /**
   * Pairs rows and entries.
   *
   * @param <R> the type of rows
   * @param <E> the type of entries
   * @param <P> the type of papers
   * @param rows rows in the order of the file
   * @param partOfRow returns what a row says
   * @param entries entries in the order of the file
   * @param partOfEntry returns what an entry says
   * @param rowsAbove for each entry, how many rows are above it, or none if all are
   * @param paper creates a paper from a row and its entry, or from one of them
   * @return every row with its entry or alone, in the order of the rows, and every entry without a
   *     row, in the order of the entries, below the rows that are above it
   */
  public static <R, E, P> List<P> papers(
      List<R> rows,
      Function<R, SummaryRow> partOfRow,
      List<E> entries,
      Function<E, DetailedEntry> partOfEntry,
      List<Integer> rowsAbove,
      BiFunction<Optional<R>, Optional<E>, P> paper) {
    List<SummaryRow> partsOfRows = new ArrayList<>(rows.size());
    rows.forEach(row -> partsOfRows.add(partOfRow.apply(row)));
    List<DetailedEntry> partsOfEntries = new ArrayList<>(entries.size());
    entries.forEach(entry -> partsOfEntries.add(partOfEntry.apply(entry)));
    Pairing pairing = new Pairing(partsOfRows, partsOfEntries);
    List<P> papers = new ArrayList<>(Math.max(rows.size(), entries.size()));
    int row = 0;
    for (int i = 0; i <= entries.size(); i++) {
      boolean isLast = i == entries.size() || rowsAbove.isEmpty();
      int above = isLast ? rows.size() : Math.min(rowsAbove.get(i), rows.size());
      for (; row < above; row++) {
        int found = pairing.entryOfRow[row];
        papers.add(
            paper.apply(
                Optional.of(rows.get(row)),
                found == NONE ? Optional.empty() : Optional.of(entries.get(found))));
      }
      if (i < entries.size() && !pairing.isTaken[i]) {
        papers.add(paper.apply(Optional.empty(), Optional.of(entries.get(i))));
      }
    }
    return List.copyOf(papers);
  }

  private void pair(int row, int entry) {
    entryOfRow[row] = entry;
    isTaken[entry] = true;
  }

  private void pairByLabel() {
    Map<String, Integer> entryOf = unique(entries);
    unique(rows)
        .forEach(
            (label, row) -> {
              int entry = entryOf.getOrDefault(label, NONE);
              if (row != NONE && entry != NONE) {
                pair(row, entry);
              }
            });
  }

  /** Returns the index of each label, or {@link #NONE} for one that occurs twice. */
  private static Map<String, Integer> unique(List<? extends PaperPart> parts) {
    Map<String, Integer> places = new HashMap<>(2 * parts.size());
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).label().isEmpty()) {
        places.merge(Labels.key(parts.get(i).label()), i, (one, other) -> NONE);
      }
    }
    return places;
  }

  private boolean isComplete() {
    int pairs = 0;
    for (int entry : entryOfRow) {
      pairs += entry == NONE ? 0 : 1;
    }
    return pairs == Math.min(rows.size(), entries.size());
  }

  /**
   * Pairs what is left by address or title.
   *
   * @param scope returns what else must be equal
   */
  private void pairByContent(Function<PaperPart, String> scope) {
    if (isComplete()) {
      return;
    }
    Map<String, Deque<Integer>> byContent = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!isTaken[i]) {
        for (String content : contents(entries.get(i), scope)) {
          byContent.computeIfAbsent(content, key -> new ArrayDeque<>()).add(i);
        }
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      if (entryOfRow[i] == NONE) {
        firstLeft(contents(rows.get(i), scope), byContent, i);
      }
    }
  }

  private void firstLeft(List<String> contents, Map<String, Deque<Integer>> byContent, int row) {
    for (String content : contents) {
      Deque<Integer> candidates = byContent.getOrDefault(content, new ArrayDeque<>());
      while (!candidates.isEmpty() && isTaken[candidates.element()]) {
        candidates.remove();
      }
      if (!candidates.isEmpty()) {
        pair(row, candidates.remove());
        return;
      }
    }
  }

  /** What identifies a paper: its address, and its title. */
  private static List<String> contents(PaperPart part, Function<PaperPart, String> scope) {
    List<String> contents = new ArrayList<>();
    String address = part.arxivId().map(ArxivId::paper).orElse(part.url());
    if (!address.isBlank()) {
      contents.add(scope.apply(part) + "at " + address);
    }
    if (!part.title().isBlank()) {
      contents.add(scope.apply(part) + "titled " + LooseEquality.key(part.title()));
    }
    return contents;
  }
}
