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
 * How two digests differ, paper by paper. Labels are not compared: a paper that comes in shifts
 * those of all others.
 *
 * @param digest the headings and columns that differ
 * @param removed papers that only the first has, in its order
 * @param added papers that only the second has, in its order
 * @param changed papers that both have and that differ, in the order of the first
 * @param reordered whether the papers that both have stand in another order
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
   * @param removed papers that only the first has
   * @param added papers that only the second has
   * @param changed papers that both have and that differ
   * @param reordered whether the papers that both have stand in another order
   */
  public DigestDiff {
    digest = List.copyOf(digest);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    changed = List.copyOf(changed);
  }

  /**
   * Compares two digests. Papers are the same as in {@link DigestMerger}; of several copies of one,
   * the first is compared with the first, and so on.
   *
   * @param before the first
   * @param after the second
   * @return what differs
   */
  public static DigestDiff of(Digest before, Digest after) {
    List<Paper> second = after.papers();
    Map<PaperKey, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < second.size(); i++) {
      places.computeIfAbsent(PaperKey.of(second.get(i)), key -> new ArrayDeque<>()).add(i);
    }
    List<Paper> removed = new ArrayList<>();
    List<PaperChange> changed = new ArrayList<>();
    Map<Integer, Paper> matched = new LinkedHashMap<>();
    for (Paper paper : before.papers()) {
      Integer place = places.getOrDefault(PaperKey.of(paper), new ArrayDeque<>()).poll();
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
   * Tells whether the digests say the same.
   *
   * @return whether nothing differs
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
