package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedRow;
import java.util.Optional;

/** Finds the row and the entry of a paper that have different labels. */
final class Mislabelled {

  private Mislabelled() {}

  /** Returns the entry of the same paper as a row, if it has a different label. */
  static Optional<ParsedEntry> entryOf(ParsedRow row, LintContext digest) {
    return Optional.of(digest.paperOf(row))
        .filter(ParsedPaper::isMislabelled)
        .flatMap(ParsedPaper::entry);
  }

  /** Returns the row of the same paper as an entry, if it has a different label. */
  static Optional<ParsedRow> rowOf(ParsedEntry entry, LintContext digest) {
    return Optional.of(digest.paperOf(entry))
        .filter(ParsedPaper::isMislabelled)
        .flatMap(ParsedPaper::row);
  }
}
