package io.github.digestmark.lint.rules.text.stamp;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE_OR_UNSAFE;
import static io.github.digestmark.lint.Severity.WARNING;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
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

  /** How many stamps a text may have before nothing about them is certain. */
  private static final int MOST = 10;

  public StampInTranslation() {
    super(
        "stamp-in-translation",
        WARNING,
        SAFE_OR_UNSAFE,
        "an arXiv stamp left in a translated title or a summary");
  }

  /**
   * A stamp in a digest.
   *
   * @param span where it is
   * @param removed what to remove: the stamp and what only connects it with the text
   * @param isRepeated whether the title's stamp says the same, and what is left is a whole text
   */
  private record Copy(Span span, Span removed, boolean isRepeated) {}

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (ParsedPaper paper : digest.distinctPapers()) {
      for (Copy copy : copies(digest, paper, paper.entry(), Field.TRANSLATED_TITLE)) {
        String label = paper.entry().map(ParsedPart::label).orElse("");
        found.accept(finding(digest, label, Field.TRANSLATED_TITLE, List.of(copy)));
      }
      List<Copy> inRow = copies(digest, paper, paper.row(), Field.SUMMARY);
      List<Copy> inEntry = copies(digest, paper, paper.entry(), Field.SUMMARY);
      boolean isShared =
          inRow.size() == inEntry.size()
              && LooseEquality.isSame(summary(paper.row()), summary(paper.entry()));
      for (int i = 0; i < inRow.size(); i++) {
        List<Copy> copies =
            isShared ? List.of(inRow.get(i), inEntry.get(i)) : List.of(inRow.get(i));
        found.accept(finding(digest, paper.label(), Field.SUMMARY, copies));
      }
      for (int i = 0; i < inEntry.size() && !isShared; i++) {
        found.accept(finding(digest, paper.label(), Field.SUMMARY, List.of(inEntry.get(i))));
      }
    }
  }

  private static String summary(Optional<? extends ParsedPart> part) {
    return part.isPresent() ? part.get().text(Field.SUMMARY) : "";
  }

  /** Returns what this rule removes from the summaries of a paper. */
  public static List<Span> removedFromSummaries(LintContext digest, ParsedPaper paper) {
    List<Span> removed = new ArrayList<>();
    copies(digest, paper, paper.row(), Field.SUMMARY).forEach(copy -> removed.add(copy.removed()));
    copies(digest, paper, paper.entry(), Field.SUMMARY)
        .forEach(copy -> removed.add(copy.removed()));
    return removed;
  }

  private static List<Copy> copies(
      LintContext digest, ParsedPaper paper, Optional<? extends ParsedPart> part, Field field) {
    if (part.isEmpty() || !part.get().isSound()) {
      return List.of();
    }
    Span place = part.get().at(field);
    String text = digest.at(place, part.get().text(field));
    StampSource source = new StampSource(Optional.of(paper));
    List<LooseStamp> stamps = StampFinder.find(text, source);
    if (stamps.isEmpty()) {
      return List.of();
    }
    List<Copy> copies = new ArrayList<>();
    for (LooseStamp stamp : stamps) {
      if (field == Field.TRANSLATED_TITLE || source.isOf(stamp)) {
        StampRemoval removal = StampRemoval.of(text, stamp.span());
        boolean isRepeated =
            stamps.size() <= MOST
                && source.stamp().filter(stamp::repeats).isPresent()
                && removal.leavesWhole(text);
        copies.add(
            new Copy(
                stamp.span().shift(place.start()),
                removal.span().shift(place.start()),
                isRepeated));
      }
    }
    return copies;
  }

  /** Returns the finding for a stamp in one text, which a row and its entry may share. */
  private static Finding finding(LintContext digest, String label, Field field, List<Copy> copies) {
    Span first = copies.get(0).span();
    // Row and entry are recognized by what both say.
    boolean isAlone = field == Field.SUMMARY && copies.size() == 1;
    boolean isSafe = !isAlone && copies.stream().allMatch(Copy::isRepeated);
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
