package io.github.digestmark.lint.rules.text;

import io.github.digestmark.source.Span;
import java.util.Locale;

/** Characters in a text, and what is around them when they are taken out. */
final class Surroundings {

  /** What is longer is no word. */
  private static final int LONGEST_WORD = 60;

  private static final int LONGEST_STAMP = 80;

  private final String text;
  private final Span field;
  private final Span part;

  /** The word that is left when the part is gone; empty where there is none around it. */
  private final Span word;

  private Surroundings(String text, Span field, Span part) {
    this.text = text;
    this.field = field;
    this.part = part;
    int start = part.start();
    while (start > field.start() && isWordly(text.charAt(start - 1))) {
      start--;
    }
    int end = part.end();
    while (end < field.end() && isWordly(text.charAt(end))) {
      end++;
    }
    this.word = new Span(start, end);
  }

  /**
   * Tells whether only words and spaces are around.
   *
   * @param field the text of which it is a part
   */
  static boolean arePlain(String text, Span field, Span part) {
    Surroundings around = new Surroundings(text, field, part);
    return around.word.length() - part.length() <= LONGEST_WORD
        && around.isHarmless(around.word.start() - 1)
        && (around.isHarmless(around.word.end()) || around.endsPhrase())
        && around.beginsLineWell()
        && around.endsLineWell()
        && !around.isNearStamp();
  }

  /** Letters and digits of ASCII, which together may be a word that means something. */
  private static boolean isWordly(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private boolean isInField(int i) {
    return field.start() <= i && i < field.end();
  }

  private boolean isBlank(int i) {
    return text.charAt(i) == ' ' || text.charAt(i) == '\t';
  }

  private boolean isLineEnd(int i) {
    return text.charAt(i) == '\n' || text.charAt(i) == '\r';
  }

  /** Markdown is made of ASCII, and the full-width forms of it may stand in stamps and labels. */
  private boolean isHarmless(int i) {
    if (!isInField(i) || isBlank(i) || isLineEnd(i)) {
      return true;
    }
    char c = text.charAt(i);
    boolean fullWidth = 0xFF01 <= c && c <= 0xFF5E && "，！？；".indexOf(c) < 0;
    return c >= 0xA0 && !fullWidth;
  }

  /** Tells whether a full stop or a comma ends the word, which is no number of a list. */
  private boolean endsPhrase() {
    int i = word.end();
    boolean stop = isInField(i) && ".,".indexOf(text.charAt(i)) >= 0;
    return stop
        && (!isInField(i + 1) || isBlank(i + 1) || isLineEnd(i + 1))
        && word.start() < part.start()
        && Character.isLetter(text.charAt(word.start()));
  }

  private boolean beginsLineWell() {
    int i = word.start();
    while (i > field.start() && isBlank(i - 1)) {
      i--;
    }
    if (i > field.start() && !isLineEnd(i - 1)) {
      return true;
    }
    int first = word.start() < part.start() ? word.start() : part.end();
    return isInField(first) && Character.isLetter(text.codePointAt(first));
  }

  /** Spaces at the end of a line break it, once nothing stands behind them. */
  private boolean endsLineWell() {
    int i = part.end();
    while (i < field.end() && isBlank(i)) {
      i++;
    }
    boolean last = i == field.end() || isLineEnd(i);
    return !last || (isInField(part.start() - 1) && !isBlank(part.start() - 1));
  }

  /** Stamps and announcements have words and spaces in them as well. */
  private boolean isNearStamp() {
    int start = Math.max(field.start(), part.start() - LONGEST_STAMP);
    int end = Math.min(field.end(), part.end() + LONGEST_STAMP);
    return text.substring(start, end).toLowerCase(Locale.ROOT).contains("arxiv");
  }
}
