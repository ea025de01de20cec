package io.github.digestmark.lint.rules.metadata;

import static io.github.digestmark.lint.RuleInfo.Fixability.UNSAFE;
import static io.github.digestmark.lint.Severity.NOTE;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.MetadataUse;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.FoldedText;
import io.github.digestmark.lint.rules.support.KnownTitle;
import io.github.digestmark.lint.rules.support.KnownTitle.Difference;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.StampLike;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.parse.markup.RowPipes;
import io.github.digestmark.source.Span;
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
            .using(MetadataUse.ALL_FINDINGS));
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (KnownTitle title : KnownTitle.differing(digest)) {
      if (title.difference() == Difference.SMALL) {
        String now = title.metadata().title();
        found.accept(
            Finding.at(
                    title.text().spans(),
                    "the title of %s is %s, not %s; write the current title"
                        .formatted(
                            title.paper().id(),
                            Quote.ofTitle(now),
                            Quote.ofTitle(title.text().last().text())))
                .about(title.text().label())
                .withFix(fix(digest, title.text(), now)));
      }
    }
  }

  /** A title that Markdown would read as more than text needs a person. */
  private static Optional<Fix> fix(LintContext digest, FieldText text, String title) {
    String old = text.last().text();
    String letters = FoldedText.of(title).letters();
    // What else somebody wrote into the title would be lost.
    boolean isLonger =
        FoldedText.of(old).letters().contains(letters) || KnownTitle.isTranslation(old, title);
    boolean isPlain =
        title.chars().noneMatch(c -> "[]\\|`<>*~_&".indexOf(c) >= 0 || Character.isISOControl(c))
            && !FieldMarkup.mayHaveBlocks(title)
            && FieldMarkup.in(title, false).markup().isEmpty();
    if (!isPlain || isLonger) {
      return Optional.empty();
    }
    List<TextEdit> edits =
        text.occurrences().stream()
            .map(
                place ->
                    new TextEdit(
                        withoutStamp(digest, place),
                        place.isInRow() ? RowPipes.write(title) : title))
            .toList();
    return Optional.of(Fix.unsafe("write the current title", edits));
  }

  private static Span withoutStamp(LintContext digest, FieldText.Occurrence place) {
    int length = StampLike.start(digest.at(place));
    return new Span(place.span().start(), place.span().start() + length);
  }
}
