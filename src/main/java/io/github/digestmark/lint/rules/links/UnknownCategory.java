package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.NOTE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.source.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code unknown-category}: a category that arXiv never had, or has under another name. */
final class UnknownCategory extends BuiltInRule {

  UnknownCategory() {
    super(
        "unknown-category",
        WARNING,
        NONE,
        "a stamp with a category that arXiv never had, or has under another name");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (ParsedEntry entry : digest.parsed().entries()) {
      Optional<TitleStamp> stamp = entry.part().stamp();
      if (stamp.isPresent()) {
        finding(digest, entry.at(Field.STAMP), stamp.get().category()).ifPresent(found);
      }
    }
  }

  private static Optional<Finding> finding(LintContext digest, Span stamp, String name) {
    Optional<ArxivCategory> category = ArxivCategory.parse(name);
    if (category.isEmpty()) {
      return Optional.of(
          Finding.at(
              place(digest, stamp, name),
              "arXiv has no category %s; look up the paper".formatted(name)));
    }
    return category
        .filter(known -> known.status() == ArxivCategory.Status.ALIAS)
        .map(
            alias ->
                Finding.at(
                        place(digest, stamp, name),
                        "%s is another name for %s; use that"
                            .formatted(name, alias.canonical().id()))
                    .as(NOTE));
  }

  private static Span place(LintContext digest, Span stamp, String category) {
    int start = digest.at(stamp).lastIndexOf(category);
    return start < 0 ? stamp : new Span(start, start + category.length()).shift(stamp.start());
  }
}
