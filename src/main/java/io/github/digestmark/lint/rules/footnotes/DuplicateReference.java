package io.github.digestmark.lint.rules.footnotes;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.FootnoteLabels;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedRow;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code duplicate-reference}: two rows with one label. */
final class DuplicateReference extends BuiltInRule {

  DuplicateReference() {
    super("duplicate-reference", Severity.ERROR, Fixability.NONE, "two rows with one label");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    FootnoteLabels labels = FootnoteLabels.of(digest);
    labels
        .repeatedRows()
        .forEach(
            (row, first) ->
                found.accept(
                    Finding.at(row.labelSpan(), message(digest, row, first))
                        .withRelated(first.labelSpan(), "the first row with this label")
                        .about(row.label())));
  }

  private static String message(LintContext digest, ParsedRow row, ParsedRow first) {
    String label = row.label();
    String repeated = "an earlier row has the label [^%s] already; ".formatted(label);
    Optional<ParsedEntry> own = Mislabelled.entryOf(row, digest);
    if (own.isPresent()) {
      return repeated
          + "the entry of this paper has [^%s], so write that".formatted(own.get().label());
    }
    return Mislabelled.entryOf(first, digest)
        .map(
            entry ->
                repeated
                    + "the entry of that paper has [^%s], so write that".formatted(entry.label()))
        .orElse(repeated + "take one of them out, or give it the label of its own entry");
  }
}
