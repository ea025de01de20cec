package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.FootnoteLabels;
import io.github.digestmark.parse.ParsedEntry;
import java.util.function.Consumer;

/** {@code unused-definition}: an entry that no row refers to; readers never see it. */
final class UnusedDefinition extends BuiltInRule {

  UnusedDefinition() {
    super("unused-definition", Severity.ERROR, Fixability.NONE, "an entry that no row refers to");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    // Without a table the cause is that, for all entries.
    if (digest.parsed().sections().table().isEmpty()) {
      return;
    }
    BrokenRows broken = null;
    for (ParsedEntry entry : FootnoteLabels.of(digest).unused()) {
      broken = broken == null ? BrokenRows.of(digest) : broken;
      if (Mislabelled.rowOf(entry, digest).isEmpty() && !broken.speakOf(entry)) {
        found.accept(
            Finding.at(
                entry.labelSpan(),
                "no row refers to [^%s], so no page shows this entry; add its row, or take it out"
                    .formatted(entry.label())));
      }
    }
  }
}
