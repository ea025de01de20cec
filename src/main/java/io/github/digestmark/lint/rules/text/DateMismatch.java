package io.github.digestmark.lint.rules.text;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.model.Field;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code date-mismatch}: a row and an entry with different dates. */
final class DateMismatch extends BuiltInRule {

  DateMismatch() {
    super("date-mismatch", ERROR, NONE, "a row and an entry with different dates");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (LintContext.Pair pair : digest.pairs()) {
      String inRow = pair.row().text(Field.DATE);
      String inEntry = pair.entry().text(Field.DATE);
      if (inRow.isEmpty() || inEntry.isEmpty()) {
        continue;
      }
      Optional<PaperDate> one = PaperDate.in(inRow);
      Optional<PaperDate> other = PaperDate.in(inEntry);
      if (one.isPresent() && other.isPresent() && one.get().differsFrom(other.get())) {
        String entry = PaperName.entry(digest);
        found.accept(
            Finding.at(
                    pair.row().at(Field.DATE),
                    "%s says %s where its %s says %s; write the same date in both"
                        .formatted(
                            PaperName.withKind(digest, pair.row()),
                            Quote.of(inRow),
                            entry,
                            Quote.of(inEntry)))
                .withRelated(pair.entry().at(Field.DATE), "the date in the " + entry));
      }
    }
  }
}
