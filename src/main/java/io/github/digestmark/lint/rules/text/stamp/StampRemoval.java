package io.github.digestmark.lint.rules.text.stamp;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.rules.text.Words;
import io.github.digestmark.source.Span;

/**
 * What to remove with a stamp: the white space in front of it, and a comma or the like that only
 * connects it with the text.
 *
 * @param span what to remove, including the stamp
 * @param isPlain whether it is nothing but the stamp and white space
 */
record StampRemoval(Span span, boolean isPlain) {

  private static final String CONNECTING = "，,、；;：:/—–~·";

  /** Returns what to remove from a text. */
  static StampRemoval of(String text, Span stamp) {
    int start = Margins.skipBack(text, stamp.start());
    int end = stamp.end();
    boolean isFirst = start == 0 || Brackets.isOpening(text.charAt(start - 1));
    int after = Margins.skip(text, end);
    boolean isLast =
        after == text.length()
            || Brackets.isClosing(text.charAt(after))
            || Margins.isFullStop(text.charAt(after));
    boolean isPlain = true;
    if (isFirst && !isLast) {
      end = after;
      while (end < text.length() && isConnecting(text, end)) {
        end = Margins.skip(text, end + 1);
        isPlain = false;
      }
    } else if (isLast) {
      while (start > 0 && isConnecting(text, start - 1)) {
        start = Margins.skipBack(text, start - 1);
        isPlain = false;
      }
    }
    return new StampRemoval(new Span(start, end), isPlain);
  }

  /** Returns whether the rest is certainly a whole text, without leftovers of the stamp. */
  boolean leavesWhole(String text) {
    String before = text.substring(0, span.start());
    String after = text.substring(span.end());
    String rest = before + after;
    boolean isJoined =
        before.isEmpty()
            || (!isConnecting(before, before.length() - 1)
                && "\\|](（[".indexOf(before.charAt(before.length() - 1)) < 0);
    boolean isApart =
        after.isEmpty()
            || WhiteSpace.is(after.charAt(0))
            || (!before.isEmpty()
                && Words.isOwnWord(before.codePointBefore(before.length()))
                && Words.isOwnWord(after.codePointAt(0)));
    // What is left would be a text in the foreign language, which is another fault.
    boolean isTranslation =
        hasOwnWord(rest) || !hasOwnWord(text.substring(span.start(), span.end()));
    boolean isBracketed = Brackets.openAt(text, Margins.skip(text, span.start()));
    boolean isLast = Margins.skip(text, span.end()) == text.length();
    return isPlain
        && hasLetter(before)
        && isJoined
        && isApart
        && isTranslation
        && Brackets.areBalanced(rest)
        && (isBracketed || (isLast && !StampWords.endsLikeLead(before)));
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean hasOwnWord(String text) {
    return text.codePoints().anyMatch(c -> Character.isLetter(c) && Words.isOwnWord(c));
  }

  private static boolean isConnecting(String text, int i) {
    char c = text.charAt(i);
    boolean isDash = c == '-' && (i == 0 || WhiteSpace.is(text.charAt(i - 1)));
    return isDash || CONNECTING.indexOf(c) >= 0;
  }
}
