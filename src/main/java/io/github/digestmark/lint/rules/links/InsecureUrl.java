package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperLink;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code insecure-url}: an http URL whose host serves https. */
final class InsecureUrl extends BuiltInRule {

  InsecureUrl() {
    super("insecure-url", WARNING, SAFE, "an http URL whose host serves https");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    for (List<PaperLink> paper : PaperLink.byPaper(digest)) {
      List<PaperLink> insecure = new ArrayList<>(0);
      for (PaperLink link : paper) {
        if (urls.insecureHost(link.url()).isPresent()) {
          insecure.add(link);
        }
      }
      if (!insecure.isEmpty()) {
        List<TextEdit> edits = new ArrayList<>();
        for (PaperLink link : insecure) {
          for (Span span : link.spans()) {
            Span scheme = new Span(span.start(), span.start() + "http".length());
            edits.add(new TextEdit(scheme, "https"));
          }
        }
        String host = urls.insecureHost(insecure.get(0).url()).orElseThrow();
        found.accept(
            PaperLink.finding(insecure, host + " serves https; use https://")
                .withFix(Fix.safe("use https", edits)));
      }
    }
  }
}
