package io.github.digestmark.lint.rules.text.prompt;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.FieldText;
import io.github.digestmark.lint.Fix;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.support.Originals;
import io.github.digestmark.lint.rules.text.character.Surroundings;
import io.github.digestmark.lint.rules.text.repeated.RepeatedText;
import io.github.digestmark.parse.markup.FieldMarkup;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removes a leak, with the white space between it and the text. */
final class LeakRemoval {

  /** What a text begins with, other than letters and digits. */
  private static final String BEGINNINGS = "$“‘「『《〈\"'";

  private LeakRemoval() {}

  /** Returns the removal of a leak from all occurrences of a text, if the text is left. */
  static Optional<Fix> of(LintContext digest, FieldText text, List<Leak> pair) {
    Leak.Kind kind = pair.get(0).kind();
    if (kind.removal() == Leak.Removal.NONE) {
      return Optional.empty();
    }
    boolean isSafe = kind.removal() == Leak.Removal.SAFE && isInBoth(text, pair) && text.isSound();
    List<TextEdit> edits = new ArrayList<>(2);
    for (Leak leak : pair) {
      FieldText.Occurrence occurrence = occurrence(text, leak);
      String now = digest.at(occurrence);
      Span removed = removed(now, leak.span().shift(-occurrence.span().start()));
      String rest = now.substring(0, removed.start()) + now.substring(removed.end());
      if (leak.isWhole() || !isText(digest, text, occurrence, now, rest)) {
        return Optional.empty();
      }
      isSafe &= isCertain(digest, text, now, removed, rest);
      edits.add(TextEdit.delete(removed.shift(occurrence.span().start())));
    }
    String description = "remove it";
    return Optional.of(isSafe ? Fix.safe(description, edits) : Fix.unsafe(description, edits));
  }

  /** The parser finds the entry's summary by that of the row, so both have to change together. */
  private static boolean isInBoth(FieldText text, List<Leak> pair) {
    return !text.field().isInRow() || pair.size() == 2;
  }

  private static FieldText.Occurrence occurrence(FieldText text, Leak leak) {
    return text.first().span().contains(leak.span()) ? text.first() : text.last();
  }

  private static Span removed(String text, Span leak) {
    int start = leak.start();
    int end = leak.end();
    if (start == 0 || end < text.length()) {
      end = Leaks.skipSpace(text, end);
    }
    if (end == text.length()) {
      while (start > 0 && WhiteSpace.is(text.charAt(start - 1))) {
        start--;
      }
    }
    return new Span(start, end);
  }

  /** Returns whether what is left has no other fault. */
  private static boolean isText(
      LintContext digest, FieldText text, FieldText.Occurrence in, String now, String rest) {
    return !rest.isBlank()
        && Leaks.in(digest, text, rest).size() < Leaks.in(digest, text, now).size()
        && FieldMarkup.in(rest, in.isInRow()).markup().size()
            <= FieldMarkup.in(now, in.isInRow()).markup().size();
  }

  /** Returns whether what is left is the text, and the parser takes it for the same field. */
  private static boolean isCertain(
      LintContext digest, FieldText text, String now, Span removed, String rest) {
    boolean isPlain =
        removed.start() == 0
            ? beginsWell(rest)
            : Surroundings.arePlain(now, new Span(0, now.length()), removed);
    return isPlain
        && (hasOwnLetter(rest) || !hasOwnLetter(now))
        && !LooseEquality.isSame(rest, Originals.of(text.paper()).title())
        && !RepeatedText.wouldBeOne(digest, text, rest);
  }

  /** Returns whether a text begins with a word, and not like a stamp. */
  private static boolean beginsWell(String text) {
    boolean isStamp =
        Ascii.startsWithIgnoreCase(text, "arxiv") || (text.length() > 4 && text.charAt(4) == '.');
    return !isStamp
        && (Character.isLetterOrDigit(text.codePointAt(0))
            || BEGINNINGS.indexOf(text.charAt(0)) >= 0);
  }

  /** Returns whether a text has a letter of a script that distinguishes it from English. */
  private static boolean hasOwnLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x24F && Character.isLetter(c)) {
        return true;
      }
    }
    return false;
  }
}
