package io.github.digestmark.merge;

import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Paper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The differences between two digests, paper by paper. Labels are not compared, because a new paper
 * shifts the labels of those below it.
 *
 * @param digest the headings and columns that differ
 * @param removed the papers that only the first digest has, in its order
 * @param added the papers that only the second digest has, in its order
 * @param changed the papers that differ, in the order of the first digest
 * @param reordered whether the papers that both digests have are in a different order
 */
public record DigestDiff(
    List<FieldChange> digest,
    List<Paper> removed,
    List<Paper> added,
    List<PaperChange> changed,
    boolean reordered) {

  /**
   * Copies the lists.
   *
   * @param digest the headings and columns that differ
   * @param removed the papers that only the first digest has
   * @param added the papers that only the second digest has
   * @param changed the papers that differ
   * @param reordered whether the papers that both digests have are in a different order
   */
  public DigestDiff {
    digest = List.copyOf(digest);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    changed = List.copyOf(changed);
  }

  /**
   * Compares two digests. Papers are matched as in {@link DigestMerger}; if a digest has a paper
   * several times, the first copy is compared with the first copy, and so on.
   *
   * @param before the first digest
   * @param after the second digest
   * @return the differences
   */
  public static DigestDiff of(Digest before, Digest after) {
    List<Paper> first = before.papers();
    List<Paper> second = after.papers();
    PaperKeys keys = new PaperKeys(List.of(first, second));
    Map<PaperKey, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < second.size(); i++) {
      places.computeIfAbsent(keys.of(second.get(i)), key -> new ArrayDeque<>()).add(i);
    }
    List<Paper> removed = new ArrayList<>();
    List<PaperChange> changed = new ArrayList<>();
    Map<Integer, Paper> matched = new LinkedHashMap<>();
    for (Paper paper : first) {
      Integer place = places.getOrDefault(keys.of(paper), new ArrayDeque<>()).poll();
      if (place == null) {
        removed.add(paper);
        continue;
      }
      matched.put(place, paper);
      List<FieldChange> fields = PaperTexts.changes(paper, second.get(place));
      if (!fields.isEmpty()) {
        changed.add(new PaperChange(paper, second.get(place), fields));
      }
    }
    List<Paper> added = new ArrayList<>();
    for (int i = 0; i < second.size(); i++) {
      if (!matched.containsKey(i)) {
        added.add(second.get(i));
      }
    }
    List<Integer> order = List.copyOf(matched.keySet());
    boolean reordered = !order.equals(order.stream().sorted().toList());
    return new DigestDiff(digestChanges(before, after), removed, added, changed, reordered);
  }

  /**
   * Returns whether the digests are the same.
   *
   * @return true if there are no differences
   */
  public boolean isEmpty() {
    return digest.isEmpty()
        && removed.isEmpty()
        && added.isEmpty()
        && changed.isEmpty()
        && !reordered;
  }

  private static List<FieldChange> digestChanges(Digest before, Digest after) {
    List<FieldChange> changes = new ArrayList<>();
    add(changes, "summary heading", before.summaryHeading(), after.summaryHeading());
    add(changes, "columns", columns(before), columns(after));
    add(changes, "details heading", before.detailsHeading(), after.detailsHeading());
    return changes;
  }

  private static String columns(Digest digest) {
    return String.join(" | ", digest.columns());
  }

  private static void add(List<FieldChange> changes, String field, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new FieldChange(FieldChange.Part.DIGEST, field, before, after));
    }
  }
}
