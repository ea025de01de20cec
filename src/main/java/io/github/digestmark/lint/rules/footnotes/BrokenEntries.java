package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedRow;
import io.github.digestmark.lint.rules.support.References;
import io.github.digestmark.model.Labels;
import java.util.HashSet;
import java.util.Set;

/** What entries speak of that were not read as they were meant: another one may be in them. */
final class BrokenEntries {

  private final Set<String> labels = new HashSet<>();

  private BrokenEntries() {}

  static BrokenEntries of(LintContext digest) {
    BrokenEntries broken = new BrokenEntries();
    for (LocatedEntry entry : digest.papers().entries()) {
      if (!entry.isSound()) {
        broken.labels.addAll(References.labels(digest.at(entry.at().span())));
      }
    }
    return broken;
  }

  /** Tells whether one of them names the label of a row. */
  boolean speakOf(LocatedRow row) {
    return labels.contains(Labels.key(row.row().label()));
  }
}
