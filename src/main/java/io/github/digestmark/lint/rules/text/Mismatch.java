package io.github.digestmark.lint.rules.text;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.StampLike;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.Optional;

/** What a row and its entry say differently. */
final class Mismatch {

  private final LintContext digest;
  private final LintContext.Pair pair;

  Mismatch(LintContext digest, LintContext.Pair pair) {
    this.digest = digest;
    this.pair = pair;
  }

  /** Returns what differs in the titles, unless the row belongs to another paper as a whole. */
  Optional<Finding> title() {
    return titles().filter(difference -> !isOtherPaper()).map(this::finding);
  }

  /** Returns what differs in the summaries, likewise. */
  Optional<Finding> summary() {
    return summaries().filter(difference -> !isOtherPaper()).map(this::finding);
  }

  private Optional<FieldDifference> titles() {
    Span inEntry = pair.entry().at(Field.TITLE);
    String title = digest.at(inEntry, pair.entry().title());
    if (LooseEquality.isSame(pair.row().title(), title)) {
      return Optional.empty();
    }
    Span withoutStamp = new Span(inEntry.start(), inEntry.start() + StampLike.start(title));
    return FieldDifference.between(
        digest.source().text(), pair.row().at(Field.TITLE), withoutStamp);
  }

  private Optional<FieldDifference> summaries() {
    return LooseEquality.isSame(pair.row().text(Field.SUMMARY), pair.entry().text(Field.SUMMARY))
        ? Optional.empty()
        : FieldDifference.between(
            digest.source().text(), pair.row().at(Field.SUMMARY), pair.entry().at(Field.SUMMARY));
  }

  /** Where nothing fits together, not even the links, one finding about the links says it. */
  private boolean isOtherPaper() {
    String inRow = pair.row().url();
    String inEntry = pair.entry().url();
    Urls urls = Urls.of(digest);
    boolean linksDiffer =
        !inRow.equals(inEntry)
            && urls.isSound(inRow)
            && urls.isSound(inEntry)
            && !urls.isSamePaper(inRow, inEntry);
    boolean noSummaries =
        pair.row().text(Field.SUMMARY).isEmpty() || pair.entry().text(Field.SUMMARY).isEmpty();
    return linksDiffer && titles().isPresent() && (noSummaries || summaries().isPresent());
  }

  private Finding finding(FieldDifference difference) {
    String row = "row [^" + pair.row().label() + "] says " + quote(difference.inRow());
    String message =
        difference.isOnlyInRow()
            ? row + ", which its entry leaves out; write the same in both"
            : row
                + " where its entry says "
                + quote(difference.inEntry())
                + "; write the same in both";
    return Finding.at(difference.inRow(), message)
        .withRelated(difference.inEntry(), "what the entry says");
  }

  private String quote(Span span) {
    return Quote.of(digest.at(span).replaceAll("\\s+", " "));
  }
}
