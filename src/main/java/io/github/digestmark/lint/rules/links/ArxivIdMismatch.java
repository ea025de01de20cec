package io.github.digestmark.lint.rules.links;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedEntry;
import io.github.digestmark.lint.LocatedRow;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.DetailedEntry;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code arxiv-id-mismatch}: URL, stamp and announcement of one entry that name different papers.
 */
final class ArxivIdMismatch implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "arxiv-id-mismatch",
          Severity.ERROR,
          Fixability.NONE,
          "a URL, a stamp and an announcement of one entry that name different papers");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    for (LocatedEntry entry : digest.papers().entries()) {
      Optional<ArxivId> linked = urls.paper(entry.entry().url());
      if (linked.isEmpty() || namesNoOther(entry.entry(), linked.get())) {
        continue;
      }
      for (EntryId id : EntryId.of(digest, entry)) {
        boolean differs = !linked.get().isSamePaperAs(id.id());
        if (differs && !isOfRow(digest, entry, id.id())) {
          found.accept(
              Finding.at(
                      id.span(),
                      "the %s names %s, the link leads to %s; look up which one fits the title"
                          .formatted(id.where(), id.id().paper(), linked.get().paper()))
                  .withPlace(entry.at().url(), "the link"));
        }
      }
    }
  }

  private static boolean namesNoOther(DetailedEntry entry, ArxivId linked) {
    return (entry.stamp() == null || linked.isSamePaperAs(entry.stamp().id()))
        && (entry.announcement() == null || linked.isSamePaperAs(entry.announcement().id()));
  }

  /** Where the row links to the paper of the stamp, the entry's link is wrong: url-mismatch. */
  private static boolean isOfRow(LintContext digest, LocatedEntry entry, ArxivId id) {
    Optional<LocatedRow> row = digest.papers().rowOf(entry);
    return row.filter(r -> r.isSound() && entry.isSound())
        .flatMap(r -> Urls.of(digest).paper(r.row().url()))
        .filter(id::isSamePaperAs)
        .isPresent();
  }
}
