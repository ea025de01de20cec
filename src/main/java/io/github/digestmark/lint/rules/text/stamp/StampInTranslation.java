package io.github.digestmark.lint.rules.text.stamp;

import static io.github.digestmark.lint.RuleInfo.Fixability.SAFE_OR_UNSAFE;
import static io.github.digestmark.lint.Severity.WARNING;

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

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (ParsedPaper paper : digest.distinctPapers()) {
      Optional<Span> inRow = place(paper.row(), Field.SUMMARY);
      Optional<Span> inEntry = place(paper.entry(), Field.SUMMARY);
      place(paper.entry(), Field.TRANSLATED_TITLE)
          .ifPresent(at -> check(digest, paper, Field.TRANSLATED_TITLE, List.of(at), found));
      if (inRow.isPresent()
          && inEntry.isPresent()
          && digest.at(inRow.get()).equals(digest.at(inEntry.get()))) {
        check(digest, paper, Field.SUMMARY, List.of(inRow.get(), inEntry.get()), found);
      } else {
        inRow.ifPresent(at -> check(digest, paper, Field.SUMMARY, List.of(at), found));
        inEntry.ifPresent(at -> check(digest, paper, Field.SUMMARY, List.of(at), found));
      }
    }
  }

  private static Optional<Span> place(Optional<? extends ParsedPart> part, Field field) {
    return part.isPresent() && part.get().isSound()
        ? Optional.of(part.get().at(field))
        : Optional.empty();
  }

  /** Checks a text that is at one place, or the same at two. */
  private static void check(
      LintContext digest,
      ParsedPaper paper,
      Field field,
      List<Span> places,
      Consumer<Finding> found) {
    String text = digest.at(places.get(0));
    StampSource source = new StampSource(Optional.of(paper));
    String label =
        field == Field.SUMMARY
            ? paper.label()
            : paper.entry().map(ParsedPart::label).orElseGet(paper::label);
    List<LooseStamp> stamps = StampFinder.find(text, source);
    for (LooseStamp stamp : stamps) {
      if (field == Field.SUMMARY && !source.isOf(stamp)) {
        continue;
      }
      StampRemoval removal = StampRemoval.of(text, stamp.span());
      // Row and entry are recognized by what both say.
      boolean isAlone = field == Field.SUMMARY && places.size() == 1;
      boolean isSafe =
          !isAlone
              && stamps.size() <= MOST
              && source.stamp().filter(stamp::repeats).isPresent()
              && removal.leavesWhole(text);
      List<TextEdit> edits = new ArrayList<>();
      for (Span place : places) {
        edits.add(TextEdit.delete(removal.span().shift(place.start())));
      }
      String fix = "remove the stamp";
      found.accept(
          finding(digest, label, field, places, stamp.span())
              .withFix(isSafe ? Fix.safe(fix, edits) : Fix.unsafe(fix, edits)));
    }
  }

  private static Finding finding(
      LintContext digest, String label, Field field, List<Span> places, Span stamp) {
    Span first = stamp.shift(places.get(0).start());
    String message =
        "the %s of [^%s] contains the stamp %s; remove it"
            .formatted(field, label, Quote.of(digest.at(first)));
    Finding finding = Finding.at(first, message).about(label);
    return places.size() > 1
        ? finding.withRelated(stamp.shift(places.get(1).start()), "the same in the entry")
        : finding;
  }
}
