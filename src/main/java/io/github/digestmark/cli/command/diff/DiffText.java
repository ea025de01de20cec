package io.github.digestmark.cli.command.diff;

import io.github.digestmark.cli.command.PaperName;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.merge.DigestDiff;
import io.github.digestmark.merge.FieldChange;
import io.github.digestmark.merge.PaperChange;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Reports the differences between two digests as text. */
final class DiffText {

  private final PrintWriter out;

  DiffText(PrintWriter out) {
    this.out = out;
  }

  /** Prints a block per paper, or nothing if the digests are equal. */
  void write(String before, String after, DigestDiff diff) {
    if (diff.isEmpty()) {
      return;
    }
    out.println("--- " + ControlCharacters.of(before));
    out.println("+++ " + ControlCharacters.of(after));
    diff.digest().forEach(change -> write("", change));
    diff.removed()
        .forEach(paper -> out.println(ControlCharacters.of("- " + PaperName.inFull(paper))));
    diff.added()
        .forEach(paper -> out.println(ControlCharacters.of("+ " + PaperName.inFull(paper))));
    for (PaperChange change : diff.changed()) {
      out.println(ControlCharacters.of("~ " + PaperName.inFull(change.after())));
      PaperName.withoutMissingParts(change.fields()).forEach(field -> write("    ", field));
    }
    out.println(lastLine(diff));
  }

  private void write(String indentation, FieldChange change) {
    ChangedPart part = ChangedPart.of(change.before(), change.after());
    out.println(indentation + change.name() + ":");
    print(indentation + "  - ", part.before());
    print(indentation + "  + ", part.after());
  }

  private void print(String mark, String text) {
    // Empty lines of a text are printed, but an empty text has no lines.
    text.lines().forEach(line -> out.println(mark + ControlCharacters.of(line)));
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
