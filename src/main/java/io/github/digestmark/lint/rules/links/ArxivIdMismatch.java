package io.github.digestmark.lint.rules.links;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedEntry;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code arxiv-id-mismatch}: URL, stamp and announcement of one entry that name different papers.
 */
final class ArxivIdMismatch extends BuiltInRule {

  ArxivIdMismatch() {
    super(
        "arxiv-id-mismatch",
        Severity.ERROR,
        Fixability.NONE,
        "a URL, a stamp and an announcement of one entry that name different papers");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    for (ParsedEntry entry : digest.parsed().entries()) {
      Optional<ArxivId> linked = urls.paper(entry.url());
      List<EntryId> others =
          linked.isEmpty()
              ? List.of()
              : EntryId.of(digest, entry, id -> !id.isSamePaperAs(linked.get()));
      for (EntryId id : others) {
        if (!isOfRow(digest, entry, id.id())) {
          found.accept(
              Finding.at(
                      id.span(),
                      "the %s names %s, the link leads to %s; look up which one fits the title"
                          .formatted(id.field(), id.id().paper(), linked.get().paper()))
                  .withRelated(entry.at(Field.URL), "the link"));
        }
      }
    }
  }

  /** If the row links to the paper of the stamp, the entry's link is wrong: url-mismatch. */
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
