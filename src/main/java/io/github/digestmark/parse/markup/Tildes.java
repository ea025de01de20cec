package io.github.digestmark.parse.markup;

import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tildes that GitHub takes for strikethrough: those of ranges, as in {@code 7~70B ... 13~130B}, of
 * approximate numbers, and LaTeX's spaces, as in {@code Table~2}.
 */
final class Tildes {

  /** No URL that matters is longer. */
  private static final int LONGEST_URL = 300;

  private final String text;
  private final List<Span> accidental = new ArrayList<>();
  private Span first = Span.at(0);

  Tildes(String text) {
    this.text = text;
  }

  /** Looks at what is struck out, whose span includes the tildes. */
  void strikethrough(Span span, int length) {
    int close = span.end() - length;
    boolean isAccidental =
        length == 1 ? !isMeant(span) : isInNumber(span.start()) && isInNumber(close);
    if (isAccidental && !isInUrl(span.start()) && !isInUrl(close)) {
      first = accidental.isEmpty() ? span : first;
      accidental.add(new Span(span.start(), span.start() + length));
      accidental.add(new Span(close, span.end()));
    }
  }

  /** Returns whether a word between spaces is struck out: nobody writes a range in this way. */
  private boolean isMeant(Span span) {
    return !isStuck(TextChars.at(text, span.start() - 1))
        && Character.isLetter(text.charAt(span.start() + 1))
        && Character.isLetter(text.charAt(span.end() - 2))
        && !isStuck(TextChars.at(text, span.end()));
  }

  private static boolean isStuck(char c) {
    return TextChars.isWord(c) || c == '$';
  }

  private boolean isInNumber(int tildes) {
    return TextChars.isDigit(TextChars.at(text, tildes - 1))
        && TextChars.isDigit(TextChars.at(text, tildes + 2));
  }

  private boolean isInUrl(int tilde) {
    int start = tilde;
    while (start > 0
        && tilde - start < LONGEST_URL
        && '!' <= text.charAt(start - 1)
        && text.charAt(start - 1) <= '~') {
      start--;
    }
    return text.substring(start, tilde).contains("://");
  }

  private TextEdit edit(Span tildes, boolean isEastAsian) {
    if (isEastAsian) {
      return new TextEdit(tildes, "～".repeat(tildes.length()));
    }
    char before = TextChars.at(text, tildes.start() - 1);
    char after = TextChars.at(text, tildes.end());
    boolean isRange = TextChars.isDigit(before) && TextChars.isDigit(after);
    boolean isSpace =
        !isRange && (TextChars.isWord(before) || ".$)=".indexOf(before) >= 0) && after != ' ';
    return new TextEdit(tildes, isSpace ? " " : "\\~".repeat(tildes.length()));
  }

  void addTo(List<FieldMarkup> found) {
    if (!accidental.isEmpty()) {
      Collections.sort(accidental);
      boolean isEastAsian = TextChars.hasEastAsian(text);
      List<TextEdit> edits = accidental.stream().map(each -> edit(each, isEastAsian)).toList();
      found.add(new FieldMarkup(FieldMarkup.Kind.STRIKETHROUGH, first, edits));
    }
  }
}
