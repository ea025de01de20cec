package io.github.digestmark.lint.rules.text.repeated;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.LooseEquality;
import io.github.digestmark.lint.Finding;
import io.github.digestmark.lint.LintContext;
import io.github.digestmark.lint.rules.text.character.InvisibleText;
import io.github.digestmark.lint.rules.text.stamp.StampCopy;
import io.github.digestmark.model.Field;
import io.github.digestmark.parse.ParsedPaper;
import io.github.digestmark.parse.ParsedPart;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that can be compared with those of other papers.
 *
 * @param paper its paper
 * @param text the text
 * @param places where it is: in the entry, in the row, or in both, the row first
 */
record PaperText(Field field, ParsedPaper paper, String text, List<Span> places) {

  /**
   * Two texts that are the same begin with the same letters and digits, so many; each East Asian
   * one counts as two. Many abstracts share the first words.
   */
  private static final int BEGINNING = 48;

  /** A text with fewer letters and digits says too little. */
  private static final int SHORTEST = 14;

  private static final int FIRST_EAST_ASIAN = 0x2E80;

  private static final String FINAL_MARKS = ".。．｡!！?？…";

  PaperText {
    places = List.copyOf(places);
  }

  /** Returns a text of a paper, unless it is empty or its row and entry have different ones. */
  static Optional<PaperText> of(ParsedPaper paper, Field field) {
    String text = "";
    List<Span> places = new ArrayList<>(2);
    for (ParsedPart part : paper.parts()) {
      if (part.isSound() && !part.text(field).isEmpty()) {
        if (!places.isEmpty() && !isSame(text, part.text(field))) {
          return Optional.empty();
        }
        text = part.text(field);
        places.add(part.at(field));
      }
    }
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(new PaperText(field, paper, text, places));
  }

  /**
   * Returns a number that is the same for texts that begin with the same letters and digits, or 0
   * for a text that says too little to be one paper's alone. This reads no more than it has to.
   */
  static int beginning(Field field, String text) {
    int hash = field.key().hashCode();
    int weight = 0;
    for (int i = 0; i < text.length() && weight < BEGINNING; i++) {
      char c = text.charAt(i);
      if (isLetter(c)) {
        boolean isEastAsian = c >= FIRST_EAST_ASIAN;
        hash = 31 * hash + lower(c);
        weight += isEastAsian ? 2 : 1;
      }
    }
    return weight < SHORTEST ? 0 : hash;
  }

  /** Most texts are Chinese or English, and this is faster than to look up what a character is. */
  private static boolean isLetter(char c) {
    return ('\u4E00' <= c && c <= '\u9FFF') || Ascii.isLetter(c) || Character.isLetterOrDigit(c);
  }

  private static int lower(char c) {
    return Ascii.isLetter(c) ? c | 0x20 : c >= FIRST_EAST_ASIAN ? c : Character.toLowerCase(c);
  }

  /** Returns what is compared: no white space, invisible characters, case and final marks. */
  String key() {
    return key(text);
  }

  private static String key(String text) {
    String loose = LooseEquality.caselessKey(text);
    StringBuilder key = new StringBuilder(loose.length());
    for (int i = 0; i < loose.length(); i++) {
      if (!InvisibleText.isInvisible(loose.charAt(i))) {
        key.append(loose.charAt(i));
      }
    }
    int end = key.length();
    while (end > 0 && FINAL_MARKS.indexOf(key.charAt(end - 1)) >= 0) {
      end--;
    }
    return key.substring(0, end);
  }

  /** Returns whether another text of the paper is the same, however short it is. */
  boolean isSame(PaperText other, LintContext digest, ParsedPaper paper) {
    return key(withoutStamps(digest, paper)).equals(key(other.withoutStamps(digest, paper)));
  }

  /**
   * Returns whether texts can be the same: half of one of them, at its ends, is in the other one.
   * The rest may be a stamp.
   */
  static boolean mayBeSame(String a, String b) {
    int same = sameAtEnd(a, b, 0, 0, 1) + sameAtEnd(a, b, a.length() - 1, b.length() - 1, -1);
    return 2 * same >= Math.min(a.length(), b.length());
  }

  /** Returns how many characters of a text have the letters and digits with which both begin. */
  private static int sameAtEnd(String a, String b, int fromA, int fromB, int step) {
    int i = nextLetter(a, fromA, step);
    int j = nextLetter(b, fromB, step);
    while (0 <= i
        && i < a.length()
        && 0 <= j
        && j < b.length()
        && lower(a.charAt(i)) == lower(b.charAt(j))) {
      i = nextLetter(a, i + step, step);
      j = nextLetter(b, j + step, step);
    }
    return Math.abs(i - fromA);
  }

  private static int nextLetter(String text, int from, int step) {
    int i = from;
    while (0 <= i && i < text.length() && !isLetter(text.charAt(i))) {
      i += step;
    }
    return i;
  }

  /** Another rule reports a stamp that is left in a translation, and removes it. */
  private String withoutStamps(LintContext digest, ParsedPaper paper) {
    if (!field.isTranslated()) {
      return text;
    }
    List<ParsedPart> parts = paper.parts();
    boolean isInFirst = places.get(0).equals(parts.get(0).at(field));
    ParsedPart part = parts.get(isInFirst ? 0 : parts.size() - 1);
    return StampCopy.without(digest, paper, part, field);
  }

  /** Returns whether two texts are the same. */
  static boolean isSame(String a, String b) {
    return LooseEquality.isSame(a, b) || (mayBeSame(a, b) && key(a).equals(key(b)));
  }

  /** Returns a finding at the text. */
  Finding finding(String message) {
    Finding finding = Finding.at(places.get(0), message).about(paper.label());
    return places.size() > 1
        ? finding.withRelated(places.get(1), "the same in the entry")
        : finding;
  }
}
