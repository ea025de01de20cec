package io.github.digestmark.parse.markup;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * URLs in a text, without brackets around them. GitHub makes links of them that end at the next
 * space, so they swallow the text of a script without spaces: {@code 见https://a.b/c。它}.
 */
final class BareUrls {

  private static final String COLON = "://";

  /** What ends an ASCII URL; the text after a brace is swallowed, too. */
  private static final String NOT_IN_URL = "<>\"`{}|\\^";

  /** Signs after which a letter of any script may belong to the URL. */
  private static final String JOINING = "/=-_#?&%.+:@~";

  private BareUrls() {}

  /** Finds those that swallow the text after them. */
  static List<Span> swallowing(String text) {
    List<Span> found = new ArrayList<>();
    for (int i = text.indexOf(COLON); i >= 0; i = text.indexOf(COLON, i + 1)) {
      int start = schemeStart(text, i);
      int end = end(text, i + COLON.length());
      if (start >= 0 && isSwallowed(text, end) && isHost(text, i + COLON.length(), end)) {
        found.add(new Span(start, trimmed(text, start, end)));
      }
      i = Math.max(i, end - 1);
    }
    return found;
  }

  private static int schemeStart(String text, int colon) {
    for (String scheme : List.of("https", "http")) {
      int start = colon - scheme.length();
      if (start >= 0
          && Ascii.startsWithIgnoreCase(text, scheme, start)
          && !Ascii.isLetter(TextChars.at(text, start - 1))) {
        return start;
      }
    }
    return -1;
  }

  private static int end(String text, int start) {
    int end = start;
    while (end < text.length()
        && '!' <= text.charAt(end)
        && text.charAt(end) <= '~'
        && NOT_IN_URL.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isSwallowed(String text, int end) {
    char next = TextChars.at(text, end);
    if (next == '}') {
      return TextChars.isEastAsian(TextChars.at(text, end + 1));
    }
    boolean isPunctuation = !TextChars.isWord(next);
    return isPunctuation
        ? (TextChars.isEastAsian(next) && next != '\u3000') || ('‐' <= next && next <= '‧')
        : TextChars.isEastAsian(next) && JOINING.indexOf(text.charAt(end - 1)) < 0;
  }

  /** Returns whether there is a dot within a URL, as in the name of a host. */
  private static boolean isHost(String text, int start, int end) {
    for (int i = start + 1; i < end - 1; i++) {
      if (text.charAt(i) == '.') {
        return true;
      }
    }
    return false;
  }

  /** Returns where the URL ends without the punctuation of the sentence around it. */
  private static int trimmed(String text, int start, int end) {
    boolean hasBracket = false;
    for (int i = start; i < end; i++) {
      hasBracket |= text.charAt(i) == '(';
    }
    String ending = hasBracket ? ".,;:!?'*_~" : ".,;:!?'*_~)";
    int last = end;
    while (last > start && ending.indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }
}
