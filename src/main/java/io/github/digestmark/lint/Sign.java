package io.github.digestmark.lint;

/** A kind of characters that rules look for. Most texts have few of them. */
public enum Sign {
  /** A digit, ASCII or full-width. */
  DIGIT(0),
  /** A dollar sign, as around formulas. */
  DOLLAR(1),
  /** A backslash. */
  BACKSLASH(2),
  /** A backtick. */
  BACKTICK(3),
  /** A tilde. */
  TILDE(4),
  /** An asterisk. */
  ASTERISK(5),
  /** An underscore. */
  UNDERSCORE(6),
  /** An ampersand, as in entities. */
  AMPERSAND(7),
  /** A less-than sign, as in tags. */
  LESS_THAN(8),
  /** A colon, ASCII or full-width. */
  COLON(9),
  /** An opening square bracket or brace, ASCII or full-width. */
  BRACKET(10),
  /** A C0 control character, a tab or a line end among them. */
  CONTROL(11),
  /** A character from U+0080 to U+00FF: what UTF-8 becomes if it is read as Latin-1. */
  LATIN_1(12),
  /** A letter of ASCII. */
  ASCII_LETTER(13),
  /** Full-width punctuation, such as {@code （}, {@code ，} and {@code 。}. */
  FULL_WIDTH(14),
  /** A Chinese character. */
  HAN(15),
  /** A format character that is not displayed, such as a zero width space. */
  INVISIBLE(16);

  /** How many characters to look at together. */
  static final int PART = 1024;

  private static final char FIRST_HAN = '\u4E00';
  private static final char LAST_HAN = '\u9FFF';

  /** The signs of each character, one bit each: a table is faster than branches. */
  private static final int[] BITS = bits();

  private final int bit;

  Sign(int position) {
    this.bit = 1 << position;
  }

  private static int[] bits() {
    int[] bits = new int[Character.MAX_VALUE + 1];
    DIGIT.add(bits, '0', '9');
    DIGIT.add(bits, '０', '９');
    DOLLAR.add(bits, '$', '$');
    BACKSLASH.add(bits, '\\', '\\');
    BACKTICK.add(bits, '`', '`');
    TILDE.add(bits, '~', '~');
    ASTERISK.add(bits, '*', '*');
    UNDERSCORE.add(bits, '_', '_');
    AMPERSAND.add(bits, '&', '&');
    LESS_THAN.add(bits, '<', '<');
    COLON.add(bits, ':', ':');
    COLON.add(bits, '：', '：');
    for (char bracket : "[{［｛【".toCharArray()) {
      BRACKET.add(bits, bracket, bracket);
    }
    CONTROL.add(bits, '\0', '\u001F');
    LATIN_1.add(bits, '\u0080', '\u00FF');
    ASCII_LETTER.add(bits, 'A', 'Z');
    ASCII_LETTER.add(bits, 'a', 'z');
    FULL_WIDTH.add(bits, '\u3000', '\u3020');
    FULL_WIDTH.add(bits, '！', '～');
    HAN.add(bits, '\u3400', '\u4DBF');
    HAN.add(bits, FIRST_HAN, LAST_HAN);
    HAN.add(bits, '\uF900', '\uFAFF');
    for (char alone : "\u00AD\u061C\u180E\uFEFF".toCharArray()) {
      INVISIBLE.add(bits, alone, alone);
    }
    INVISIBLE.add(bits, '\u200B', '\u200F');
    INVISIBLE.add(bits, '\u202A', '\u202E');
    INVISIBLE.add(bits, '\u2060', '\u206F');
    INVISIBLE.add(bits, '\uFFF9', '\uFFFB');
    return bits;
  }

  private void add(int[] bits, char first, char last) {
    for (int c = first; c <= last; c++) {
      bits[c] |= bit;
    }
  }

  /** Returns the signs of a text, one bit each. */
  static int in(String text) {
    return in(text, new char[Math.min(text.length(), PART)]);
  }

  /**
   * Returns the signs of a text, one bit each.
   *
   * @param part takes a part of the text: an array is faster to read than a string
   */
  static int in(String text, char[] part) {
    int[] table = BITS;
    int bits = 0;
    for (int start = 0; start < text.length(); start += part.length) {
      int length = Math.min(part.length, text.length() - start);
      text.getChars(start, start + length, part, 0);
      for (int i = 0; i < length; i++) {
        char c = part[i];
        // All Chinese characters have one entry, so that those in use stay in the fast memory.
        bits |= table[FIRST_HAN <= c && c <= LAST_HAN ? FIRST_HAN : c];
      }
    }
    return bits;
  }

  /** Returns whether this is among the signs of a text. */
  boolean isIn(int bits) {
    return (bits & bit) != 0;
  }
}
