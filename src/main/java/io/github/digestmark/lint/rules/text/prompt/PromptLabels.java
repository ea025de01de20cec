package io.github.digestmark.lint.rules.text.prompt;

import io.github.digestmark.lint.rules.text.character.InvisibleText;
import io.github.digestmark.model.Field;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the labels under which a prompt asks a language model for its answers. */
final class PromptLabels {

  /** Markup or quotation marks between a label and its colon. */
  private static final String EMPHASIS = "[*_`\"'“”]{0,3}";

  /** Compiled for the first text that needs them. */
  private static final class Patterns {
    /** A label with an underscore is not a word, so it is a label anywhere in a text. */
    static final Pattern ANYWHERE =
        Pattern.compile(
            "(?<![A-Za-z0-9]|[A-Za-z0-9]_)"
                + "(?:[a-z]{2}|translated)\\\\?_(?:tl;?dr|tdlr|title|abstract|summary)"
                + EMPHASIS
                + "[ ]?[:：]",
            Pattern.CASE_INSENSITIVE);

    static final Pattern TLDR =
        Pattern.compile("(?:tl;?dr|tdlr)" + EMPHASIS + "[ ]?[:：]", Pattern.CASE_INSENSITIVE);
  }

  /** Characters that may precede a label at the start of a text. */
  private static final String OPENING = "*_`\"'“ ";

  private static final int LONGEST_OPENING = 4;

  /** The beginnings of the words after the underscore of a label. */
  private static final List<String> WORDS = List.of("tl", "td", "title", "abstract", "summary");

  private PromptLabels() {}

  /**
   * Returns the labels in a field, with their colons.
   *
   * @param mayHaveAny whether the text has an underscore
   */
  static List<Span> in(Field field, String text, boolean mayHaveAny) {
    int start = start(text);
    boolean mayBeTldr = mayBegin(field, text);
    if (!mayBeTldr && !mayHaveAny) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    if (mayBeTldr) {
      Matcher tldr = Patterns.TLDR.matcher(text).region(start, text.length());
      if (tldr.lookingAt()) {
        found.add(new Span(tldr.start(), tldr.end()));
      }
    }
    if (mayHaveAny && mayHaveUnderscored(text)) {
      Matcher label = Patterns.ANYWHERE.matcher(text);
      // Titles and abstracts come from arXiv: a label inside them is the text of their authors.
      while (label.find() && (field.isGenerated() || label.start() == start)) {
        found.add(new Span(label.start(), label.end()));
      }
    }
    return found;
  }

  /** Returns whether a field may begin with {@code TL;DR}. */
  static boolean mayBegin(Field field, String text) {
    if (!field.isGenerated() || field == Field.TRANSLATED_TITLE) {
      return false;
    }
    int start = start(text);
    return text.regionMatches(true, start, "tl", 0, 2)
        || text.regionMatches(true, start, "td", 0, 2);
  }

  private static int start(String text) {
    int start = 0;
    while (start < Math.min(LONGEST_OPENING, text.length())
        && (OPENING.indexOf(text.charAt(start)) >= 0
            || InvisibleText.isInvisible(text.charAt(start)))) {
      start++;
    }
    return start;
  }

  /** Returns whether a text has an underscore in front of a word of a label. */
  static boolean mayHaveUnderscored(String text) {
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
      if (i + 1 < text.length() && isFirstLetter(text.charAt(i + 1))) {
        for (String word : WORDS) {
          if (text.regionMatches(true, i + 1, word, 0, word.length())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isFirstLetter(char c) {
    int small = c | 0x20;
    return small == 't' || small == 'a' || small == 's';
  }
}
