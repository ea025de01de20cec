package io.github.digestmark.lint.rules.text.prompt;

import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.Originals;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;

/**
 * A text in place of the one that there should be: a placeholder, a refusal or an example of the
 * prompt. {@code empty-field} and {@code leaked-prompt} report it, so other rules do not.
 */
public final class FailedText {

  private FailedText() {}

  /** Returns whether a text of a digest is one. */
  public static boolean isOne(LintContext digest, FieldText text) {
    return isPlaceholder(text.paper(), text.field(), text.first().text())
        || Leaks.isWhole(digest, text);
  }

  /** Returns whether leaked-prompt reports something in a text of a digest. */
  public static boolean hasLeaks(LintContext digest, FieldText text) {
    String source = digest.at(text.first());
    return !Leaks.in(digest, text, source).isEmpty() || PromptLabels.mayHaveUnderscored(source);
  }

  /** Returns whether a field of a paper's row or entry is one. */
  public static boolean isOne(LintContext digest, ParsedPaper paper, ParsedPart part, Field field) {
    String text = part.text(field);
    return !text.isEmpty() && isOne(digest, FieldText.alone(paper, part, field, text));
  }

  /** Returns the source of a field up to what leaked-prompt reports at its end. */
  public static String withoutLeaksAtEnd(
      LintContext digest, ParsedPaper paper, ParsedPart part, Field field, String source) {
    return Leaks.mayBeAtEnd(source)
        ? Leaks.withoutEnd(digest, FieldText.alone(paper, part, field, source), source)
        : source;
  }

  /** Returns whether a text is one that empty-field reports. */
  public static boolean isPlaceholder(ParsedPaper paper, Field field, String text) {
    // The title is only looked up for what may be a placeholder.
    return Placeholders.isOne(field, text, "")
        && Placeholders.isOne(field, text, Originals.of(paper).title());
  }
}
