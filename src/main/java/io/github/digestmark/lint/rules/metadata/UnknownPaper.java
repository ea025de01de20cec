package io.github.digestmark.lint.rules.metadata;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.arxiv.PaperLookup;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.MetadataUse;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.KnownPaper;
import java.time.YearMonth;
import java.util.function.Consumer;

/** {@code unknown-paper}: an identifier of a paper that arXiv does not have. */
final class UnknownPaper extends BuiltInRule {

  UnknownPaper() {
    super(
        new RuleInfo(
                "unknown-paper", ERROR, NONE, "an identifier of a paper that arXiv does not have")
            .using(MetadataUse.ALL_FINDINGS));
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (KnownPaper paper : KnownPaper.in(digest)) {
      if (paper.lookup() instanceof PaperLookup.Missing && !isFuture(digest, paper)) {
        found.accept(
            Finding.at(
                    paper.links(),
                    "arXiv has no paper %s; look up the paper by its title".formatted(paper.id()))
                .about(paper.paper().label()));
      }
    }
  }

  /** Returns whether future-arxiv-id reports it. */
  private static boolean isFuture(LintContext digest, KnownPaper paper) {
    return digest
        .options()
        .today()
        .filter(today -> paper.id().announced().isAfter(YearMonth.from(today)))
        .isPresent();
  }
}
