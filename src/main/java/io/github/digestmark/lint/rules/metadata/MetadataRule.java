package io.github.digestmark.lint.rules.metadata;

import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.RuleInfo.MetadataUse;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.KnownPaper;
import java.util.Optional;
import java.util.function.Consumer;

/** A rule about papers that arXiv has. */
abstract class MetadataRule extends BuiltInRule {

  MetadataRule(String name, Severity severity, Fixability fixability, String summary) {
    this(new RuleInfo(name, severity, fixability, summary));
  }

  MetadataRule(RuleInfo info) {
    super(info.using(MetadataUse.ALL_FINDINGS));
  }

  @Override
  public final void check(LintContext digest, Consumer<Finding> found) {
    for (KnownPaper paper : KnownPaper.in(digest)) {
      Optional<PaperMetadata> metadata = paper.metadata();
      if (metadata.isPresent()) {
        check(digest, paper, metadata.get(), found);
      }
    }
  }

  abstract void check(
      LintContext digest, KnownPaper paper, PaperMetadata metadata, Consumer<Finding> found);
}
