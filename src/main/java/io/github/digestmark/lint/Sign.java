package io.github.digestmark.lint;

/** A kind of characters that rules look for. Most texts have few of them. */
public enum Sign {
  /** A digit, ASCII or full-width. */
  DIGIT,
  /** A dollar sign, as around formulas. */
  DOLLAR,
  /** A backslash. */
  BACKSLASH,
  /** A backtick. */
  BACKTICK,
  /** A tilde. */
  TILDE,
  /** An asterisk. */
  ASTERISK,
  /** An underscore. */
  UNDERSCORE,
  /** An ampersand, as in entities. */
  AMPERSAND,
  /** A less-than sign, as in tags. */
  LESS_THAN,
  /** A colon, ASCII or full-width. */
  COLON,
  /** An opening square bracket or brace, ASCII or full-width. */
  BRACKET,
  /** A C0 control character, a tab or a line end among them. */
  CONTROL,
  /** A character from U+0080 to U+00FF: what UTF-8 becomes if it is read as Latin-1. */
  LATIN_1,
  /** A letter of ASCII. */
  ASCII_LETTER,
  /** Full-width punctuation, such as {@code （}, {@code ，} and {@code 。}. */
  FULL_WIDTH,
  /** A Chinese character. */
  HAN,
  /** Hiragana or Katakana. */
  KANA,
  /** Hangul. */
  HANGUL,
  /** Any other character above U+00FF. */
  OTHER;

  private static final int TABLE_END = 0x100;

  private static final int[] BITS = bits();

  private final int bit = 1 << ordinal();

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
