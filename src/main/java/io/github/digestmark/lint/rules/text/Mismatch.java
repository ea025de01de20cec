package io.github.digestmark.lint.rules.text;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.LocatedPaper;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.StampLike;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.source.Span;
import java.util.Optional;

/** What a row and its entry say differently. */
final class Mismatch {

  private final LintContext digest;
  private final LocatedPaper.Pair pair;

  Mismatch(LintContext digest, LocatedPaper.Pair pair) {
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
    Span inEntry = pair.entry().at().title();
    String title = digest.at(inEntry, pair.entry().entry().title());
    if (LooseEquality.isSame(pair.row().row().title(), title)) {
      return Optional.empty();
    }
    Span withoutStamp = new Span(inEntry.start(), inEntry.start() + StampLike.start(title));
    return FieldDifference.between(digest.source().text(), pair.row().at().title(), withoutStamp);
  }

  private Optional<FieldDifference> summaries() {
    return LooseEquality.isSame(pair.row().row().summary(), pair.entry().entry().summary())
        ? Optional.empty()
        : FieldDifference.between(
            digest.source().text(), pair.row().at().summary(), pair.entry().at().summary());
  }

  /** Where nothing fits together, not even the links, one finding about the links says it. */
  private boolean isOtherPaper() {
    String inRow = pair.row().row().url();
    String inEntry = pair.entry().entry().url();
    Urls urls = Urls.of(digest);
    boolean linksDiffer =
        !inRow.equals(inEntry)
            && urls.isSound(inRow)
            && urls.isSound(inEntry)
            && !urls.isSamePaper(inRow, inEntry);
    boolean noSummaries =
        pair.row().row().summary().isEmpty() || pair.entry().entry().summary().isEmpty();
    return linksDiffer && titles().isPresent() && (noSummaries || summaries().isPresent());
  }

  private Finding finding(FieldDifference difference) {
    String row = "row [^" + pair.row().row().label() + "] says " + quote(difference.inRow());
    String message =
        difference.isOnlyInRow()
            ? row + ", which its entry leaves out; write the same in both"
            : row
                + " where its entry says "
                + quote(difference.inEntry())
                + "; write the same in both";
    return Finding.at(difference.inRow(), message)
        .withPlace(difference.inEntry(), "what the entry says");
  }

  private String quote(Span span) {
    return Quote.of(digest.at(span).replaceAll("\\s+", " "));
  }
}
