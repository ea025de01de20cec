package io.github.digestmark.lint.rules.text.repeated;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.PaperRule;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.text.LanguageScripts;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import java.util.List;
import java.util.function.Consumer;

/** {@code repeated-text}: two papers with the same text, or a summary that is the title. */
public final class RepeatedText extends BuiltInRule implements PaperRule {

  private static final List<Field> COMPARED =
      List.of(Field.TRANSLATED_TITLE, Field.TITLE, Field.SUMMARY);

  private static final List<Field> TITLES = List.of(Field.TRANSLATED_TITLE, Field.TITLE);

  public RepeatedText() {
    super(
        "repeated-text",
        WARNING,
        NONE,
        "two papers with the same summary, translated abstract or abstract, or a summary that is"
            + " the title");
  }

  @Override
  public Consumer<ParsedPaper> checker(LintContext digest, Consumer<Finding> found) {
    for (Repetition repetition : Repetitions.of(digest).all()) {
      if (!repetition.hasTitle()) {
        found.accept(
            repetition.finding(
                digest, "; compare both with their papers, and replace the wrong one"));
      }
    }
    return paper -> checkSummary(digest, paper, found);
  }

  /**
   * Returns whether a paper has the abstract of another one, so that its other texts cannot be
   * compared with it.
   *
   * @param paper a paper of the digest
   */
  public static boolean hasSharedAbstract(LintContext digest, ParsedPaper paper) {
    return Repetitions.of(digest).all().stream()
        .anyMatch(repetition -> repetition.isOf(paper, Field.ABSTRACT));
  }

  /**
   * Returns whether a repaired text would be a repetition: of another text of its paper, or of
   * another paper's.
   *
   * @param repaired what a fix would make of the text
   */
  public static boolean wouldBeOne(LintContext digest, FieldText text, String repaired) {
    for (ParsedPart part : text.paper().parts()) {
      for (Field other : COMPARED) {
        if (other != text.field() && PaperText.isSame(repaired, part.text(other))) {
          return true;
        }
      }
    }
    return Repetitions.of(digest).mayHave(text.field(), text.last().text(), repaired);
  }

  private static void checkSummary(LintContext digest, ParsedPaper paper, Consumer<Finding> found) {
    List<ParsedPart> parts = paper.parts();
    ParsedPart last = parts.get(parts.size() - 1);
    for (Field field : TITLES) {
      if (PaperText.mayBeSame(last.text(Field.SUMMARY), last.text(field))) {
        PaperText summary = PaperText.of(paper, Field.SUMMARY).orElse(null);
        PaperText title = PaperText.of(paper, field).orElse(null);
        if (summary != null
            && title != null
            && summary.isSame(title, digest, paper)
            && !isUntranslated(digest, summary.text())) {
          String message =
              "the summary of %s only repeats its %s; write a summary"
                  .formatted(PaperName.of(digest, paper), field);
          found.accept(summary.finding(message).withRelated(title.places().get(0), "the " + field));
          return;
        }
      }
    }
  }

  /** Returns whether the text is in another script than the digest, which another rule reports. */
  private static boolean isUntranslated(LintContext digest, String text) {
    return LanguageScripts.of(digest).filter(language -> !language.isIn(text)).isPresent();
  }
}
