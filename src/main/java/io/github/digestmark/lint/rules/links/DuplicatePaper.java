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
import io.github.digestmark.lint.rules.support.FootnoteLabels;
import io.github.digestmark.lint.rules.support.Urls;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code duplicate-paper}: one arXiv paper in two rows, whatever the version or URL form. */
final class DuplicatePaper implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "duplicate-paper", Severity.WARNING, Fixability.NONE, "one arXiv paper in two rows");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Map<String, LocatedRow> first = new HashMap<>();
    FootnoteLabels labels = FootnoteLabels.of(digest);
    Urls urls = Urls.of(digest);
    for (LocatedRow row : digest.papers().rows()) {
      Optional<ArxivId> paper = urls.paper(row.row().url());
      // A row with another's label, or another's link, is reported for that.
      if (paper.isEmpty()
          || labels.repeatedRows().containsKey(row)
          || isOfAnother(digest, urls, row)) {
        continue;
      }
      LocatedRow earlier = first.putIfAbsent(paper.get().paper(), row);
      if (earlier != null) {
        found.accept(
            Finding.at(
                    row.at().url(),
                    "row [^%s] is about %s as well; take one of them out"
                        .formatted(earlier.row().label(), paper.get().paper()))
                .withPlace(earlier.at().url(), "the first row about it"));
      }
    }
  }

  private static boolean isOfAnother(LintContext digest, Urls urls, LocatedRow row) {
    Optional<LocatedEntry> entry = digest.papers().entryOf(row);
    return entry.isPresent() && !urls.isSamePaper(row.row().url(), entry.get().entry().url());
  }
}
