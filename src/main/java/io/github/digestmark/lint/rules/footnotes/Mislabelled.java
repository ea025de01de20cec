package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedRow;
import java.util.Optional;

/** Rows and entries of one paper that have different labels. */
final class Mislabelled {

  private Mislabelled() {}

  /** Returns the entry that a row must have been meant to refer to, if its label is another. */
  static Optional<ParsedEntry> entryOf(ParsedRow row, LintContext digest) {
    return Optional.of(digest.paperOf(row))
        .filter(ParsedPaper::isMislabelled)
        .flatMap(ParsedPaper::entry);
  }

  /** Returns the row that must have been meant to refer to an entry, if its label is another. */
  static Optional<ParsedRow> rowOf(ParsedEntry entry, LintContext digest) {
    return Optional.of(digest.paperOf(entry))
        .filter(ParsedPaper::isMislabelled)
        .flatMap(ParsedPaper::row);
  }
}
