package io.github.digestmark.lint;

import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fixes that can be applied together. */
final class FixRound {

  private final List<Diagnostic> fixed = new ArrayList<>();
  private final TreeMap<Integer, TextEdit> edits = new TreeMap<>();

  private FixRound() {}

  /** Chooses fixes in the order of their findings, and skips those that overlap an earlier one. */
  static FixRound choose(List<Diagnostic> diagnostics, Fix.Safety upTo) {
    FixRound round = new FixRound();
    for (Diagnostic diagnostic : diagnostics) {
      diagnostic
          .fix()
          .filter(fix -> fix.safety().compareTo(upTo) <= 0 && round.hasRoomFor(fix.edits()))
          .ifPresent(
              fix -> {
                fix.edits().forEach(edit -> round.edits.put(edit.span().start(), edit));
                round.fixed.add(diagnostic);
              });
    }
    return round;
  }

  private boolean hasRoomFor(List<TextEdit> more) {
    return more.stream()
        .allMatch(
            edit ->
                isFree(edit, edits.floorEntry(edit.span().start()))
                    && isFree(edit, edits.ceilingEntry(edit.span().start()))
                    && isFree(edit, edits.lowerEntry(Math.max(edit.span().end(), 1))));
  }

  private static boolean isFree(TextEdit edit, Map.@Nullable Entry<Integer, TextEdit> other) {
    return other == null || !edit.overlaps(other.getValue());
  }

  boolean isEmpty() {
    return fixed.isEmpty();
  }

  List<Diagnostic> fixed() {
    return fixed;
  }

  String applyTo(String text) {
    return TextEdit.apply(text, List.copyOf(edits.values()));
  }
}
