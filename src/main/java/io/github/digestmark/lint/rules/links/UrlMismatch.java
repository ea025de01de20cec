package io.github.digestmark.lint.rules.links;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedPaper;
import io.github.digestmark.lint.Rule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.Urls;
import java.util.function.Consumer;

/** {@code url-mismatch}: row and entry that link to different URLs. */
final class UrlMismatch implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "url-mismatch",
          Severity.ERROR,
          Fixability.NONE,
          "a row and an entry that link to different URLs");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    Urls urls = Urls.of(digest);
    for (LocatedPaper.Pair pair : digest.papers().pairs()) {
      String inRow = pair.row().row().url();
      String inEntry = pair.entry().entry().url();
      // An address that is broken in itself is left to the rules about that.
      if (!inRow.equals(inEntry) && urls.isSound(inRow) && urls.isSound(inEntry)) {
        found.accept(
            Finding.at(pair.row().at().url(), message(pair, urls.isSamePaper(inRow, inEntry)))
                .withPlace(pair.entry().at().url(), "the entry's link"));
      }
    }
  }

  private static String message(LocatedPaper.Pair pair, boolean isSamePaper) {
    String which =
        isSamePaper
            ? "which is another address of the same paper; write the same in both"
            : "which is not the same; keep the link that fits the title";
    return "row [^%s] links to %s, its entry to %s, %s"
        .formatted(
            pair.row().row().label(), pair.row().row().url(), pair.entry().entry().url(), which);
  }
}
