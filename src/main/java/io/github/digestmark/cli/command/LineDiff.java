package io.github.digestmark.cli.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.Change;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares long lists of lines by patience diff: the lines that occur once in each list, in the
 * same order, divide them into pieces, and Myers' algorithm compares each piece. Its time grows
 * with the square of the length, so a long piece counts as one change.
 */
public final class LineDiff {

  private static final long LARGEST_PIECE = 4_000_000;
  private static final int TWICE = -1;

  /** A line that occurs once in each list: its indexes, and the anchor in front of it. */
  private record Anchor(int before, int after, Optional<Anchor> previous) {}

  private final List<String> before;
  private final List<String> after;
  private final List<Change> changes = new ArrayList<>();

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** Returns the edits that turn one text into another, line by line. */
  public static List<TextEdit> edits(String before, String after) {
    List<String> old = lines(before);
    List<String> fresh = lines(after);
    List<TextEdit> edits = new ArrayList<>();
    int line = 0;
    int offset = 0;
    for (AbstractDelta<String> delta : of(old, fresh).getDeltas()) {
      int start = delta.getSource().getPosition();
      offset += length(old.subList(line, start));
      line = start + delta.getSource().size();
      int end = offset + length(delta.getSource().getLines());
      edits.add(new TextEdit(new Span(offset, end), String.join("", delta.getTarget().getLines())));
      offset = end;
    }
    return edits;
  }

  /** Splits a text after each line feed. */
  private static List<String> lines(String text) {
    return List.of(text.split("(?<=\n)", -1));
  }

  private static int length(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }

  static Patch<String> of(List<String> before, List<String> after) {
    LineDiff diff = new LineDiff(before, after);
    int from = 0;
    int fromAfter = 0;
    for (Anchor anchor : diff.anchors()) {
      diff.compare(from, anchor.before(), fromAfter, anchor.after());
      from = anchor.before() + 1;
      fromAfter = anchor.after() + 1;
    }
    diff.compare(from, before.size(), fromAfter, after.size());
    return Patch.generate(before, after, diff.changes);
  }

  private void compare(int from, int to, int fromAfter, int toAfter) {
    List<String> old = before.subList(from, to);
    List<String> fresh = after.subList(fromAfter, toAfter);
    if (old.equals(fresh)) {
      return;
    }
    if ((long) old.size() * fresh.size() > LARGEST_PIECE) {
      changes.add(new Change(DeltaType.CHANGE, from, to, fromAfter, toAfter));
      return;
    }
    for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
      int at = from + delta.getSource().getPosition();
      int atAfter = fromAfter + delta.getTarget().getPosition();
      int end = at + delta.getSource().size();
      int endAfter = atAfter + delta.getTarget().size();
      changes.add(new Change(delta.getType(), at, end, atAfter, endAfter));
    }
  }

  /** Finds the longest sequence of anchors in the same order in both lists, by patience sorting. */
  private Deque<Anchor> anchors() {
    Map<String, Integer> there = indexes(after, new HashMap<>());
    NavigableMap<Integer, Anchor> tops = new TreeMap<>();
    indexes(before, new LinkedHashMap<>())
        .forEach(
            (line, i) -> {
              int j = there.getOrDefault(line, TWICE);
              if (i != TWICE && j != TWICE) {
                var previous = Optional.ofNullable(tops.lowerEntry(j)).map(Map.Entry::getValue);
                tops.put(j, new Anchor(i, j, previous));
                tops.tailMap(j, false).pollFirstEntry();
              }
            });
    Deque<Anchor> longest = new ArrayDeque<>();
    var anchor = Optional.ofNullable(tops.lastEntry()).map(Map.Entry::getValue);
    while (anchor.isPresent()) {
      longest.addFirst(anchor.get());
      anchor = anchor.get().previous();
    }
    return longest;
  }

  /** Maps each line to its index, or to {@link #TWICE}. */
  private static Map<String, Integer> indexes(List<String> lines, Map<String, Integer> indexes) {
    for (int i = 0; i < lines.size(); i++) {
      indexes.merge(lines.get(i), i, (one, other) -> TWICE);
    }
    return indexes;
  }
}
