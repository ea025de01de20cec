package io.github.digestmark.lint.rules.text.stamp;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE_OR_UNSAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code stamp-in-translation}: an arXiv stamp left in a translated title or a summary. */
public final class StampInTranslation extends BuiltInRule {

  public StampInTranslation() {
    super(
        "stamp-in-translation",
        WARNING,
        SAFE_OR_UNSAFE,
        "an arXiv stamp left in a translated title or a summary");
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (ParsedPaper paper : digest.distinctPapers()) {
      for (StampCopy copy : in(digest, paper, paper.entry(), Field.TRANSLATED_TITLE)) {
        String label = paper.entry().map(ParsedPart::label).orElse("");
        found.accept(finding(digest, Field.TRANSLATED_TITLE, label, List.of(copy)));
      }
      for (List<StampCopy> copies : inSummaries(digest, paper)) {
        found.accept(finding(digest, Field.SUMMARY, paper.label(), copies));
      }
    }
  }

  private static List<StampCopy> in(
      LintContext digest, ParsedPaper paper, Optional<? extends ParsedPart> part, Field field) {
    return part.isPresent() ? StampCopy.in(digest, paper, part.get(), field) : List.of();
  }

  /** Returns the stamps in the row's and the entry's summary; those that they share are pairs. */
  private static List<List<StampCopy>> inSummaries(LintContext digest, ParsedPaper paper) {
    List<ParsedPart> parts = paper.parts();
    boolean isShared =
        parts.size() == 2
            && parts.get(0).isSound()
            && parts.get(1).isSound()
            && LooseEquality.isSame(
                parts.get(0).text(Field.SUMMARY), parts.get(1).text(Field.SUMMARY));
    List<StampCopy> inRow = in(digest, paper, paper.row(), Field.SUMMARY);
    if (isShared && inRow.isEmpty()) {
      return List.of();
    }
    List<StampCopy> inEntry = in(digest, paper, paper.entry(), Field.SUMMARY);
    if (isShared) {
      return Match.pair(List.of(inRow, inEntry));
    }
    List<List<StampCopy>> alone = new ArrayList<>();
    inRow.forEach(copy -> alone.add(List.of(copy)));
    inEntry.forEach(copy -> alone.add(List.of(copy)));
    return alone;
  }

  /** Returns the finding for a stamp in one text, which a row and its entry may share. */
  private static Finding finding(
      LintContext digest, Field field, String label, List<StampCopy> copies) {
    Span first = copies.get(0).span();
    // Row and entry are recognized by what both say.
    boolean isAlone = field == Field.SUMMARY && copies.size() == 1;
    boolean isSafe = !isAlone && copies.stream().allMatch(StampCopy::isRepeated);
    List<TextEdit> edits = copies.stream().map(copy -> TextEdit.delete(copy.removed())).toList();
    String message =
        "the %s of [^%s] contains the stamp %s; remove it"
            .formatted(field, label, Quote.of(digest.at(first)));
    String fix = "remove the stamp";
    Finding finding =
        Finding.at(first, message)
            .about(label)
            .withFix(isSafe ? Fix.safe(fix, edits) : Fix.unsafe(fix, edits));
    return copies.size() > 1
        ? finding.withRelated(copies.get(1).span(), "the same in the entry")
        : finding;
  }
}
