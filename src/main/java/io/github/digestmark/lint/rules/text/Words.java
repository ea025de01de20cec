package io.github.digestmark.lint.rules.text;

import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.source.Span;
import java.lang.Character.UnicodeScript;

/** Finds the boundaries of words. */
public final class Words {

  private Words() {}

  /** Returns whether a character is an East Asian one, which is a word or a mark on its own. */
  public static boolean isOwnWord(int c) {
    if (c < 0x2E80) {
      return false;
    }
    UnicodeScript script = DigestLanguage.scriptOf(c);
    boolean punctuation = (0x3000 <= c && c <= 0x303F) || (0xFF00 <= c && c <= 0xFFEF);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || punctuation;
  }

  /**
   * Widens a span to whole words, without splitting a surrogate pair or a letter from its marks.
   */
  static Span around(String text, Span span, Span within) {
    int start = span.start();
    while (splits(text, start, within)) {
      start--;
    }
    int end = span.end();
    while (splits(text, end, within)) {
      end++;
    }
    return new Span(start, end);
  }

  /** Returns whether a boundary is within a word of a text. */
  static boolean splits(String text, int boundary, Span within) {
    if (boundary <= within.start() || boundary >= within.end()) {
      return false;
    }
    boolean pair =
        Character.isHighSurrogate(text.charAt(boundary - 1))
            && Character.isLowSurrogate(text.charAt(boundary));
    int after = text.codePointAt(boundary);
    return pair
        || isMark(after)
        || (isWordCharacter(text.codePointBefore(boundary)) && isWordCharacter(after));
  }

  private static boolean isWordCharacter(int c) {
    return (Character.isLetterOrDigit(c) || isMark(c)) && !isOwnWord(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
