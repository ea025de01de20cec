package io.github.digestmark.parse.markup;

import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Asterisks that CommonMark reads otherwise than they are meant: those of names are taken for
 * emphasis, as in {@code A*和RRT*的}, and emphasis next to punctuation and letters is not seen, as in
 * {@code **注意：**然后}.
 */
final class Stars {

  private final String text;

  /** The asterisks of names, in pairs. */
  private final List<Integer> eaten = new ArrayList<>();

  private int firstEnd;

  /** The double asterisks that a page shows. */
  private final List<Integer> shown = new ArrayList<>();

  Stars(String text) {
    this.text = text;
  }

  /** Looks at emphasis, whose span includes the asterisks. */
  void emphasis(Span span, int length) {
    if (text.charAt(span.start()) != '*') {
      return;
    }
    int close = span.end() - length;
    boolean isAccidental =
        length == 1
            ? isName(span.start()) && isName(close)
            : isPower(span.start()) && isPower(close);
    if (isAccidental) {
      firstEnd = eaten.isEmpty() ? span.end() : firstEnd;
      for (int i = 0; i < length; i++) {
        eaten.add(span.start() + i);
        eaten.add(close + i);
      }
    }
  }

  /** Returns whether an asterisk ends a name such as A*, or is a sign between numbers. */
  private boolean isName(int star) {
    return TextChars.isSpacedWord(TextChars.at(text, star - 1));
  }

  private boolean isPower(int stars) {
    return TextChars.isDigit(TextChars.at(text, stars - 1))
        && TextChars.isDigit(TextChars.at(text, stars + 2));
  }

  /** Looks at a part of the text that CommonMark reads as text. */
  void literal(Span part, IntPredicate isInFormula) {
    int i = text.indexOf("**", part.start());
    while (i >= 0 && i + 2 <= part.end()) {
      int end = i;
      while (end < part.end() && text.charAt(end) == '*') {
        end++;
      }
      if (end - i == 2 && TextChars.at(text, i - 1) != '\\' && !isInFormula.test(i)) {
        shown.add(i);
      }
      i = text.indexOf("**", end);
    }
  }

  void addTo(List<FieldMarkup> found) {
    if (!eaten.isEmpty()) {
      Span first = new Span(eaten.get(0), firstEnd);
      Collections.sort(eaten);
      List<TextEdit> edits = eaten.stream().map(star -> TextEdit.insert(star, "\\")).toList();
      found.add(new FieldMarkup(FieldMarkup.Kind.EMPHASIS, first, edits));
    }
    addShown(found);
  }

  private void addShown(List<FieldMarkup> found) {
    for (int i = 0; i + 1 < shown.size(); i++) {
      int open = shown.get(i);
      int end = shown.get(i + 1) + 2;
      if (isMeantAsBold(open, end - 2)) {
        List<TextEdit> edits = new ArrayList<>();
        if (isStuckOpen(open)) {
          edits.add(TextEdit.insert(open, " "));
        }
        if (isStuckClosed(end - 2)) {
          edits.add(TextEdit.insert(end, " "));
        }
        found.add(
            new FieldMarkup(FieldMarkup.Kind.UNREAD_EMPHASIS, new Span(open, end), edits));
        i++;
      }
    }
  }

  private boolean isMeantAsBold(int open, int close) {
    char first = text.charAt(open + 2);
    char last = text.charAt(close - 1);
    return open + 2 < close
        && (TextChars.isWord(first) || TextChars.isOpening(first))
        && !Character.isWhitespace(last)
        && !TextChars.isOpening(last)
        && text.substring(open, close).indexOf('\n') < 0
        && (isStuckOpen(open) || isStuckClosed(close));
  }

  /** Returns whether a letter and an opening bracket around asterisks keep them from opening. */
  private boolean isStuckOpen(int open) {
    return TextChars.isWord(TextChars.at(text, open - 1))
        && TextChars.isOpening(text.charAt(open + 2));
  }

  /** Returns whether punctuation and a letter around asterisks keep them from closing. */
  private boolean isStuckClosed(int close) {
    return TextChars.isPunctuation(text.charAt(close - 1))
        && TextChars.isWord(TextChars.at(text, close + 2));
  }
}
