package io.github.digestmark.lint.rules.text.repeated;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.text.LanguageScripts;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code repeated-text}: two papers with the same text, or a summary that is the title. */
public final class RepeatedText extends BuiltInRule {

  public RepeatedText() {
    super(
        "repeated-text",
        WARNING,
        NONE,
        "two papers with the same summary, translated abstract or abstract, or a summary that is"
            + " the title");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (Repetition repetition : Repetitions.of(digest).all()) {
      if (!repetition.hasTitle()) {
        found.accept(
            repetition.finding("; compare both with their papers, and replace the wrong one"));
      }
    }
    for (ParsedPaper paper : digest.distinctPapers()) {
      checkSummary(digest, paper, found);
    }
  }

  private static void checkSummary(
      LintContext digest, ParsedPaper paper, Consumer<Finding> found) {
    Optional<PaperText> summary = PaperText.of(paper, Field.SUMMARY);
    if (summary.isEmpty()) {
      return;
    }
    for (Field field : List.of(Field.TRANSLATED_TITLE, Field.TITLE)) {
      Optional<PaperText> title =
          PaperText.of(paper, field)
              .filter(text -> summary.get().isSame(text, digest, paper));
      if (title.isPresent() && !isUntranslated(digest, summary.get().text())) {
        found.accept(
            summary
                .get()
                .finding(
                    "the summary of [^%s] only repeats its %s; write a summary"
                        .formatted(paper.label(), field))
                .withRelated(title.get().places().get(0), "the " + field));
        return;
      }
    }
  }

  /** Returns whether the text is in another script than the digest, which another rule reports. */
  private static boolean isUntranslated(LintContext digest, String text) {
    return LanguageScripts.of(digest).filter(language -> !language.isIn(text)).isPresent();
  }
}
