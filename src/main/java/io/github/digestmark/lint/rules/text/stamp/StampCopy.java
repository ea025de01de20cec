package io.github.digestmark.lint.rules.text.stamp;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.text.prompt.Leaks;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stamp in a translated title or a summary.
 *
 * @param span where it is in the source
 * @param removed what to remove: the stamp and what only connects it with the text
 * @param isRepeated whether the title's stamp says the same, and what is left is a whole text
 */
public record StampCopy(Span span, Span removed, boolean isRepeated) {

  /** How many stamps a text may have before nothing about them is certain. */
  private static final int MOST = 10;

  /**
   * Returns the stamps in a field of a paper's row or entry, if that was read without a problem.
   */
  public static List<StampCopy> in(
      LintContext digest, ParsedPaper paper, ParsedPart part, Field field) {
    if (!part.isSound()) {
      return List.of();
    }
    Span place = part.at(field);
    String text = digest.at(place, part.text(field));
    StampSource source = new StampSource(Optional.of(paper));
    List<LooseStamp> stamps = StampFinder.find(text, source);
    if (!stamps.isEmpty() && stamps.get(0).span().start() < Leaks.announcementEnd(text)) {
      // A part of arXiv's announcement, which leaked-prompt reports.
      stamps = stamps.subList(1, stamps.size());
    }
    List<StampCopy> copies = new ArrayList<>(stamps.size());
    for (LooseStamp stamp : stamps) {
      if (field == Field.TRANSLATED_TITLE || source.isOf(stamp)) {
        StampRemoval removal = StampRemoval.of(text, stamp.span());
        boolean isRepeated =
            stamps.size() <= MOST
                && source.stamp().filter(stamp::repeats).isPresent()
                && removal.leavesWhole(text);
        copies.add(
            new StampCopy(
                stamp.span().shift(place.start()),
                removal.span().shift(place.start()),
                isRepeated));
      }
    }
    return copies;
  }

  /** Returns the source of a field without the stamps that are {@link #in} it. */
  public static String without(
      LintContext digest, ParsedPaper paper, ParsedPart part, Field field) {
    Span place = part.at(field);
    String text = digest.at(place, part.text(field));
    StringBuilder rest = new StringBuilder(text.length());
    int done = 0;
    for (StampCopy copy : in(digest, paper, part, field)) {
      Span removed = copy.removed().shift(-place.start());
      rest.append(text, done, Math.max(done, removed.start()));
      done = Math.max(done, removed.end());
    }
    return rest.append(text, done, text.length()).toString();
  }
}
