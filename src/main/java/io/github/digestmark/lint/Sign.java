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
  /** Hiragana or Katakana. */
  KANA(16),
  /** Hangul. */
  HANGUL(17),
  /** Any other character above U+00FF. */
  OTHER(18);

  private static final int TABLE_END = 0x100;

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
    int[] table = BITS;
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < TABLE_END) {
        bits |= table[c];
      } else if (0x4E00 <= c && c <= 0x9FFF) {
        bits |= HAN.bit;
      } else {
        bits |= above(c);
      }
    }
    return bits;
  }

  private static int above(char c) {
    if (0x3000 <= c && c <= 0x3020) {
      return FULL_WIDTH.bit | (c == '【' ? BRACKET.bit : 0);
    }
    if (0x3040 <= c && c <= 0x30FF) {
      return KANA.bit;
    }
    if ((0xAC00 <= c && c <= 0xD7A3) || (0x1100 <= c && c <= 0x11FF)) {
      return HANGUL.bit;
    }
    if ('！' <= c && c <= '～') {
      return '０' <= c && c <= '９'
          ? DIGIT.bit | FULL_WIDTH.bit
          : FULL_WIDTH.bit | (c == '：' ? COLON.bit : 0) | (c == '［' || c == '｛' ? BRACKET.bit : 0);
    }
    boolean isHan = (0x3400 <= c && c <= 0x4DBF) || (0xF900 <= c && c <= 0xFAFF);
    return isHan ? HAN.bit : OTHER.bit;
  }

  /** Returns whether this is among the signs of a text. */
  boolean isIn(int bits) {
    return (bits & bit) != 0;
  }
}
