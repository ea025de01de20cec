package io.github.digestmark.lint.rules.support;

import io.github.digestmark.internal.DigestLanguage;
import io.github.digestmark.source.Span;
import java.lang.Character.UnicodeScript;

/** Where words begin and end. */
public final class Words {

  private Words() {}

  /** Tells whether a character of East Asia is a word, or a mark, by itself. */
  public static boolean standsAlone(int c) {
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

  /** Widens a span so that it splits no word, no character and no mark from its letter. */
  public static Span around(String text, Span span, Span within) {
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

  /** Tells whether a boundary lies within a word of a text. */
  public static boolean splits(String text, int boundary, Span within) {
    if (boundary <= within.start() || boundary >= within.end()) {
      return false;
    }
    boolean pair =
        Character.isHighSurrogate(text.charAt(boundary - 1))
            && Character.isLowSurrogate(text.charAt(boundary));
    int after = text.codePointAt(boundary);
    return pair || isMark(after) || (isWordly(text.codePointBefore(boundary)) && isWordly(after));
  }

  private static boolean isWordly(int c) {
    return (Character.isLetterOrDigit(c) || isMark(c)) && !standsAlone(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
