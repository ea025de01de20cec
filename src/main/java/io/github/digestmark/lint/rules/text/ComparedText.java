package io.github.digestmark.lint.rules.text;

import io.github.digestmark.internal.WhiteSpace;
import io.github.digestmark.lint.rules.text.character.CorruptText;
import io.github.digestmark.lint.rules.text.character.InvisibleText;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * A text prepared for comparison: without white space, without the table's escapes, and without
 * characters that other rules report. It keeps the place of each character.
 */
final class ComparedText {

  private final String source;
  private final Span span;
  private final String text;
  private final int[] offsets;
  private final TreeSet<Integer> damages = new TreeSet<>();

  /**
   * Prepares a text.
   *
   * @param ignored what to leave out as well, here or elsewhere in the source
   */
  ComparedText(String source, Span span, List<Span> ignored) {
    this.source = source;
    this.span = span;
    List<Span> leftOut = new ArrayList<>(InvisibleText.runs(source, span));
    for (Span damage : CorruptText.runs(source, span)) {
      damages.add(damage.start());
      leftOut.add(damage);
    }
    for (Span stretch : ignored) {
      if (span.contains(stretch)) {
        leftOut.add(stretch);
      }
    }
    boolean[] isLeftOut = new boolean[span.length()];
    for (Span run : leftOut) {
      Arrays.fill(isLeftOut, run.start() - span.start(), run.end() - span.start(), true);
    }
    StringBuilder kept = new StringBuilder(span.length());
    int[] places = new int[span.length()];
    for (int i = span.start(); i < span.end(); i++) {
      char c = source.charAt(i);
      if (!isLeftOut[i - span.start()] && !WhiteSpace.is(c) && !source.startsWith("\\|", i)) {
        places[kept.length()] = i;
        kept.append(c);
      }
    }
    this.text = kept.toString();
    this.offsets = places;
  }

  /** Returns the characters to compare. */
  String text() {
    return text;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  char charFromEnd(int i) {
    return text.charAt(text.length() - 1 - i);
  }

  /** Returns the words between a prefix and a suffix, with at least one character between them. */
  Span stretch(int prefix, int suffix) {
    return Words.around(source, between(prefix, suffix), span);
  }

  /** Returns whether the text between a prefix and a suffix consists of whole words. */
  boolean isWholeWords(int prefix, int suffix) {
    return stretch(prefix, suffix).equals(between(prefix, suffix));
  }

  private Span between(int prefix, int suffix) {
    return new Span(offsets[prefix], offsets[text.length() - 1 - suffix] + 1);
  }

  /**
   * Returns how far to shift an insertion to the left so that it begins with a word: in {@code the
   * net neural network} it is {@code neural}, not {@code ural ne}.
   */
  int shiftToWord(int prefix, int suffix) {
    int shift = 0;
    int end = text.length() - suffix;
    while (shift <= prefix
        && (shift == 0 || text.charAt(prefix - shift) == text.charAt(end - shift))) {
      if (!Words.splits(source, offsets[prefix - shift], span)) {
        return shift;
      }
      shift++;
    }
    return 0;
  }

  /** Returns whether the text between a prefix and a suffix is a short one with damage in it. */
  boolean isDamaged(int prefix, int suffix, int longest) {
    int start = prefix == 0 ? span.start() : offsets[prefix - 1];
    int end = suffix == 0 ? span.end() : offsets[text.length() - suffix];
    return end - start <= longest && !damages.subSet(start, end).isEmpty();
  }
}
