package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.source.Span;
import java.util.Locale;

/** The text around some characters that are to be removed. */
public final class Surroundings {

  /** The longest sequence of letters and digits that is a word. */
  private static final int LONGEST_WORD = 60;

  private static final int LONGEST_STAMP = 80;

  private final String text;
  private final Span field;
  private final Span part;

  /** The word around the part, which remains without it; just the part if there is none. */
  private final Span word;

  private Surroundings(String text, Span field, Span part) {
    this.text = text;
    this.field = field;
    this.part = part;
    int start = part.start();
    while (start > field.start() && isWordCharacter(text.charAt(start - 1))) {
      start--;
    }
    int end = part.end();
    while (end < field.end() && isWordCharacter(text.charAt(end))) {
      end++;
    }
    this.word = new Span(start, end);
  }

  /**
   * Returns whether only words and spaces are around a part of a text.
   *
   * @param field the span of the whole text
   */
  public static boolean arePlain(String text, Span field, Span part) {
    Surroundings around = new Surroundings(text, field, part);
    return around.word.length() - part.length() <= LONGEST_WORD
        && around.isHarmless(around.word.start() - 1)
        && (around.isHarmless(around.word.end()) || around.endsPhrase())
        && around.beginsLineWell()
        && around.endsLineWell()
        && !around.isNearStamp();
  }

  /** Returns whether a character is an ASCII letter or digit: together they may have a meaning. */
  private static boolean isWordCharacter(char c) {
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

  /** Returns whether a character is neither ASCII, as in Markdown, nor full-width, as in stamps. */
  private boolean isHarmless(int i) {
    if (!isInField(i) || isBlank(i) || isLineEnd(i)) {
      return true;
    }
    char c = text.charAt(i);
    boolean fullWidth = 0xFF01 <= c && c <= 0xFF5E && "，！？；".indexOf(c) < 0;
    return c >= 0xA0 && !fullWidth;
  }

  /** Returns whether a full stop or a comma ends the word, and it is not the number of a list. */
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

  /**
   * Returns whether removing the part leaves no spaces at the end of a line, which would break it.
   */
  private boolean endsLineWell() {
    int i = part.end();
    while (i < field.end() && isBlank(i)) {
      i++;
    }
    boolean last = i == field.end() || isLineEnd(i);
    return !last || (isInField(part.start() - 1) && !isBlank(part.start() - 1));
  }

  /** Returns whether a stamp or an announcement is near: these have words and spaces, too. */
  private boolean isNearStamp() {
    int start = Math.max(field.start(), part.start() - LONGEST_STAMP);
    int end = Math.min(field.end(), part.end() + LONGEST_STAMP);
    return text.substring(start, end).toLowerCase(Locale.ROOT).contains("arxiv");
  }
}
