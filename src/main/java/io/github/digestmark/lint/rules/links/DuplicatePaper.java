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
import java.util.function.Consumer;

/** {@code duplicate-paper}: the same paper in two rows, whatever the version or URL form. */
final class DuplicatePaper extends BuiltInRule {

  DuplicatePaper() {
    super("duplicate-paper", WARNING, NONE, "the same paper in two rows");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Map<String, ParsedRow> first = new HashMap<>();
    Urls urls = Urls.of(digest);
    for (ParsedPaper each : digest.papers()) {
      if (each.row().isEmpty()) {
        continue;
      }
      ParsedRow row = each.row().get();
      String key = urls.paperKey(row);
      // A row with a repeated label, or with another link than its entry, has another finding.
      if (key.isEmpty()
          || digest.labels().isRepeated(row)
          || (each.isJoinedByLabel() && !hasOneLink(each, urls))) {
        continue;
      }
      ParsedRow earlier = first.putIfAbsent(key, row);
      if (earlier != null) {
        found.accept(
            Finding.at(
                    row.at(Field.URL),
                    "row [^%s] is also about %s; remove one of them"
                        .formatted(
                            earlier.label(),
                            urls.paper(row.url()).map(ArxivId::paper).orElse("this paper")))
                .withRelated(earlier.at(Field.URL), "the first row about this paper"));
      }
    }
  }

  private static boolean hasOneLink(ParsedPaper paper, Urls urls) {
    return urls.isSamePaper(paper.parts().get(0).url(), paper.parts().get(1).url());
  }
}
