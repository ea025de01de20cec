package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code duplicate-paper}: the same arXiv paper in two rows, whatever the version or URL form. */
final class DuplicatePaper extends BuiltInRule {

  DuplicatePaper() {
    super("duplicate-paper", WARNING, NONE, "the same arXiv paper in two rows");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Map<String, ParsedRow> first = new HashMap<>();
    Urls urls = Urls.of(digest);
    for (ParsedPaper each : digest.papers()) {
      Optional<ArxivId> paper = each.row().flatMap(row -> urls.paper(row.url()));
      // A row with a repeated label, or with another link than its entry, has another finding.
      if (paper.isEmpty()
          || digest.labels().isRepeated(each.row().get())
          || (each.isJoinedByLabel() && !hasOneLink(each, urls))) {
        continue;
      }
      ParsedRow row = each.row().get();
      ParsedRow earlier = first.putIfAbsent(paper.get().paper(), row);
      if (earlier != null) {
        found.accept(
            Finding.at(
                    row.at(Field.URL),
                    "row [^%s] is also about %s; remove one of them"
                        .formatted(earlier.label(), paper.get().paper()))
                .withRelated(earlier.at(Field.URL), "the first row about this paper"));
      }
    }
  }

  private static boolean hasOneLink(ParsedPaper paper, Urls urls) {
    return urls.isSamePaper(paper.parts().get(0).url(), paper.parts().get(1).url());
  }
}
