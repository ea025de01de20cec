package io.github.digestmark.lint.rules.metadata;

import static io.github.digestmark.lint.RuleInfo.Fixability.UNSAFE;
import static io.github.digestmark.lint.Severity.NOTE;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.KnownTitle;
import io.github.digestmark.lint.rules.support.KnownTitle.Difference;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.parse.markup.RowPipes;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code outdated-title}: a title that differs a little from the paper's. */
final class OutdatedTitle extends BuiltInRule {

  OutdatedTitle() {
    super(
        new RuleInfo(
                "outdated-title", NOTE, UNSAFE, "a title that differs a little from the paper's")
            .needingMetadata());
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (KnownTitle title : KnownTitle.differing(digest)) {
      if (title.difference() == Difference.SMALL) {
        String now = title.metadata().title();
        found.accept(
            Finding.at(
                    title.text().spans(),
                    "the title of %s is now %s, not %s; write the current title"
                        .formatted(
                            title.paper().id(),
                            Quote.ofTitle(now),
                            Quote.ofTitle(title.text().last().text())))
                .about(title.text().label())
                .withFix(fix(title.text(), now)));
      }
    }
  }

  /** A title that Markdown would read as more than text needs a person. */
  private static Optional<Fix> fix(FieldText text, String title) {
    boolean isPlain =
        title.chars().noneMatch(c -> "[]\\|`<>*~".indexOf(c) >= 0 || Character.isISOControl(c))
            && !FieldMarkup.mayHaveBlocks(title)
            && FieldMarkup.in(title, false).markup().isEmpty();
    if (!isPlain) {
      return Optional.empty();
    }
    List<TextEdit> edits =
        text.occurrences().stream()
            .map(
                place ->
                    new TextEdit(place.span(), place.isInRow() ? RowPipes.write(title) : title))
            .toList();
    return Optional.of(Fix.unsafe("write the current title", edits));
  }
}
