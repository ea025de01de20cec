package io.github.digestmark.lint.rules.text.stamp;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE_OR_UNSAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.PaperRule;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.Match;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code stamp-in-translation}: an arXiv stamp left in a translated title or a summary. */
public final class StampInTranslation extends BuiltInRule implements PaperRule {

  public StampInTranslation() {
    super(
        "stamp-in-translation",
        WARNING,
        SAFE_OR_UNSAFE,
        "an arXiv stamp left in a translated title or a summary");
  }

  @Override
  public Consumer<ParsedPaper> checker(LintContext digest, Consumer<Finding> found) {
    return paper -> {
      paper.entry().ifPresent(entry -> checkTitle(digest, paper, entry, found));
      for (List<StampCopy> copies : inSummaries(digest, paper)) {
        found.accept(finding(digest, Field.SUMMARY, paper.parts().get(0), copies));
      }
    };
  }

  private static void checkTitle(
      LintContext digest, ParsedPaper paper, ParsedPart entry, Consumer<Finding> found) {
    for (StampCopy copy : StampCopy.in(digest, paper, entry, Field.TRANSLATED_TITLE)) {
      found.accept(finding(digest, Field.TRANSLATED_TITLE, entry, List.of(copy)));
    }
  }

  /** Returns the stamps in the summaries of a paper; those that row and entry share are pairs. */
  private static List<List<StampCopy>> inSummaries(LintContext digest, ParsedPaper paper) {
    boolean isShared = isSummaryShared(paper.parts());
    List<List<StampCopy>> found = new ArrayList<>(2);
    for (ParsedPart part : paper.parts()) {
      List<StampCopy> copies = StampCopy.in(digest, paper, part, Field.SUMMARY);
      if (isShared && found.isEmpty() && copies.isEmpty()) {
        return List.of();
      }
      found.add(copies);
    }
    if (isShared) {
      return Match.pair(found);
    }
    List<List<StampCopy>> single = new ArrayList<>(0);
    found.forEach(copies -> copies.forEach(copy -> single.add(List.of(copy))));
    return single;
  }

  private static boolean isSummaryShared(List<ParsedPart> parts) {
    return parts.size() == 2
        && parts.get(0).isSound()
        && parts.get(1).isSound()
        && LooseEquality.isSame(parts.get(0).text(Field.SUMMARY), parts.get(1).text(Field.SUMMARY));
  }

  /** Returns the finding for a stamp in one text, which a row and its entry may share. */
  private static Finding finding(
      LintContext digest, Field field, ParsedPart part, List<StampCopy> copies) {
    Span first = copies.get(0).span();
    // The parser finds the entry's summary by that of the row: both have to change together.
    boolean isAlone = field == Field.SUMMARY && copies.size() == 1;
    boolean isSafe = !isAlone && copies.stream().allMatch(StampCopy::isRepeated);
    List<TextEdit> edits = copies.stream().map(copy -> TextEdit.delete(copy.removed())).toList();
    String message =
        "the %s of %s contains the stamp %s; remove it"
            .formatted(field, PaperName.of(digest, part), Quote.of(digest.at(first)));
    String fix = "remove the stamp";
    Finding finding =
        Finding.at(first, message)
            .about(part.label())
            .withFix(isSafe ? Fix.safe(fix, edits) : Fix.unsafe(fix, edits));
    return copies.size() > 1
        ? finding.withRelated(copies.get(1).span(), "the same in the entry")
        : finding;
  }
}
