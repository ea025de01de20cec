package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code arxiv-id-mismatch}: an entry whose URL, stamp and announcement name different papers. */
final class ArxivIdMismatch extends BuiltInRule {

  ArxivIdMismatch() {
    super(
        "arxiv-id-mismatch",
        ERROR,
        NONE,
        "an entry whose URL, stamp and announcement name different papers");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    for (ParsedEntry entry : digest.parsed().entries()) {
      Optional<ArxivId> linked = urls.paper(entry.url());
      if (linked.isEmpty()) {
        continue;
      }
      for (EntryId id : EntryId.of(digest, entry, each -> !each.isSamePaperAs(linked.get()))) {
        if (!isOfRow(digest, entry, id.id())) {
          found.accept(
              Finding.at(
                      id.span(),
                      "the %s names %s, but the link leads to %s; check which one fits the title"
                          .formatted(id.field(), id.id().paper(), linked.get().paper()))
                  .withRelated(entry.at(Field.URL), "the link"));
        }
      }
    }
  }

  /** Returns whether the row links to a paper, so that the entry's link is wrong: url-mismatch. */
  private static boolean isOfRow(LintContext digest, ParsedEntry entry, ArxivId id) {
    ParsedPaper paper = digest.paperOf(entry);
    return paper.isJoinedByLabel()
        && paper.parts().stream().allMatch(ParsedPart::isSound)
        && Urls.of(digest)
            .paper(paper.row().map(ParsedRow::url).orElse(""))
            .filter(id::isSamePaperAs)
            .isPresent();
  }
}
