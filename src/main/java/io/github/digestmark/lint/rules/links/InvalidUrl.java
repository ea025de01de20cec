package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.PaperRule;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperLink;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.parse.ParsedPaper;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** {@code invalid-url}: a URL that is not an absolute http or https address. */
final class InvalidUrl extends BuiltInRule implements PaperRule {

  InvalidUrl() {
    super("invalid-url", ERROR, NONE, "a URL that is not an absolute http or https address");
  }

  @Override
  public Consumer<ParsedPaper> checker(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    Predicate<String> isInvalid = url -> urls.fault(url).isPresent();
    return paper -> {
      for (PaperLink link : PaperLink.of(paper, isInvalid)) {
        urls.fault(link.url()).map(link::finding).ifPresent(found);
      }
    };
  }
}
