package io.github.digestmark.cli.command.merge;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.cli.command.PaperName;
import io.github.digestmark.cli.terminal.Counted;
import io.github.digestmark.internal.ControlCharacters;
import io.github.digestmark.merge.DroppedCopy;
import io.github.digestmark.merge.FieldChange;
import io.github.digestmark.merge.MergedDigest;
import io.github.digestmark.merge.PaperCopy;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports merged and dropped papers as text. */
final class MergeText {

  private MergeText() {}

  static void write(MergeSources sources, MergedDigest merged, PrintWriter out) {
    for (DroppedCopy copy : merged.dropped()) {
      out.println(ControlCharacters.of(line(copy)));
    }
    int kept = merged.papers().size();
    int dropped = merged.dropped().size();
    out.println(
        "%s merged: %s, %s dropped%s"
            .formatted(
                Counted.of(sources.digests().size(), "digest"),
                Counted.of(kept, "paper"),
                Counted.of(dropped, "duplicate"),
                dropped == 0 ? "" : contradictions(merged)));
  }

  private static String line(DroppedCopy copy) {
    String kept = place(copy.kept());
    String why;
    if (copy.isOlder()) {
      why = "superseded by " + version(copy.kept()).map(v -> v + " in ").orElse("") + kept;
    } else if (copy.isContradiction()) {
      String fields =
          PaperName.withoutMissingParts(copy.differences()).stream()
              .map(FieldChange::name)
              .collect(Collectors.joining(", "));
      why = kept + " was kept; differences: " + fields;
    } else {
      why = "same content as " + kept;
    }
    String paper = PaperName.of(copy.dropped().paper());
    return place(copy.dropped()) + " " + paper + " dropped: " + why;
  }

  private static Optional<String> version(PaperCopy copy) {
    return copy.paper().arxivId().flatMap(ArxivId::version).map(version -> "v" + version);
  }

  private static String place(PaperCopy copy) {
    return copy.file() + " " + PaperName.label(copy.paper());
  }

  private static String contradictions(MergedDigest merged) {
    int count = (int) merged.dropped().stream().filter(DroppedCopy::isContradiction).count();
    return count == 0 ? ", no contradictions" : ", " + Counted.of(count, "contradiction");
  }
}
