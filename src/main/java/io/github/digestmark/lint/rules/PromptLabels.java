package io.github.digestmark.lint.rules;

import io.github.digestmark.lint.DigestField;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the labels by which a prompt asks a language model for its answers. */
final class PromptLabels {

  /** Between a label and the text that it is part of. */
  private static final String EMPHASIS = "[*_`\"'“”]{0,3}";

  /** A label with an underscore is no word, so that it is one anywhere. */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "(?<![A-Za-z0-9]|[A-Za-z0-9]_)"
              + "(?:[a-z]{2}|translated)\\\\?_(?:tl;?dr|tdlr|title|abstract|summary)"
              + EMPHASIS
              + "[ ]?[:：]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TLDR =
      Pattern.compile("(?:tl;?dr|tdlr)" + EMPHASIS + "[ ]?[:：]", Pattern.CASE_INSENSITIVE);

  private static final Pattern OPENING = Pattern.compile("[*_`\"'“ ]{0,4}");

  private PromptLabels() {}

  /** Returns where labels stand in a field, with their colons. */
  static List<Span> in(DigestField field, String text) {
    List<Span> found = new ArrayList<>();
    Matcher opening = OPENING.matcher(text);
    int start = opening.lookingAt() ? opening.end() : 0;
    if (isAnswer(field) && field != DigestField.TRANSLATED_TITLE) {
      Matcher tldr = TLDR.matcher(text).region(start, text.length());
      if (tldr.lookingAt()) {
        found.add(new Span(tldr.start(), tldr.end()));
      }
    }
    Matcher label = ANYWHERE.matcher(text);
    // Titles and abstracts come from arXiv: what stands within them was written by their authors.
    while (label.find() && (isAnswer(field) || label.start() == start)) {
      found.add(new Span(label.start(), label.end()));
    }
    return found;
  }

  /** Tells whether a language model wrote the text. */
  private static boolean isAnswer(DigestField field) {
    return field != DigestField.TITLE && field != DigestField.ABSTRACT;
  }
}
