package io.github.digestmark.cli.command.merge;

import io.github.digestmark.cli.command.PaperName;
import io.github.digestmark.format.UnwritableDigestException;
import io.github.digestmark.merge.MergedDigest;
import io.github.digestmark.merge.PaperCopy;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import io.github.digestmark.model.Paper;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a text is from that a merged digest cannot be written with. */
final class UnwritablePart {

  /** Labels of merged digests are numbers. */
  private static final Pattern PART = Pattern.compile("(row|entry) \\[\\^(\\d{1,9})]");

  private UnwritablePart() {}

  /** Says what cannot be written, by the file that it is from and the label that it has there. */
  static String inSource(
      UnwritableDigestException fault, List<NamedDigest> digests, MergedDigest merged) {
    Matcher part = PART.matcher(fault.part());
    String what = String.valueOf(fault.getMessage()).substring(fault.part().length());
    if (part.matches() && Integer.parseInt(part.group(2)) <= merged.papers().size()) {
      PaperCopy copy = merged.papers().get(Integer.parseInt(part.group(2)) - 1);
      DetailedEntry entry = copy.paper().entry();
      // A row and an entry that missed each other have labels of their own.
      boolean ofEntry = part.group(1).equals("entry") && entry != null;
      Paper source = ofEntry ? new Paper(null, entry) : copy.paper();
      return copy.file() + ": " + part.group(1) + " " + PaperName.label(source) + what;
    }
    return file(fault.field(), digests, merged.digest()) + ": " + fault.getMessage();
  }

  /** Names the first file that has the heading or the columns, or the first of all. */
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
