package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.References;
import io.github.digestmark.model.Labels;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedRow;
import java.util.HashSet;
import java.util.Set;

/** What entries speak of that were not read as they were meant: another one may be in them. */
final class BrokenEntries {

  private final Set<String> labels = new HashSet<>();

  private BrokenEntries() {}

  static BrokenEntries of(LintContext digest) {
    BrokenEntries broken = new BrokenEntries();
    for (ParsedEntry entry : digest.parsed().entries()) {
      if (!entry.isSound()) {
        broken.labels.addAll(References.labels(digest.at(entry.span())));
      }
    }
    return broken;
  }

  /** Tells whether one of them names the label of a row. */
  boolean speakOf(ParsedRow row) {
    return labels.contains(Labels.key(row.label()));
  }
}
