package io.github.digestmark.lint.rules.links;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.source.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code unknown-category}: a stamp's category that arXiv never had, or has under another name. */
final class UnknownCategory implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-category",
          Severity.WARNING,
          Fixability.NONE,
          "a stamp's category that arXiv never had, or has under another name");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (LocatedEntry entry : digest.papers().entries()) {
      TitleStamp stamp = entry.entry().stamp();
      if (stamp != null) {
        Optional<ArxivCategory> category = ArxivCategory.parse(stamp.category());
        Span span = place(digest, entry.at().stamp(), stamp.category());
        if (category.isEmpty()) {
          found.accept(
              Finding.at(
                  span, "arXiv has no category %s; look the paper up".formatted(stamp.category())));
        } else if (category.get().status() == ArxivCategory.Status.ALIAS) {
          found.accept(
              Finding.at(
                      span,
                      "%s is another name of %s; write that"
                          .formatted(stamp.category(), category.get().canonical().id()))
                  .as(Severity.NOTE));
        }
      }
    }
  }

  private static Span place(LintContext digest, Span stamp, String category) {
    int start = digest.at(stamp).lastIndexOf(category);
    return start < 0
        ? stamp
        : new Span(stamp.start() + start, stamp.start() + start + category.length());
  }
}
