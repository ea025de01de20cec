package io.github.digestmark.cli.files;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeleteDelta;
import com.github.difflib.patch.InsertDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares long lists of lines piece by piece: between lines that both have once and in one order.
 * The time that a comparison takes grows with the square of a piece, so a very long one in which
 * both have nothing of that kind is one change.
 */
final class LineDiff {

  private static final long LARGEST_PIECE = 4_000_000;
  private static final int TWICE = -1;

  private final List<String> before;
  private final List<String> after;
  private final Patch<String> patch = new Patch<>();

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  static Patch<String> of(List<String> before, List<String> after) {
    LineDiff diff = new LineDiff(before, after);
    int i = 0;
    int j = 0;
    for (int[] common : diff.common()) {
      diff.compare(i, common[0], j, common[1]);
      i = common[0] + 1;
      j = common[1] + 1;
    }
    diff.compare(i, before.size(), j, after.size());
    return diff.patch;
  }

  private void compare(int from, int to, int fromAfter, int toAfter) {
    List<String> old = before.subList(from, to);
    List<String> fresh = after.subList(fromAfter, toAfter);
    if (old.equals(fresh)) {
      return;
    }
    if ((long) old.size() * fresh.size() > LARGEST_PIECE) {
      patch.addDelta(delta(new Chunk<>(from, old), new Chunk<>(fromAfter, fresh)));
      return;
    }
    for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
      patch.addDelta(
          delta(
              new Chunk<>(from + delta.getSource().getPosition(), delta.getSource().getLines()),
              new Chunk<>(
                  fromAfter + delta.getTarget().getPosition(), delta.getTarget().getLines())));
    }
  }

  private static AbstractDelta<String> delta(Chunk<String> old, Chunk<String> fresh) {
    if (old.getLines().isEmpty()) {
      return new InsertDelta<>(old, fresh);
    }
    return fresh.getLines().isEmpty()
        ? new DeleteDelta<>(old, fresh)
        : new ChangeDelta<>(old, fresh);
  }

  /** Finds the most lines that both have once, as indexes in both that grow. */
  private List<int[]> common() {
    Map<String, Integer> there = indexes(after);
    Map<String, Integer> here = indexes(before);
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      int j = there.getOrDefault(before.get(i), TWICE);
      if (j != TWICE && here.getOrDefault(before.get(i), TWICE) == i) {
        pairs.add(new int[] {i, j});
      }
    }
    return longestGrowing(pairs);
  }

  private static Map<String, Integer> indexes(List<String> lines) {
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      indexes.merge(lines.get(i), i, (one, other) -> TWICE);
    }
    return indexes;
  }

  /** Returns the longest part in which the second index grows, by patience sorting. */
  private static List<int[]> longestGrowing(List<int[]> pairs) {
    int[] tops = new int[pairs.size()];
    int[] indexOfTop = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int piles = 0;
    for (int k = 0; k < pairs.size(); k++) {
      int found = Arrays.binarySearch(tops, 0, piles, pairs.get(k)[1]);
      int pile = -found - 1;
      tops[pile] = pairs.get(k)[1];
      indexOfTop[pile] = k;
      previous[k] = pile == 0 ? -1 : indexOfTop[pile - 1];
      piles = Math.max(piles, pile + 1);
    }
    List<int[]> longest = new ArrayList<>();
    for (int k = piles == 0 ? -1 : indexOfTop[piles - 1]; k >= 0; k = previous[k]) {
      longest.add(pairs.get(k));
    }
    Collections.reverse(longest);
    return longest;
  }
}
