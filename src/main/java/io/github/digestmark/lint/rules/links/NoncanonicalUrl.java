package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.PaperRule;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperLink;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** {@code noncanonical-url}: an arXiv URL other than the canonical one. */
final class NoncanonicalUrl extends BuiltInRule implements PaperRule {

  NoncanonicalUrl() {
    super("noncanonical-url", WARNING, SAFE, "an arXiv URL other than https://arxiv.org/abs/ID");
  }

  @Override
  public Consumer<ParsedPaper> checker(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    Predicate<String> isOther = urls::isNoncanonical;
    return paper -> {
      List<PaperLink> others = PaperLink.of(paper, isOther);
      if (!others.isEmpty()) {
        found.accept(finding(others, urls));
      }
    };
  }

  private static Finding finding(List<PaperLink> others, Urls urls) {
    List<TextEdit> edits = new ArrayList<>();
    for (PaperLink link : others) {
      link.spans().forEach(span -> edits.add(new TextEdit(span, urls.canonical(link.url()))));
    }
    String canonical = urls.canonical(others.get(0).url());
    return PaperLink.finding(
            others, "the canonical URL of this paper is " + canonical + "; use that")
        .withFix(Fix.safe("write " + canonical, edits));
  }
}
