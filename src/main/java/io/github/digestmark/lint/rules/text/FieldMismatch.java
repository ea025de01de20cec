package io.github.digestmark.lint.rules.text;

import static io.github.digestmark.lint.RuleInfo.Fixability.NONE;
import static io.github.digestmark.lint.Severity.ERROR;

import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.BuiltInRule;
import io.github.digestmark.lint.rules.support.PaperName;
import io.github.digestmark.lint.rules.support.Quote;
import io.github.digestmark.lint.rules.support.StampLike;
import io.github.digestmark.lint.rules.support.Urls;
import io.github.digestmark.lint.rules.text.prompt.FailedText;
import io.github.digestmark.lint.rules.text.stamp.StampCopy;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.parse.ParsedRow;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code title-mismatch} and {@code summary-mismatch}: a row and an entry with different titles or
 * summaries.
 */
final class FieldMismatch extends BuiltInRule {

  private final Field field;

  FieldMismatch(String name, String summary, Field field) {
    super(name, ERROR, NONE, summary);
    this.field = field;
  }

  @Override
  public void check(LintContext digest, Consumer<Finding> found) {
    for (LintContext.Pair pair : digest.pairs()) {
      Optional<FieldDifference> difference = difference(digest, pair, field);
      if (difference.isPresent() && !isFailed(digest, pair) && !isOtherPaper(digest, pair)) {
        found.accept(finding(digest, pair, difference.get()));
      }
    }
  }

  private boolean isFailed(LintContext digest, LintContext.Pair pair) {
    for (ParsedPart part : List.of(pair.row(), pair.entry())) {
      if (FailedText.isOne(digest, digest.paperOf(part), part, field)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<FieldDifference> difference(
      LintContext digest, LintContext.Pair pair, Field field) {
    Span place = pair.entry().at(field);
    String inEntry = digest.at(place, pair.entry().text(field));
    Span inRow = field == Field.TITLE ? title(digest, pair.row(), inEntry) : pair.row().at(field);
    boolean isWhole = inRow.equals(pair.row().at(field));
    if (LooseEquality.isSame(isWhole ? pair.row().text(field) : digest.at(inRow), inEntry)) {
      return Optional.empty();
    }
    int length = field == Field.TITLE ? StampLike.start(inEntry) : inEntry.length();
    return FieldDifference.between(
        digest.source().text(),
        inRow,
        new Span(place.start(), place.start() + length),
        field == Field.SUMMARY ? stamps(digest, pair) : List.of());
  }

  /** Titles may be bold in the table alone. */
  private static Span title(LintContext digest, ParsedRow row, String inEntry) {
    Span title = row.at(Field.TITLE);
    String text = digest.at(title);
    for (String mark : List.of("**", "__", "*", "_")) {
      int length = mark.length();
      boolean isBold = text.length() > 2 * length && text.startsWith(mark) && text.endsWith(mark);
      if (isBold && !inEntry.startsWith(mark)) {
        return new Span(title.start() + length, title.end() - length);
      }
    }
    return title;
  }

  /** Returns the stamps in both summaries, which stamp-in-translation reports. */
  private static List<Span> stamps(LintContext digest, LintContext.Pair pair) {
    ParsedPaper paper = new ParsedPaper(Optional.of(pair.row()), Optional.of(pair.entry()));
    List<Span> stamps = new ArrayList<>();
    for (ParsedPart part : paper.parts()) {
      StampCopy.in(digest, paper, part, Field.SUMMARY).forEach(copy -> stamps.add(copy.removed()));
    }
    return stamps;
  }

  /** Returns whether link, title and summary all differ, so url-mismatch is the only finding. */
  private static boolean isOtherPaper(LintContext digest, LintContext.Pair pair) {
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
    return linksDiffer
        && difference(digest, pair, Field.TITLE).isPresent()
        && (noSummaries || difference(digest, pair, Field.SUMMARY).isPresent());
  }

  private static Finding finding(
      LintContext digest, LintContext.Pair pair, FieldDifference difference) {
    String entry = PaperName.entry(digest);
    String inEntry =
        difference.isOnlyInRow()
            ? ", which its " + entry + " leaves out"
            : " where its " + entry + " says " + quote(digest, difference.inEntry());
    return Finding.at(
            difference.inRow(),
            "%s says %s%s; write the same text in both"
                .formatted(
                    PaperName.withKind(digest, pair.row()),
                    quote(digest, difference.inRow()),
                    inEntry))
        .withRelated(difference.inEntry(), "the text in the " + entry);
  }

  private static String quote(LintContext digest, Span span) {
    return Quote.of(digest.at(span).replaceAll("\\s+", " "));
  }
}
