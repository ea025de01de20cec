package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.lint.LintContext;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Finds runs of characters that a text should not have, and names them. */
final class OddCharacters {

  /** How many characters to copy at once: an array is faster to read than a string. */
  private static final int PART = 1024;

  private static final int STEP = 4;

  /**
   * Not 0 for characters that may not belong in a text, for halves of characters, and for those
   * that a wrong encoding leaves.
   */
  private static final byte[] MAY_BE_ODD = mayBeOdd();

  /** A part of a file. */
  private record Suspect(Span part) {}

  private OddCharacters() {}

  /** Returns the part of a file that may have such characters, from about the first one on. */
  static Span suspect(LintContext digest) {
    return digest
        .computeOnce(Suspect.class, context -> new Suspect(suspect(context.source().text())))
        .part();
  }

  private static Span suspect(String text) {
    char[] part = new char[PART];
    for (int start = 0; start < text.length(); start += PART) {
      int length = Math.min(PART, text.length() - start);
      text.getChars(start, start + length, part, 0);
      Arrays.fill(part, length, (length + STEP - 1) / STEP * STEP, ' ');
      for (int i = 0; i < length; i += STEP) {
        // Testing several at once is faster; most files have none.
        if ((MAY_BE_ODD[part[i]]
                | MAY_BE_ODD[part[i + 1]]
                | MAY_BE_ODD[part[i + 2]]
                | MAY_BE_ODD[part[i + 3]])
            != 0) {
          return new Span(start + i, text.length());
        }
      }
    }
    return Span.at(text.length());
  }

  /** Builds a lookup table, which is faster than branches. */
  private static byte[] mayBeOdd() {
    byte[] odd = new byte[Character.MAX_VALUE + 1];
    // Most scripts are in between.
    test(odd, 0, 0x2070);
    Arrays.fill(odd, Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1, (byte) 1);
    test(odd, 0xFDD0, odd.length);
    for (char c : AsianMojibake.signs().toCharArray()) {
      odd[c] = 1;
    }
    return odd;
  }

  private static void test(byte[] odd, int from, int to) {
    for (int c = from; c < to; c++) {
      odd[c] = (byte) (CorruptText.isCorrupt(c) || InvisibleText.isInvisible(c) ? 1 : 0);
    }
  }

  /** Returns the maximal runs, within a span, of characters whose offsets pass a test. */
  static List<Span> runs(String text, Span within, IntPredicate isOddAt) {
    List<Span> runs = new ArrayList<>();
    int start = -1;
    int i = within.start();
    while (i < within.end()) {
      boolean mayBeOdd = MAY_BE_ODD[text.charAt(i)] != 0;
      boolean odd = mayBeOdd && isOddAt.test(i);
      if (odd && start < 0) {
        start = i;
      } else if (!odd && start >= 0) {
        runs.add(new Span(start, i));
        start = -1;
      }
      // Halves of characters are among those that may be odd.
      i += mayBeOdd ? Character.charCount(text.codePointAt(i)) : 1;
    }
    if (start >= 0) {
      runs.add(new Span(start, i));
    }
    return runs;
  }

  /** Returns the names of the characters in a run: {@code U+200B (zero width space)}. */
  static String names(String run) {
    int[] kinds = run.codePoints().distinct().toArray();
    String first = name(kinds[0]);
    return switch (kinds.length) {
      case 1 -> first;
      case 2 -> first + " and " + name(kinds[1]);
      default -> first + " and others";
    };
  }

  private static String name(int codePoint) {
    @Nullable String name = Character.getName(codePoint);
    String known =
        name == null
            ? "not a character"
            : Character.getType(codePoint) == Character.SURROGATE
                ? "half a character"
                : name.replaceAll(" \\([A-Z]+\\)$", "").toLowerCase(Locale.ROOT);
    return String.format(Locale.ROOT, "U+%04X (%s)", codePoint, known);
  }
}
