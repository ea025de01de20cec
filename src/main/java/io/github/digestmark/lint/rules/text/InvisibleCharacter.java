package io.github.digestmark.lint.rules.text;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo.Fixability;
import io.github.digestmark.lint.Severity;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.List;
import java.util.function.Consumer;

/** {@code invisible-character}: characters that nobody sees and no script needs. */
final class InvisibleCharacter extends BuiltInRule {

  InvisibleCharacter() {
    super(
        "invisible-character",
        Severity.WARNING,
        Fixability.SAFE_OR_UNSAFE,
        "a character that nobody sees");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    String text = digest.source().text();
    List<Span> runs = InvisibleText.runs(text, OddCharacters.suspect(digest));
    if (!runs.isEmpty()) {
      RemovalSafety removal = new RemovalSafety(digest);
      for (CharacterRun run : CharacterRun.of(digest, runs)) {
        found.accept(run.finding(message(digest.at(run.span()))).withFix(fix(removal, run)));
      }
    }
  }

  private static String message(String run) {
    boolean single = run.codePointCount(0, run.length()) == 1;
    String names = OddCharacters.names(run);
    String which = single ? names : "a run of " + names;
    if (run.codePoints().anyMatch(InvisibleText::isBidi)) {
      return which + " changes the order in which text shows; take it out unless that is meant";
    }
    return which + " does not show, but keeps words from being found; take it out";
  }

  private static Fix fix(RemovalSafety removal, CharacterRun run) {
    List<TextEdit> edits = run.spans().stream().map(TextEdit::delete).toList();
    String what = "remove what does not show";
    return removal.isSafe(run) ? Fix.safe(what, edits) : Fix.unsafe(what, edits);
  }
}
