package io.github.digestmark.lint.rules.footnotes;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedEntry;
import java.util.function.Consumer;

/** {@code duplicate-definition}: two entries with the same label; readers see only the first. */
final class DuplicateDefinition extends BuiltInRule {

  DuplicateDefinition() {
    super(
        new RuleInfo("duplicate-definition", ERROR, NONE, "two entries with the same label")
            .onlyIn(DigestLayout.FOOTNOTES));
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    digest
        .labels()
        .repeatedEntries()
        .forEach(
            (entry, first) ->
                found.accept(
                    Finding.at(entry.labelSpan(), message(digest, entry))
                        .withRelated(first.labelSpan(), "the first entry with this label")
                        .about(entry.label())));
  }

  private static String message(LintContext digest, ParsedEntry entry) {
    return "an earlier entry already has the label [^%s], and a page shows only that one; %s"
        .formatted(
            entry.label(),
            Mislabelled.rowOf(entry, digest)
                .map(
                    row ->
                        "the row of this paper has [^%s], so use that label".formatted(row.label()))
                .orElse("remove one of them, or give it the label of its row"));
  }
}
