package io.github.digestmark.lint.rules;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LintOptions;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.function.Consumer;

/** {@code insecure-url}: http where the host is known to serve https. */
final class InsecureUrl implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "insecure-url", Severity.WARNING, Fixability.SAFE, "an http URL whose host serves https");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (List<PaperLink> paper : PaperLink.byPaper(digest)) {
      List<PaperLink> insecure =
          paper.stream().filter(link -> isInsecure(link.url(), digest.options())).toList();
      if (!insecure.isEmpty()) {
        List<TextEdit> edits =
            insecure.stream()
                .flatMap(link -> link.spans().stream())
                .map(span -> TextEdit.insert(span.start() + "http".length(), "s"))
                .toList();
        String host = WebAddress.host(insecure.get(0).url());
        found.accept(
            PaperLink.finding(insecure, host + " serves https; write https://")
                .with(Fix.safe("write https", edits)));
      }
    }
  }

  private static boolean isInsecure(String url, LintOptions options) {
    return Urls.isNeedlesslyInsecure(url)
        && Urls.isSound(url)
        && !Urls.isNoncanonical(url)
        && !options.acceptedHosts().contains(WebAddress.host(url));
  }
}
