package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.FootnoteLabels;
import java.util.function.Consumer;

/** {@code unused-definition}: an entry that no row refers to; readers never see it. */
final class UnusedDefinition implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "unused-definition", Severity.ERROR, Fixability.NONE, "an entry that no row refers to");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    // Without a table the cause is that, for all entries.
    if (digest.parsed().sections().table() == null) {
      return;
    }
    BrokenRows broken = null;
    for (LocatedEntry entry : FootnoteLabels.of(digest).unused()) {
      broken = broken == null ? BrokenRows.of(digest) : broken;
      if (digest.papers().misplaced(entry).isEmpty() && !broken.speakOf(entry)) {
        found.accept(
            Finding.at(
                entry.at().label(),
                "no row refers to [^%s], so no page shows this entry; add its row, or take it out"
                    .formatted(entry.entry().label())));
      }
    }
  }
}
