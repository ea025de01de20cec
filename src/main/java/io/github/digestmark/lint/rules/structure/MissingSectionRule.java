package io.github.digestmark.lint.rules.structure;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE_OR_UNSAFE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.RuleInfo;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.StrayTexts;
import io.github.digestmark.parse.DigestLayout;
import io.github.digestmark.parse.DigestProblem;
import io.github.digestmark.parse.DigestProblem.MissingSection.Section;
import io.github.digestmark.parse.Problem;
import io.github.digestmark.source.SourceText;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code missing-section}: a missing summary table or heading. */
final class MissingSectionRule extends BuiltInRule {

  MissingSectionRule() {
    super(
        new RuleInfo("missing-section", ERROR, SAFE_OR_UNSAFE, "a missing summary table or heading")
            .onlyIn(DigestLayout.FOOTNOTES));
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (Problem problem : digest.parsed().problems()) {
      if (problem instanceof DigestProblem.MissingSection
          || problem instanceof DigestProblem.TooManyCells
          || problem instanceof DigestProblem.Unclosed
          || problem instanceof DigestProblem.EnclosedDigest
          || problem instanceof DigestProblem.OddWhiteSpace) {
        Finding finding = Finding.at(place(digest, problem), problem.message());
        found.accept(
            problem instanceof DigestProblem.OddWhiteSpace odd
                ? finding.withFix(withoutOddSpaces(digest.source(), odd.span()))
                : finding);
      }
    }
    checkSpaces(digest, found);
    expect(
        digest.parsed().sections().summaryHeading(),
        digest.options().summaryHeadings(),
        "summary table",
        digest,
        found);
    expect(
        digest.parsed().sections().detailsHeading(),
        digest.options().detailsHeadings(),
        "detailed entries",
        digest,
        found);
  }

  /** Both headings usually lack the space, so they are one finding. */
  private static void checkSpaces(LintContext digest, Consumer<Finding> found) {
    List<DigestProblem.HeadingWithoutSpace> headings = new ArrayList<>();
    for (Problem problem : digest.parsed().problems()) {
      if (problem instanceof DigestProblem.HeadingWithoutSpace heading) {
        headings.add(heading);
      }
    }
    if (!headings.isEmpty()) {
      List<TextEdit> edits =
          headings.stream()
              .map(heading -> new TextEdit(heading.span(), "#".repeat(heading.level()) + " "))
              .toList();
      found.accept(
          Finding.at(headings.stream().map(Problem::span).toList(), headings.get(0).message())
              .withFix(Fix.safe("write # and a space", edits)));
    }
  }

  /** Returns the place of a problem; for a missing table, the first line that may have been one. */
  private static Span place(LintContext digest, Problem problem) {
    boolean table =
        problem instanceof DigestProblem.MissingSection missing
            && missing.section() == Section.SUMMARY_TABLE;
    return (table ? StrayTexts.of(digest).brokenTable() : Optional.<Span>empty())
        .map(run -> digest.source().lineOf(run.start()))
        .orElse(problem.span());
  }

  /** Removes such spaces from the row of dashes, around rows, and from the ends of all lines. */
  private static Fix withoutOddSpaces(SourceText source, Span here) {
    String text = source.text();
    List<TextEdit> edits = new ArrayList<>();
    for (int number = 1; number <= source.lineCount(); number++) {
      Span line = source.line(number);
      int end = line.end();
      while (end > line.start() && isSpace(text.charAt(end - 1))) {
        end--;
      }
      int start = line.start();
      while (start < end && isSpace(text.charAt(start))) {
        start++;
      }
      boolean isDashes = line.start() <= here.start() && here.start() < end;
      if (isDashes || text.startsWith("|", start)) {
        remove(text, new Span(line.start(), isDashes ? end : start), edits);
      }
      remove(text, new Span(end, line.end()), edits);
    }
    return Fix.unsafe("remove white space that Markdown takes for text", edits);
  }

  private static void remove(String text, Span from, List<TextEdit> edits) {
    for (int i = from.start(); i < from.end(); i++) {
      if (WhiteSpace.isTextInMarkdown(text.charAt(i))) {
        edits.add(TextEdit.delete(new Span(i, i + 1)));
      }
    }
  }

  private static boolean isSpace(char c) {
    return WhiteSpace.isInMarkdown(c) || WhiteSpace.isTextInMarkdown(c);
  }

  private static void expect(
      Optional<Span> heading,
      List<String> expected,
      String what,
      LintContext digest,
      Consumer<Finding> found) {
    heading
        .filter(span -> !expected.isEmpty() && !expected.contains(digest.at(span)))
        .map(
            span ->
                Finding.at(
                    span,
                    "expected the heading %s above the %s, as configured"
                        .formatted(Quote.anyOf(expected), what)))
        .ifPresent(found);
  }
}
