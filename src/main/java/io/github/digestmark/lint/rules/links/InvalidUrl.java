package io.github.digestmark.lint.rules.links;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperLink;
import io.github.digestmark.lint.rules.support.Urls;
import java.util.List;
import java.util.function.Consumer;

/** {@code invalid-url}: a URL that no browser opens, or that hides where it leads. */
final class InvalidUrl extends BuiltInRule {

  InvalidUrl() {
    super(
        "invalid-url",
        Severity.ERROR,
        Fixability.NONE,
        "a URL that is not an absolute http or https address");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    for (List<PaperLink> paper : PaperLink.byPaper(digest)) {
      for (PaperLink link : paper) {
        urls.fault(link.url()).ifPresent(fault -> found.accept(link.finding(fault)));
      }
    }
  }
}
