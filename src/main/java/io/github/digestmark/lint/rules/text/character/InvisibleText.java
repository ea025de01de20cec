package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.source.Span;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds invisible characters that neither a script nor an emoji needs. */
public final class InvisibleText {

  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int MONGOLIAN_SEPARATOR = 0x180E;
  private static final int WORD_JOINER = 0x2060;
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int END_OF_TAGS = 0xE007F;

  /** Scripts whose letters change their form next to a joiner or a non-joiner. */
  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.NKO,
          UnicodeScript.MANDAIC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.TIBETAN,
          UnicodeScript.MYANMAR,
          UnicodeScript.KHMER,
          UnicodeScript.BALINESE,
          UnicodeScript.JAVANESE);

  /** Scripts without spaces between words, where invisible ones show where a line may break. */
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private InvisibleText() {}

  /** Returns the runs of such characters, except a byte order mark at the start of the file. */
  public static List<Span> runs(String text, Span within) {
    return OddCharacters.runs(text, within, i -> isInvisibleAt(text, i));
  }

  private static boolean isInvisibleAt(String text, int i) {
    int codePoint = text.codePointAt(i);
    return isInvisible(codePoint) && !isNeeded(text, i, codePoint);
  }

  /** Returns whether a character is invisible. */
  public static boolean isInvisible(int c) {
    return c == 0xAD
        || c == MONGOLIAN_SEPARATOR
        || (ZERO_WIDTH_SPACE <= c && c <= JOINER)
        || isBidi(c)
        || (WORD_JOINER <= c && c <= 0x2064)
        || (0x206A <= c && c <= 0x206F)
        || c == BYTE_ORDER_MARK
        || isAnnotation(c)
        || c == 0xE0001
        || isTag(c);
  }

  /** Returns whether a character changes the order in which others are displayed. */
  static boolean isBidi(int c) {
    return c == 0x200E
        || c == 0x200F
        || c == 0x61C
        || (0x202A <= c && c <= 0x202E)
        || (0x2066 <= c && c <= 0x2069);
  }

  /** Returns whether a character separates an annotation from the text. */
  static boolean isAnnotation(int c) {
    return 0xFFF9 <= c && c <= 0xFFFB;
  }

  private static boolean isTag(int c) {
    return 0xE0020 <= c && c <= END_OF_TAGS;
  }

  private static boolean isNeeded(String text, int i, int c) {
    int next = i + Character.charCount(c);
    return switch (c) {
      case BYTE_ORDER_MARK -> i == 0;
      case JOINER -> joins(text, i, next) || (isEmojiBefore(text, i) && isEmojiAt(text, next));
      case NON_JOINER -> joins(text, i, next);
      case MONGOLIAN_SEPARATOR -> scriptBefore(text, i) == UnicodeScript.MONGOLIAN;
      case ZERO_WIDTH_SPACE, WORD_JOINER ->
          UNSPACED.contains(scriptBefore(text, i)) && UNSPACED.contains(scriptAt(text, next));
      default -> isTag(c) && isInFlag(text, i);
    };
  }

  private static boolean joins(String text, int i, int next) {
    boolean repeated = i > 0 && (text.charAt(i - 1) == JOINER || text.charAt(i - 1) == NON_JOINER);
    return !repeated
        && (JOINING.contains(scriptBefore(text, i)) || JOINING.contains(scriptAt(text, next)));
  }

  private static UnicodeScript scriptAt(String text, int i) {
    return i < text.length() ? UnicodeScript.of(text.codePointAt(i)) : UnicodeScript.COMMON;
  }

  /** Returns the script of the letter in front of an offset, ignoring its marks. */
  private static UnicodeScript scriptBefore(String text, int offset) {
    UnicodeScript script = UnicodeScript.INHERITED;
    int i = offset;
    // No letter has more than a few marks.
    while (i > 0 && offset - i < 8 && script == UnicodeScript.INHERITED) {
      int before = text.codePointBefore(i);
      i -= Character.charCount(before);
      script = isInvisible(before) ? UnicodeScript.COMMON : UnicodeScript.of(before);
    }
    return script;
  }

  private static boolean isEmojiBefore(String text, int i) {
    boolean styled = i > 0 && text.charAt(i - 1) == '\uFE0F';
    int end = styled ? i - 1 : i;
    return end > 0 && isEmoji(text.codePointBefore(end));
  }

  private static boolean isEmojiAt(String text, int i) {
    return i < text.length() && isEmoji(text.codePointAt(i));
  }

  private static boolean isEmoji(int c) {
    int type = Character.getType(c);
    return (0x1F000 <= c && c <= 0x1FAFF)
        || (0x2190 <= c
            && c <= 0x2BFF
            && (type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL));
  }

  /**
   * Returns whether a tag is part of a flag such as Scotland's: a black flag, tags and an end tag.
   */
  private static boolean isInFlag(String text, int i) {
    int start = i;
    // The longest region code has six letters.
    for (int tags = 0; tags < 8 && start > 1 && isTag(text.codePointBefore(start)); tags++) {
      start -= 2;
    }
    int end = i;
    for (int tags = 0; tags < 8 && end < text.length() && isTag(text.codePointAt(end)); tags++) {
      end += 2;
    }
    return start > 1
        && text.codePointBefore(start) == BLACK_FLAG
        && end - start > 2
        && text.codePointBefore(end) == END_OF_TAGS;
  }
}
