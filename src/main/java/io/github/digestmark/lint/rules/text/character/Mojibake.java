package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 that was read as Latin-1 or Windows-1252: {@code SchrÃ¶dinger}, {@code donâ€™t}. Each byte
 * of a character became a character, so the bytes of such a sequence show what was meant.
 */
final class Mojibake {

  /** What Windows-1252 has from 0x80 to 0x9F; a space where it has nothing. */
  private static final String WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

  /** What may follow a capital letter at the end of a word. */
  private static final String AFTER_WORD = "‘’“”–—…•™›»«®°·²³\u00A0";

  /** What seldom ends a word. */
  private static final String SELDOM_LAST = "ÂÎÏ";

  /** A repair may have to be repaired: some programs make the same mistake twice. */
  private static final int ROUNDS = 3;

  private static final int LOST = 0xFFFD;

  /**
   * A sequence of characters, each of which was a byte.
   *
   * @param end where it ends
   * @param character what was meant
   * @param isCertain whether that alone shows that the sequence is damaged
   */
  private record Sequence(int end, int character, boolean isCertain) {}

  private Mojibake() {}

  /** Finds the runs of such sequences in a text. */
  static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = isLead(text.charAt(i)) ? runEnd(text, i) : i;
      if (end > i) {
        found.add(new Span(i, end));
      }
      i = Math.max(i + 1, end);
    }
    return found;
  }

  /** Returns whether a character of a text is part of such a sequence. */
  static boolean isAt(String text, int offset) {
    for (int start = Math.max(0, offset - 3); start < offset; start++) {
      if (isLead(text.charAt(start)) && runEnd(text, start) > offset) {
        return true;
      }
    }
    return false;
  }

  /** Returns what was meant, unless a letter of it is lost. */
  static Optional<String> repaired(String run) {
    String text = run;
    for (int round = 0; round < ROUNDS; round++) {
      String before = text;
      text = decoded(before);
      if (text.equals(before)) {
        break;
      }
    }
    return text.indexOf(LOST) < 0 && in(text).isEmpty() ? Optional.of(text) : Optional.empty();
  }

  private static String decoded(String text) {
    StringBuilder decoded = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      @Nullable Sequence sequence = isLead(text.charAt(i)) ? sequence(text, i) : null;
      if (sequence == null) {
        decoded.append(text.charAt(i));
        i++;
      } else {
        append(sequence.character(), decoded);
        i = sequence.end();
      }
    }
    return decoded.toString();
  }

  private static void append(int character, StringBuilder to) {
    boolean isSpace = character == 0xA0 || (0x2000 <= character && character <= 0x200A);
    if (isSpace) {
      to.append(' ');
    } else if (!InvisibleText.isInvisible(character)) {
      to.appendCodePoint(character);
    }
  }

  private static boolean isLead(char c) {
    return 0xC2 <= c && c <= 0xF4;
  }

  /** Returns where the run of sequences ends that begins here; the start if it may be right. */
  private static int runEnd(String text, int start) {
    int end = start;
    boolean isCertain = false;
    int count = 0;
    while (end < text.length() && isLead(text.charAt(end))) {
      @Nullable Sequence next = sequence(text, end);
      if (next == null) {
        break;
      }
      isCertain |= next.isCertain() && !(next.end() == end + 2 && mayBeWordEnd(text, end));
      end = next.end();
      count++;
    }
    return isCertain || count > 1 ? end : start;
  }

  private static @Nullable Sequence sequence(String text, int start) {
    char lead = text.charAt(start);
    int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    int character = lead & (more == 1 ? 0x1F : more == 2 ? 0x0F : 0x07);
    for (int i = 1; i <= more; i++) {
      int part = start + i < text.length() ? byteOf(text.charAt(start + i)) : 0;
      if ((part & 0xC0) != 0x80) {
        // Windows-1252 has no character for the last byte of a quotation mark.
        boolean isQuote = i == 2 && text.startsWith("â€", start);
        return isQuote ? new Sequence(start + 2, '”', true) : null;
      }
      character = (character << 6) | (part & 0x3F);
    }
    boolean isCertain = isCertain(character);
    boolean isPlausible = isCertain || Character.isLetter(character);
    return !isPlausible || isTooLong(character, more)
        ? null
        : new Sequence(start + more + 1, character, isCertain);
  }

  /** Returns whether fewer bytes would do, so that it is not UTF-8. */
  private static boolean isTooLong(int character, int more) {
    return character < (more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000);
  }

  /** Returns whether a capital letter and a quotation mark, say, are just that. */
  private static boolean mayBeWordEnd(String text, int start) {
    boolean isWithinWord =
        (start > 0 && Character.isLowerCase(text.charAt(start - 1)))
            || (start + 2 < text.length() && Character.isLetter(text.charAt(start + 2)));
    boolean isTimes =
        text.startsWith("Ã—", start) && start > 0 && !Character.isUpperCase(text.charAt(start - 1));
    return !isWithinWord
        && !isTimes
        && AFTER_WORD.indexOf(text.charAt(start + 1)) >= 0
        && SELDOM_LAST.indexOf(text.charAt(start)) < 0;
  }

  private static int byteOf(char c) {
    return c <= 0xFF ? c : WINDOWS.indexOf(c) + 0x80;
  }

  /** Returns whether a character is so common that two or three others are seldom in its place. */
  private static boolean isCertain(int c) {
    boolean latin = 0xA0 <= c && c <= 0x17F;
    boolean greek = 0x391 <= c && c <= 0x3C9;
    boolean vietnamese = 0x1E00 <= c && c <= 0x1EFF;
    boolean punctuation = 0x2000 <= c && c <= 0x2044 && c != 0x2028 && c != 0x2029;
    boolean symbol =
        (0x2070 <= c && c <= 0x23FF)
            || (0x25A0 <= c && c <= 0x27BF)
            || (0x2A00 <= c && c <= 0x2AFF);
    boolean wide =
        (0x3001 <= c && c <= 0x3002)
            || (0xFB00 <= c && c <= 0xFB06)
            || (0xFF01 <= c && c <= 0xFF5E);
    boolean outside = (0x1D400 <= c && c <= 0x1D7FF) || (0x1F000 <= c && c <= 0x1FAFF);
    return latin
        || greek
        || vietnamese
        || punctuation
        || symbol
        || wide
        || outside
        || c == 0xFEFF
        || c == LOST;
  }
}
