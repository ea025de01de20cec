package io.github.digestmark.lint.rules.text;

import io.github.digestmark.source.Span;
import java.util.Optional;
import java.util.Set;

/** Finds a sentence that was left in English within a text in East Asian script. */
final class ForeignSentence {

  /** Shorter stretches are names and terms. */
  private static final int SHORTEST = 60;

  private static final int LEAST_WORDS = 10;
  private static final int LEAST_FUNCTION_WORDS = 4;

  /** Words of sentences; names have few of them. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "a", "an", "of", "and", "or", "is", "are", "was", "be", "to", "we", "our", "it",
          "its", "in", "on", "that", "this", "these", "their", "they", "which", "with", "for",
          "from", "by", "as", "at", "can", "may", "not", "but", "has", "have");

  /** What is in quotation marks or brackets is quoted on purpose; so are addresses. */
  private static final String QUOTING = "\"'“‘「『《〈(（[【`:：";

  private ForeignSentence() {}

  /** Returns the first such sentence. */
  static Optional<Span> in(String text) {
    // A stretch that is long enough has one of these characters.
    for (int i = SHORTEST / 2; i < text.length(); i += SHORTEST / 2) {
      if (isForeign(text.charAt(i))) {
        Span stretch = around(text, i);
        if (stretch.length() >= SHORTEST && isSentence(text, stretch)) {
          return Optional.of(stretch);
        }
        i = Math.max(i, stretch.end());
      }
    }
    return Optional.empty();
  }

  /** Returns whether a character is of Latin script, or punctuation between its words. */
  private static boolean isForeign(char c) {
    return c < 0x250 || (0x2010 <= c && c <= 0x2027);
  }

  private static Span around(String text, int place) {
    int start = place;
    while (start > 0 && isForeign(text.charAt(start - 1))) {
      start--;
    }
    int end = place;
    while (end < text.length() && isForeign(text.charAt(end))) {
      end++;
    }
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isSentence(String text, Span stretch) {
    boolean isQuoted =
        QUOTING.indexOf(text.charAt(stretch.start())) >= 0
            || (stretch.start() > 0 && QUOTING.indexOf(text.charAt(stretch.start() - 1)) >= 0);
    if (isQuoted) {
      return false;
    }
    int words = 0;
    int functionWords = 0;
    int start = -1;
    for (int i = stretch.start(); i <= stretch.end(); i++) {
      char c = i < stretch.end() ? text.charAt(i) : ' ';
      if (c == '$' || c == '\\' || c == '|') {
        return false;
      }
      if (Character.isLetter(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words++;
        functionWords += FUNCTION_WORDS.contains(text.substring(start, i)) ? 1 : 0;
        start = -1;
      }
    }
    return words >= LEAST_WORDS && functionWords >= LEAST_FUNCTION_WORDS;
  }
}
