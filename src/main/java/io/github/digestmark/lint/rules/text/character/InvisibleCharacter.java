package io.github.digestmark.lint.rules.text.character;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE_OR_UNSAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.parse.DigestProblem;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code invisible-character}: an invisible character that its script does not need. */
public final class InvisibleCharacter extends BuiltInRule {

  public InvisibleCharacter() {
    super("invisible-character", WARNING, SAFE_OR_UNSAFE, "an invisible character");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    String text = digest.source().text();
    Optional<Span> oddSpace = oddSpace(digest);
    List<Span> runs = new ArrayList<>(InvisibleText.runs(text, OddCharacters.suspect(digest)));
    runs.removeIf(run -> oddSpace.isPresent() && isReported(run, oddSpace.get(), digest));
    if (!runs.isEmpty()) {
      List<CharacterRun> all = CharacterRun.of(digest, runs);
      RemovalSafety removal = new RemovalSafety(digest, all);
      for (CharacterRun run : all) {
        if (!run.isMojibake(digest)) {
          found.accept(run.finding(message(digest.at(run.span()))).withFix(fix(removal, run)));
        }
      }
    }
  }

  /** Returns what keeps the table from being read, which missing-section reports. */
  private static Optional<Span> oddSpace(LintContext digest) {
    for (Problem problem : digest.parsed().problems()) {
      if (problem instanceof DigestProblem.OddWhiteSpace) {
        return Optional.of(problem.span());
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether a run is in the same line, or at an end of another, as missing-section says.
   */
  private static boolean isReported(Span run, Span oddSpace, LintContext digest) {
    Span line = digest.source().lineOf(run.start());
    return line.contains(oddSpace) || run.start() == line.start() || run.end() == line.end();
  }

  private static String message(String run) {
    boolean single = run.codePointCount(0, run.length()) == 1;
    String names = OddCharacters.names(run);
    String which = single ? names : "a run of " + names;
    return run.codePoints().anyMatch(InvisibleText::isBidi)
        ? which + " changes the order in which text is displayed; remove it unless that is intended"
        : which + " is invisible, but hides words from searches; remove it";
  }

  private static Fix fix(RemovalSafety removal, CharacterRun run) {
    List<TextEdit> edits = run.spans().stream().map(TextEdit::delete).toList();
    String what = "remove invisible characters";
    return removal.isSafe(run) ? Fix.safe(what, edits) : Fix.unsafe(what, edits);
  }
}
