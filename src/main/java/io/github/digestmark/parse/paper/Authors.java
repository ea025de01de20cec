package io.github.digestmark.parse.paper;

import io.github.digestmark.source.Span;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognizes lists of names. */
public final class Authors {

  private static final int MOST_LETTERS = 60;

  private static final int MOST_WORDS = 5;

  /** {@code et al.}, and as some write it, {@code et.al.} */
  private static final Pattern OTHERS = Pattern.compile("\\bet\\.? ?al\\b");

  private static final Set<String> PARTICLES =
      Set.of("and", "de", "del", "della", "den", "der", "di", "du", "la", "le", "van", "von");

  private Authors() {}

  /** Returns whether a text looks like names with commas between them, and not like a sentence. */
  static boolean isLikely(String text, Span span) {
    int length = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (",，、;；".indexOf(c) >= 0) {
        length = 0;
      } else if (Character.isDigit(c) || "!?。:：=<>|".indexOf(c) >= 0) {
        return false;
      } else if (c != '\n' && c != '\r' && ++length > MOST_LETTERS) {
        return false;
      }
    }
    return !span.isEmpty() && Marks.hasText(text, span);
  }

  /** Returns whether a text may be one name: some words, the first and last in capitals. */
  static boolean isName(String text) {
    String[] words = text.replaceAll("[*_]", "").strip().split("\\s+", -1);
    return words.length >= 2
        && words.length <= MOST_WORDS
        && Character.isUpperCase(words[0].codePointAt(0))
        && Character.isUpperCase(words[words.length - 1].codePointAt(0));
  }

  /** Returns whether every word of a text is in capitals or a part of names such as "van". */
  static boolean areNames(String text, Span span) {
    String names = OTHERS.matcher(text.substring(span.start(), span.end())).replaceAll("");
    return isLikely(text, span)
        && Stream.of(names.split("[^\\p{L}\\p{M}'’-]+", -1))
            .allMatch(
                word ->
                    word.isEmpty()
                        || Character.isUpperCase(word.codePointAt(0))
                        || PARTICLES.contains(word));
  }

  /** Returns whether a text is names without doubt: at least two, or one and "et al". */
  static boolean isCertain(String text, Span span) {
    if (!isLikely(text, span)) {
      return false;
    }
    String[] names = text.substring(span.start(), span.end()).split("[,，、;；]|\\band\\b|&", -1);
    int sure = 0;
    boolean others = false;
    for (String name : names) {
      boolean isName = isName(name);
      boolean hasOthers = OTHERS.matcher(name).find();
      others |= hasOthers;
      sure += isName || hasOthers ? 1 : 0;
      if (!isName && !name.isBlank() && !hasOthers) {
        return false;
      }
    }
    return sure >= 2 || (sure == 1 && others);
  }
}
