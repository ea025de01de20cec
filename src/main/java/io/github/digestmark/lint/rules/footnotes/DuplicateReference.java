package io.github.digestmark.lint.rules.footnotes;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedRow;
import java.util.function.Consumer;

/** {@code duplicate-reference}: two rows with the same label. */
final class DuplicateReference extends BuiltInRule {

  DuplicateReference() {
    super(
        new RuleInfo("duplicate-reference", ERROR, NONE, "two rows with the same label")
            .onlyIn(DigestLayout.FOOTNOTES));
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    digest
        .labels()
        .repeatedRows()
        .forEach(
            (row, first) ->
                found.accept(
                    Finding.at(row.labelSpan(), message(digest, row, first))
                        .withRelated(first.labelSpan(), "the first row with this label")
                        .about(row.label())));
  }

  private static String message(LintContext digest, ParsedRow row, ParsedRow first) {
    return "an earlier row already has the label [^%s]; %s"
        .formatted(
            row.label(),
            Mislabelled.entryOf(row, digest)
                .map(
                    own ->
                        "the entry of this paper has [^%s], so use that label"
                            .formatted(own.label()))
                .or(() -> Mislabelled.entryOf(first, digest).map(DuplicateReference::relabel))
                .orElse("remove one of them, or give it the label of its own entry"));
  }

  private static String relabel(ParsedEntry ofFirst) {
    return "the entry of that row's paper has [^%s], so use that label there"
        .formatted(ofFirst.label());
  }
}
