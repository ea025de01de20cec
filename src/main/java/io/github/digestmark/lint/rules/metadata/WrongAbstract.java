package io.github.digestmark.lint.rules.metadata;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.Withdrawal;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.KnownAbstract;
import io.github.digestmark.lint.rules.support.KnownPaper;
import io.github.digestmark.lint.rules.support.KnownTitle;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPart;
import java.util.function.Consumer;

/** {@code wrong-abstract}: an abstract that is not the paper's. */
final class WrongAbstract extends MetadataRule {

  WrongAbstract() {
    super("wrong-abstract", WARNING, NONE, "an abstract that is not the paper's");
  }

  @Override
  void check(
      LintContext digest, KnownPaper paper, PaperMetadata metadata, Consumer<Finding> found) {
    // Where the title is of another paper, too, the link is wrong: wrong-paper.
    if (!KnownAbstract.isOfOther(paper, metadata)
        || KnownTitle.isOfOther(digest, paper)
        || KnownPaper.of(digest, paper.paper()).isEmpty()
        || Withdrawal.isInsteadOfText(metadata.abstractText())) {
      return;
    }
    ParsedPart part = paper.paper().main();
    String text = part.text(Field.ABSTRACT);
    if (!Withdrawal.isInsteadOfText(text)
        && !KnownTitle.isTranslation(text, metadata.abstractText())) {
      boolean areAllKnown =
          metadata.versions().stream().filter(v -> v.abstractText().isPresent()).count()
              == metadata.latest().number();
      found.accept(
          Finding.at(
                  part.at(Field.ABSTRACT),
                  "this is not the abstract of %s, which begins with %s; look up %s"
                      .formatted(
                          paper.id(),
                          Quote.ofBeginning(metadata.abstractText()),
                          areAllKnown ? "the paper" : "the paper and its earlier versions"))
              .about(part.label()));
    }
  }
}
