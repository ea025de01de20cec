package io.github.digestmark.lint.rules.metadata;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.arxiv.PaperMetadata;
import io.github.digestmark.arxiv.Withdrawal;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.PaperRule;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.RuleInfo.MetadataUse;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.KnownPaper;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * {@code withdrawn-paper}: a paper that was withdrawn, as its abstract says, or arXiv's metadata.
 */
final class WithdrawnPaper extends BuiltInRule implements PaperRule {

  private static final List<Field> SAYING =
      List.of(Field.TITLE, Field.TRANSLATED_TITLE, Field.SUMMARY, Field.ENGLISH_SUMMARY);

  /** Compiled for the first text that needs it. */
  private static final class Patterns {
    static final Pattern SAID =
        Pattern.compile(
            "(?iu)withdrawn|retract|撤回|撤稿|取り下げ|철회|zurückgezogen|retirad|retiré|отозван");
  }

  WithdrawnPaper() {
    super(
        new RuleInfo("withdrawn-paper", WARNING, NONE, "a paper that was withdrawn")
            .using(MetadataUse.MORE_FINDINGS));
  }

  /** Returns whether a title or a summary says it. */
  private static boolean isSaid(ParsedPaper paper) {
    return paper.parts().stream()
        .anyMatch(
            part ->
                SAYING.stream().anyMatch(field -> Patterns.SAID.matcher(part.text(field)).find()));
  }

  @Override
  public Consumer<ParsedPaper> checker(LintContext digest, Consumer<Finding> found) {
    Set<ParsedPaper> reported = Collections.newSetFromMap(new IdentityHashMap<>());
    for (KnownPaper paper : KnownPaper.in(digest)) {
      Optional<PaperMetadata> withdrawn = paper.metadata().filter(PaperMetadata::isWithdrawn);
      if (withdrawn.isPresent() && !isSaid(paper.paper()) && reported.add(paper.paper())) {
        String why = withdrawn.get().withdrawal().map(Quote::ofTitle).orElse("");
        found.accept(
            Finding.at(
                    paper.links(),
                    "%s was withdrawn: %s; leave it out, or say so".formatted(paper.id(), why))
                .about(paper.paper().label()));
      }
    }
    return paper -> {
      Optional<ParsedPart> part = Optional.of(paper.main()).filter(ParsedPart::isSound);
      if (part.isPresent()
          && Withdrawal.isInsteadOfText(part.get().text(Field.ABSTRACT))
          && !isSaid(paper)
          && !reported.contains(paper)) {
        found.accept(
            Finding.at(
                    part.get().at(Field.ABSTRACT),
                    "the abstract says that the paper was withdrawn; leave it out, or say so")
                .about(part.get().label()));
      }
    };
  }
}
