package io.github.digestmark.lint.rules.metadata;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.NOTE;

import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.KnownPaper;
import io.github.digestmark.lint.rules.support.Quote;
import java.util.function.Consumer;

/** {@code published-elsewhere}: a paper that a journal or a conference has published. */
final class PublishedElsewhere extends MetadataRule {

  PublishedElsewhere() {
    super(
        new RuleInfo(
                "published-elsewhere",
                NOTE,
                NONE,
                "a paper that a journal or a conference has published")
            .offByDefault());
  }

  @Override
  void check(
      LintContext digest, KnownPaper paper, PaperMetadata metadata, Consumer<Finding> found) {
    if (metadata.doi().isPresent()) {
      String where =
          metadata.journalReference().map(text -> " (" + Quote.ofTitle(text) + ")").orElse("");
      found.accept(
          Finding.at(
                  paper.links(),
                  "%s was published%s; cite https://doi.org/%s"
                      .formatted(paper.id(), where, metadata.doi().get()))
              .about(paper.paper().label()));
    }
  }
}
