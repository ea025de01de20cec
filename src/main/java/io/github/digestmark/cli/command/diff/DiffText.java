package io.github.digestmark.cli.command.diff;

import io.github.digestmark.cli.command.PaperName;
import io.github.digestmark.cli.terminal.Style;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.merge.DigestDiff;
import io.github.digestmark.merge.FieldChange;
import io.github.digestmark.merge.PaperChange;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports the differences between two digests as text. */
final class DiffText {

  private final PrintWriter out;
  private final boolean isColored;

  DiffText(PrintWriter out, boolean isColored) {
    this.out = out;
    this.isColored = isColored;
  }

  /** Prints a block per paper, or nothing if the digests are equal. */
  void write(String before, String after, DigestDiff diff) {
    if (diff.isEmpty()) {
      return;
    }
    print(Style.BOLD, "--- " + before);
    print(Style.BOLD, "+++ " + after);
    diff.digest().forEach(change -> write("", change));
    diff.removed().forEach(paper -> print(Style.RED, "- " + PaperName.inFull(paper)));
    diff.added().forEach(paper -> print(Style.GREEN, "+ " + PaperName.inFull(paper)));
    for (PaperChange change : diff.changed()) {
      print(Style.YELLOW, "~ " + PaperName.inFull(change.after()));
      PaperName.withoutMissingParts(change.fields()).forEach(field -> write("    ", field));
    }
    out.println(lastLine(diff));
  }

  /** Prints a line with the number of papers that differ, and a line for each field. */
  void writeCounts(DigestDiff diff) {
    Map<String, Integer> counts = new TreeMap<>();
    for (PaperChange change : diff.changed()) {
      for (FieldChange field : PaperName.withoutMissingParts(change.fields())) {
        counts.merge(field.name(), 1, Integer::sum);
      }
    }
    diff.digest().forEach(change -> counts.merge(change.name(), 1, Integer::sum));
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> out.println("%7s  %s".formatted(e.getValue(), e.getKey())));
    if (!diff.isEmpty()) {
      out.println(lastLine(diff));
    }
  }

  private void write(String indentation, FieldChange change) {
    ChangedPart part = ChangedPart.of(change.before(), change.after());
    out.println(indentation + change.name() + ":");
    print(Style.RED, indentation + "  - ", part.before());
    print(Style.GREEN, indentation + "  + ", part.after());
  }

  private void print(Style style, String mark, String text) {
    // Empty lines of a text are printed, but an empty text has no lines.
    text.lines().forEach(line -> print(style, mark + line));
  }

  private void print(Style style, String line) {
    out.println(style.of(ControlCharacters.of(line), isColored));
  }

  private static String lastLine(DigestDiff diff) {
    List<String> parts = new ArrayList<>();
    parts.add(diff.added().size() + " added");
    parts.add(diff.removed().size() + " removed");
    parts.add(diff.changed().size() + " changed");
    if (diff.reordered()) {
      parts.add("the papers are in a different order");
    }
    return String.join(", ", parts);
  }
}
