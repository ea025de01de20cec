package io.github.digestmark.lint.rules.links;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import java.util.function.Consumer;

/** {@code url-mismatch}: a row and an entry that link to different URLs. */
final class UrlMismatch extends BuiltInRule {

  UrlMismatch() {
    super("url-mismatch", ERROR, NONE, "a row and an entry that link to different URLs");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    for (LintContext.Pair pair : digest.pairs()) {
      String inRow = pair.row().url();
      String inEntry = pair.entry().url();
      boolean isSame = urls.isSamePaper(inRow, inEntry);
      // Elsewhere, a row may link to the PDF and a section to the abstract.
      boolean mayDiffer = isSame && !PaperName.hasFootnotes(digest);
      if (urls.differ(inRow, inEntry) && !mayDiffer) {
        found.accept(
            Finding.at(pair.row().at(Field.URL), message(digest, pair, isSame))
                .withRelated(
                    pair.entry().at(Field.URL),
                    "the %s's link".formatted(PaperName.entry(digest))));
      }
    }
  }

  private static String message(LintContext digest, LintContext.Pair pair, boolean isSamePaper) {
    String which =
        isSamePaper
            ? ", another URL of the same paper; write the same URL in both"
            : "; keep the link that fits the title";
    return "%s links to %s, but its %s links to %s%s"
        .formatted(
            PaperName.withKind(digest, pair.row()),
            pair.row().url(),
            PaperName.entry(digest),
            pair.entry().url(),
            which);
  }
}
