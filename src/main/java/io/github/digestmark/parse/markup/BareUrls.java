package io.github.digestmark.parse.markup;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;

/** URLs in a text, without brackets around them: {@code 见https://a.b/c。它}. */
public final class BareUrls {

  private static final String COLON = "://";

  /** What ends an ASCII URL; the text after a brace is swallowed, too. */
  private static final String NOT_IN_URL = "<>\"`{}|\\^";

  private static final String LINK_TEXT_END = "](";

  /** Signs after which a letter of any script may belong to the URL. */
  private static final String JOINING = "/=-_#?&%.+:@~";

  private BareUrls() {}

  /**
   * Finds the URLs of a text.
   *
   * @param text any text
   * @return the URLs up to where they end for a person, in order
   */
  public static List<Span> in(String text) {
    return in(text, false);
  }

  /**
   * Finds those that swallow the text after them. GitHub makes links of them that end at the next
   * space, and scripts without spaces have none.
   */
  static List<Span> swallowing(String text) {
    return in(text, true);
  }

  private static List<Span> in(String text, boolean onlySwallowing) {
    List<Span> found = new ArrayList<>();
    for (int i = text.indexOf(COLON); i >= 0; i = text.indexOf(COLON, i + 1)) {
      int start = schemeStart(text, i);
      int end = end(text, i + COLON.length());
      if (start >= 0
          && (!onlySwallowing || isSwallowed(text, end))
          && isHost(text, i + COLON.length(), end)) {
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
        && NOT_IN_URL.indexOf(text.charAt(end)) < 0
        && !text.startsWith(LINK_TEXT_END, end)) {
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
    int open = 0;
    for (int i = start; i < end; i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    int last = end;
    while (last > start) {
      char c = text.charAt(last - 1);
      boolean isUnpaired = c == ')' && open < 0;
      if (!isUnpaired && ".,;:!?'*_~".indexOf(c) < 0) {
        break;
      }
      open += isUnpaired ? 1 : 0;
      last--;
    }
    return last;
  }
}
