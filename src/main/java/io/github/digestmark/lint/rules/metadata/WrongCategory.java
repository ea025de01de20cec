package io.github.digestmark.lint.rules.metadata;

import static io.github.digestmark.lint.RuleInfo.Fixability.UNSAFE;
import static io.github.digestmark.lint.Severity.NOTE;

import io.github.digestmark.arxiv.ArxivCategory;
import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.KnownPaper;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code wrong-category}: a stamp with another category than the paper's primary one. */
final class WrongCategory extends MetadataRule {

  WrongCategory() {
    super(
        "wrong-category",
        NOTE,
        UNSAFE,
        "a stamp with another category than the paper's primary one");
  }

  @Override
  void check(
      LintContext digest, KnownPaper paper, PaperMetadata metadata, Consumer<Finding> found) {
    Optional<ParsedEntry> entry = paper.paper().entry();
    Optional<TitleStamp> stamp =
        entry.flatMap(each -> each.part().stamp()).filter(s -> s.id().isSamePaperAs(paper.id()));
    if (stamp.isEmpty() || metadata.categories().isEmpty()) {
      return;
    }
    String category = stamp.get().category();
    String primary = metadata.categories().get(0);
    if (isReported(category)
        || ArxivCategory.parse(primary).isEmpty()
        || canonical(category).equals(canonical(primary))) {
      return;
    }
    Span place = entry.get().at(Field.STAMP);
    int start = digest.at(place).lastIndexOf(category);
    if (start >= 0) {
      Span span = new Span(start, start + category.length()).shift(place.start());
      found.accept(
          Finding.at(
                  span,
                  "the primary category of %s is %s, not %s; write %2$s"
                      .formatted(paper.id(), primary, category))
              .withFix(Fix.unsafe("write " + primary, List.of(new TextEdit(span, primary)))));
    }
  }

  /** Returns whether arXiv does not have a category under this name: unknown-category. */
  private static boolean isReported(String category) {
    return ArxivCategory.parse(category)
        .filter(known -> known.status() != ArxivCategory.Status.ALIAS)
        .isEmpty();
  }

  private static String canonical(String category) {
    return ArxivCategory.parse(category).map(known -> known.canonical().id()).orElse(category);
  }
}
