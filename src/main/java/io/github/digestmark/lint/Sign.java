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
  HAN(15);

  private static final int TABLE_END = 0x100;

  /** How many characters to look at together. */
  static final int PART = 1024;

  private static final int[] BITS = bits();

  private final int bit;

  Sign(int position) {
    this.bit = 1 << position;
  }

  private static int[] bits() {
    int[] bits = new int[TABLE_END];
    for (int c = 0; c < TABLE_END; c++) {
      bits[c] =
          c < ' '
              ? CONTROL.bit
              : c >= 0x80
                  ? LATIN_1.bit
                  : '0' <= c && c <= '9' ? DIGIT.bit : isAsciiLetter(c) ? ASCII_LETTER.bit : 0;
    }
    bits['$'] = DOLLAR.bit;
    bits['\\'] = BACKSLASH.bit;
    bits['`'] = BACKTICK.bit;
    bits['~'] = TILDE.bit;
    bits['*'] = ASTERISK.bit;
    bits['_'] = UNDERSCORE.bit;
    bits['&'] = AMPERSAND.bit;
    bits['<'] = LESS_THAN.bit;
    bits[':'] = COLON.bit;
    bits['['] = BRACKET.bit;
    bits['{'] = BRACKET.bit;
    return bits;
  }

  private static boolean isAsciiLetter(int c) {
    int small = c | 0x20;
    return 'a' <= small && small <= 'z';
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
    int han = HAN.bit;
    int bits = 0;
    for (int start = 0; start < text.length(); start += part.length) {
      int length = Math.min(part.length, text.length() - start);
      text.getChars(start, start + length, part, 0);
      for (int i = 0; i < length; i++) {
        char c = part[i];
        if (c < TABLE_END) {
          bits |= table[c];
        } else if (0x4E00 <= c && c <= 0x9FFF) {
          bits |= han;
        } else {
          bits |= above(c);
        }
      }
    }
    return bits;
  }

  private static int above(char c) {
    if (0x3000 <= c && c <= 0x3020) {
      return FULL_WIDTH.bit | (c == '【' ? BRACKET.bit : 0);
    }
    if ('！' <= c && c <= '～') {
      return FULL_WIDTH.bit
          | ('０' <= c && c <= '９' ? DIGIT.bit : 0)
          | (c == '：' ? COLON.bit : 0)
          | (c == '［' || c == '｛' ? BRACKET.bit : 0);
    }
    boolean isHan = (0x3400 <= c && c <= 0x4DBF) || (0xF900 <= c && c <= 0xFAFF);
    return isHan ? HAN.bit : 0;
  }

  /** Returns whether this is among the signs of a text. */
  boolean isIn(int bits) {
    return (bits & bit) != 0;
  }
}
