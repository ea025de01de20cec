package io.github.digestmark.cli.command.merge;

import io.github.digestmark.cli.command.PaperName;
import io.github.digestmark.format.UnwritableDigestException;
import io.github.digestmark.format.UnwritableDigestException.Part;
import io.github.digestmark.merge.MergedDigest;
import io.github.digestmark.merge.PaperCopy;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the source of a text that Markdown cannot hold. */
final class UnwritablePart {

  private UnwritablePart() {}

  /** Returns a message that names the source file, and the label in that file. */
  static String inSource(
      UnwritableDigestException fault, List<NamedDigest> digests, MergedDigest merged) {
    for (int i = 0; fault.part() != Part.DIGEST && i < merged.papers().size(); i++) {
      // The labels of a merged digest are the numbers of its papers.
      if (fault.label().equals(String.valueOf(i + 1))) {
        PaperCopy copy = merged.papers().get(i);
        return "%s: %s %s: the %s cannot be written: %s"
            .formatted(
                copy.file(),
                fault.part(),
                PaperName.label(only(fault.part(), copy.paper())),
                fault.field(),
                fault.reason());
      }
    }
    return file(fault.field(), digests, merged.digest()) + ": " + fault.getMessage();
  }

  /** A row and an entry with different labels have each its own. */
  private static Paper only(Part part, Paper paper) {
    return part == Part.ENTRY && paper.entry().isPresent()
        ? new Paper(Optional.empty(), paper.entry())
        : paper;
  }

  /** Returns the first file with the same heading or columns; otherwise, the first file. */
  private static String file(String field, List<NamedDigest> digests, Digest merged) {
    Function<Digest, Object> text =
        switch (field) {
          case "summary heading" -> Digest::summaryHeading;
          case "details heading" -> Digest::detailsHeading;
          default -> Digest::columns;
        };
    Optional<NamedDigest> from =
        digests.stream()
            .filter(named -> text.apply(named.digest()).equals(text.apply(merged)))
            .findFirst();
    return from.orElse(digests.get(0)).name();
  }
}
