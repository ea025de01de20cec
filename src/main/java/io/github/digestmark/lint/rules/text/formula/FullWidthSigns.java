package io.github.digestmark.lint.rules.text.formula;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Full-width signs in formulas, and what to write in their place. */
final class FullWidthSigns {

  /** Signs that differ from ASCII in more than their width, or that Markdown would take. */
  private static final String[][] OTHERS = {
    {"\u3000", " "},
    {"、", ","},
    {"【", "["},
    {"】", "]"},
    {"＊", "{\\ast}"},
    {"＜", "{<}"},
    {"｜", "{\\vert}"},
    {"～", "{\\sim}"}
  };

  /** Signs that would have to be escaped, or that say something else to LaTeX. */
  private static final String KEPT = "＂＃＄％＆＼｀｛｝";

  private static final char FIRST = '！';
  private static final char LAST = '～';

  private static final char FIRST_CJK = '\u3000';
  private static final char LAST_CJK = '】';
  private static final char FIRST_HAN = '\u4E00';
  private static final char LAST_HAN = '\u9FFF';

  /** A full-width sign is so much after that of ASCII. */
  private static final int DISTANCE = '！' - '!';

  private FullWidthSigns() {}

  /**
   * Returns whether a full-width sign is between two dollar signs, and no text is, other than that
   * of a command. This saves most texts a closer look.
   */
  static boolean mayBeIn(String text) {
    boolean isWide = false;
    boolean isText = false;
    boolean hasCommand = false;
    for (int i = Math.max(0, text.indexOf('$')); i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$') {
        if (isWide && (!isText || hasCommand)) {
          return true;
        }
        isWide = false;
        isText = false;
        hasCommand = false;
      }
      isWide |= (FIRST <= c && c <= LAST) || (FIRST_CJK <= c && c <= LAST_CJK);
      isText |= FIRST_HAN <= c && c <= LAST_HAN;
      hasCommand |= c == '\\';
    }
    return false;
  }

  /** Returns the edits that write the formulas of a text in ASCII. */
  static List<TextEdit> edits(String text) {
    List<TextEdit> edits = new ArrayList<>();
    for (Span formula : Dollars.formulas(text)) {
      int i = formula.start();
      while (i < formula.end()) {
        int end = wordsEnd(text, i, formula.end());
        if (end > i) {
          i = end;
          continue;
        }
        Span sign = new Span(i, i + 1);
        inAscii(text.charAt(i)).ifPresent(ascii -> edits.add(new TextEdit(sign, ascii)));
        i++;
      }
    }
    return edits;
  }

  /** Returns the end of {@code \text{...}} at an offset, where any sign is right, or the offset. */
  private static int wordsEnd(String text, int start, int limit) {
    if (text.charAt(start) != '\\') {
      return start;
    }
    int end = start + 1;
    while (end < limit && Ascii.isLetter(text.charAt(end))) {
      end++;
    }
    boolean isText =
        text.startsWith("text", start + 1) || text.substring(start, end).endsWith("box");
    if (!isText || end == limit || text.charAt(end) != '{') {
      return end;
    }
    int depth = 0;
    while (end < limit) {
      char c = text.charAt(end++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        break;
      }
    }
    return end;
  }

  /** Returns what to write for a sign; empty for any other character. */
  static Optional<String> inAscii(char c) {
    for (String[] other : OTHERS) {
      if (other[0].charAt(0) == c) {
        return Optional.of(other[1]);
      }
    }
    boolean isFullWidth = FIRST <= c && c <= LAST && KEPT.indexOf(c) < 0;
    return isFullWidth ? Optional.of(String.valueOf((char) (c - DISTANCE))) : Optional.empty();
  }
}
