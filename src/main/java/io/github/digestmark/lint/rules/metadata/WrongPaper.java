package io.github.digestmark.lint.rules.metadata;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.MetadataUse;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.KnownTitle;
import io.github.digestmark.lint.rules.support.KnownTitle.Difference;
import io.github.digestmark.lint.rules.support.Quote;
import java.util.function.Consumer;

/** {@code wrong-paper}: a title that is not that of the paper with its identifier. */
final class WrongPaper extends BuiltInRule {

  WrongPaper() {
    super(
        new RuleInfo(
                "wrong-paper", ERROR, NONE, "a title that is not that of the paper it links to")
            .using(MetadataUse.ALL_FINDINGS));
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (KnownTitle title : KnownTitle.differing(digest)) {
      if (title.difference() != Difference.SMALL) {
        Finding finding = finding(title);
        found.accept(
            title.difference() == Difference.OF_SAME_ABSTRACT ? finding.as(WARNING) : finding);
      }
    }
  }

  private static Finding finding(KnownTitle title) {
    boolean hasAbstract = title.difference() == Difference.OF_SAME_ABSTRACT;
    String advice =
        !hasAbstract
            ? "correct the title or the link"
            : title.metadata().latest().number() > 1
                ? "unless an earlier version had this title, correct it"
                : "correct the title";
    return Finding.at(
            title.text().spans(),
            "the title of %s is %s, not %s; %s"
                .formatted(
                    title.paper().id(),
                    Quote.ofTitle(title.metadata().title()),
                    Quote.ofTitle(title.text().last().text()),
                    advice))
        .about(title.text().label());
  }
}
