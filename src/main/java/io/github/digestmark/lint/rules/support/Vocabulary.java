package io.github.digestmark.lint.rules.support;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words of several languages, some of which say what a text is about. A text that has no other
 * words says nothing else.
 */
public final class Vocabulary {

  private static final String BETWEEN_WORDS = "，,、;；/\"'“”‘’「」『』《》<>[]【】()（）{}*`~-–—…!！\\";

  private static final int PRIME = 1009;
  private static final int LAST_PAIR = 0x3FFF;

  private record Word(String text, boolean isTopic) {

    static int longestFirst(Word one, Word other) {
      return Integer.compare(other.text().length(), one.text().length());
    }
  }

  private final Map<Character, List<Word>> byFirst = new HashMap<>();

  /** Those words that have one character. */
  private final BitSet singles = new BitSet();

  /** The first two characters of the other words, as {@link #pair}: most texts begin otherwise. */
  private final BitSet pairs = new BitSet();

  /**
   * Creates a vocabulary. Words are in lower case and apart by one space or line end.
   *
   * @param topics at least one of these makes the topic
   * @param others these may be around them
   */
  public Vocabulary(String topics, String others) {
    add(topics, true);
    add(others, false);
    byFirst.values().forEach(words -> words.sort(Word::longestFirst));
  }

  private void add(String words, boolean areTopics) {
    for (String word : words.strip().replace('\n', ' ').split(" ", -1)) {
      if (word.length() == 1) {
        singles.set(word.charAt(0));
      } else {
        pairs.set(pair(word.charAt(0), word.charAt(1)));
      }
      byFirst
          .computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
          .add(new Word(word, areTopics));
    }
  }

  /**
   * Counts the words of a stretch of a text.
   *
   * @return how many there are; 0 if there are other words, or none about the topic
   */
  public int count(String text, int start, int end) {
    int count = 0;
    boolean hasTopic = false;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || BETWEEN_WORDS.indexOf(c) >= 0) {
        i++;
        continue;
      }
      @Nullable Word word = wordAt(text, i, end);
      if (word == null) {
        return 0;
      }
      hasTopic |= word.isTopic();
      count++;
      i += word.text().length();
    }
    return hasTopic ? count : 0;
  }

  /** Returns whether one of the words is at an offset. */
  public boolean isAt(String text, int offset) {
    return wordAt(text, offset, text.length()) != null;
  }

  /** Returns whether one of the words is at an offset, and after it another or a mark. */
  public boolean isPhraseAt(String text, int offset) {
    @Nullable Word word = wordAt(text, offset, text.length());
    if (word == null) {
      return false;
    }
    int next = offset + word.text().length();
    return next == text.length()
        || !Character.isLetter(text.charAt(next))
        || wordAt(text, next, text.length()) != null;
  }

  /** Returns a number for two characters; seldom do others have the same. */
  private static int pair(char first, char second) {
    return (first * PRIME + second) & LAST_PAIR;
  }

  private @Nullable Word wordAt(String text, int start, int end) {
    char first = lower(text.charAt(start));
    boolean isPair = start + 1 < end && pairs.get(pair(first, lower(text.charAt(start + 1))));
    if (!isPair && !singles.get(first)) {
      return null;
    }
    List<Word> words = byFirst.getOrDefault(first, List.of());
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int after = start + word.text().length();
      if (after <= end && isAt(word.text(), text, start) && !isWithinWord(text, after)) {
        return word;
      }
    }
    return null;
  }

  private static boolean isAt(String word, String text, int start) {
    return isLatin(word.charAt(0))
        ? text.regionMatches(true, start, word, 0, word.length())
        : text.startsWith(word, start);
  }

  /** Chinese, Japanese and Korean have no space after each word. */
  private static boolean isWithinWord(String text, int end) {
    return end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
  }

  private static char lower(char c) {
    return c < 0x250 ? Character.toLowerCase(c) : c;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
