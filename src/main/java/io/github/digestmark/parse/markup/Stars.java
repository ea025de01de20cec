package io.github.digestmark.parse.markup;

import io.github.digestmark.internal.Backslashes;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

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

  /** Adds the asterisks of names to what was found. */
  void addEaten(List<FieldMarkup> found) {
    if (!eaten.isEmpty()) {
      Span first = new Span(eaten.get(0), firstEnd);
      Collections.sort(eaten);
      List<TextEdit> edits = eaten.stream().map(star -> TextEdit.insert(star, "\\")).toList();
      found.add(new FieldMarkup(FieldMarkup.Kind.EMPHASIS, first, edits));
    }
  }

  /**
   * Adds the emphasis that is not seen to what was found.
   *
   * @param taken the characters that are part of formulas, code, HTML or links
   */
  void addUnread(BitSet taken, List<FieldMarkup> found) {
    int open = -1;
    int next = text.indexOf("**");
    while (next >= 0) {
      int run = next;
      int end = run;
      while (end < text.length() && text.charAt(end) == '*') {
        end++;
      }
      next = text.indexOf("**", end);
      boolean isMark =
          end - run == 2 && !taken.get(run) && !Backslashes.escape(text, run) && !isSign(run);
      if (!isMark) {
        continue;
      }
      if (open >= 0 && isMeantAsBold(open, run)) {
        addUnread(open, run, found);
        open = -1;
      } else {
        open = open < 0 ? run : -1;
      }
    }
  }

  /** Returns whether asterisks are a power, as in 2**n. */
  private boolean isSign(int stars) {
    return TextChars.isSpacedWord(TextChars.at(text, stars - 1))
        && TextChars.isSpacedWord(TextChars.at(text, stars + 2));
  }

  private void addUnread(int open, int close, List<FieldMarkup> found) {
    List<TextEdit> edits = new ArrayList<>();
    if (isStuckOpen(open)) {
      edits.add(TextEdit.insert(open, " "));
    }
    if (isStuckClosed(close)) {
      edits.add(TextEdit.insert(close + 2, " "));
    }
    found.add(new FieldMarkup(FieldMarkup.Kind.UNREAD_EMPHASIS, new Span(open, close + 2), edits));
  }

  private boolean isMeantAsBold(int open, int close) {
    char first = text.charAt(open + 2);
    char last = text.charAt(close - 1);
    return open + 2 < close
        && (TextChars.isWord(first) || TextChars.isOpening(first))
        && !Character.isWhitespace(last)
        && !TextChars.isOpening(last)
        && isOneLine(open, close)
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

  private boolean isOneLine(int open, int close) {
    for (int i = open; i < close; i++) {
      if (text.charAt(i) == '\n') {
        return false;
      }
    }
    return true;
  }
}
