package io.github.digestmark.parse.markup;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.source.Span;
import io.github.digestmark.source.TextEdit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * LaTeX's accents outside of formulas, where no page shows them: {@code Schr\"odinger}, {@code
 * Erd\H{o}s}, {@code {\o}}.
 */
public final class LatexAccents {

  /** The combining character of each accent. */
  private static final Map<Character, String> MARKS =
      Map.ofEntries(
          Map.entry('`', "\u0300"),
          Map.entry('\'', "\u0301"),
          Map.entry('^', "\u0302"),
          Map.entry('~', "\u0303"),
          Map.entry('=', "\u0304"),
          Map.entry('u', "\u0306"),
          Map.entry('.', "\u0307"),
          Map.entry('"', "\u0308"),
          Map.entry('r', "\u030A"),
          Map.entry('H', "\u030B"),
          Map.entry('v', "\u030C"),
          Map.entry('d', "\u0323"),
          Map.entry('c', "\u0327"),
          Map.entry('k', "\u0328"));

  /**
   * The letters that a sign without braces may accent; after others, as in {@code don\'t}, it is a
   * sign that Markdown escapes.
   */
  private static final Map<Character, String> UNBRACED =
      Map.of(
          '`', "aeiouAEIOU",
          '\'', "aeiouycz",
          '^', "aeiouAEIOU",
          '~', "anoANO",
          '=', "aeiou",
          '.', "zIe",
          '"', "aeiouyAOU");

  private static final String SIGNS = "`'^~=.\"";

  private static final Map<String, String> LETTERS =
      Map.of(
          "o", "ø", "O", "Ø", "l", "ł", "L", "Ł", "ss", "ß", "ae", "æ", "AE", "Æ", "oe", "œ", "aa",
          "å", "AA", "Å");

  /** Letters in front of an apostrophe in French: {@code l\'état}. */
  private static final String ELIDED = "cdjlmnstu";

  private LatexAccents() {}

  /**
   * Finds the accents of a text.
   *
   * @param text any text
   * @return the commands with their letters and the braces around them, in order
   */
  public static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    for (int i = text.indexOf('\\'); i >= 0 && i + 2 < text.length(); i = text.indexOf('\\', i)) {
      int end = mayBeAccent(text, i) ? end(text, i) : 0;
      if (end > 0) {
        boolean isBraced = i > 0 && text.charAt(i - 1) == '{' && text.startsWith("}", end);
        found.add(isBraced ? new Span(i - 1, end + 1) : new Span(i, end));
      }
      i = end > 0 ? end : i + 2;
    }
    return found.isEmpty() || text.indexOf('$') < 0 ? found : outsideOf(Formulas.in(text), found);
  }

  /** Leaves out what is in formulas or code; both lists are in order. */
  private static List<Span> outsideOf(List<Span> parts, List<Span> accents) {
    List<Span> outside = new ArrayList<>();
    int part = 0;
    for (Span accent : accents) {
      while (part < parts.size() && parts.get(part).end() <= accent.start()) {
        part++;
      }
      // Where code seems to end in a grave accent, the backtick is the accent's: `c\`adl\`ag'.
      if (part == parts.size()
          || accent.end() <= parts.get(part).start()
          || parts.get(part).end() < accent.end()) {
        outside.add(accent);
      }
    }
    return outside;
  }

  /** Looks at a backslash quickly: nearly all are those of other commands. */
  private static boolean mayBeAccent(String text, int backslash) {
    int next = backslash + 1;
    if (!Ascii.isLetter(text.charAt(next))) {
      return SIGNS.indexOf(text.charAt(next)) >= 0;
    }
    while (next < text.length() && next < backslash + 3 && Ascii.isLetter(text.charAt(next))) {
      next++;
    }
    return next < text.length() && "{}".indexOf(text.charAt(next)) >= 0;
  }

  /**
   * Writes the letters that are meant, but not in code.
   *
   * @param text any text
   * @return the text without LaTeX's accents
   */
  public static String composed(String text) {
    return TextEdit.apply(
        text,
        outsideOfCode(text, in(text)).stream()
            .map(
                accent ->
                    new TextEdit(accent, letter(text.substring(accent.start(), accent.end()))))
            .toList());
  }

  private static List<Span> outsideOfCode(String text, List<Span> accents) {
    return accents.isEmpty() ? accents : outsideOf(LatexQuotes.code(text), accents);
  }

  /**
   * Returns the letter that is meant: {@code ö} for {@code \"o}, {@code \"{o}}, {@code {\"o}}.
   *
   * @param accent what {@link #in} finds
   * @return the letter
   */
  public static String letter(String accent) {
    String bare = accent.replaceAll("[{}\\\\]", "");
    return LETTERS.containsKey(bare) ? LETTERS.get(bare) : composed(bare.charAt(0), bare.charAt(1));
  }

  private static String composed(char mark, char base) {
    return Normalizer.normalize(base + MARKS.getOrDefault(mark, ""), Normalizer.Form.NFC);
  }

  /** Returns where an accent ends that begins with this backslash, or 0. */
  private static int end(String text, int backslash) {
    char mark = text.charAt(backslash + 1);
    int next = backslash + 2;
    if (MARKS.containsKey(mark)) {
      boolean isBraced = text.startsWith("{", next);
      int base = isBraced ? next + 1 : next;
      int end = base + (base < text.length() && text.charAt(base) == '\\' ? 2 : 1);
      if (end <= text.length()
          && Ascii.isLetter(text.charAt(end - 1))
          && composed(mark, text.charAt(end - 1)).length() == 1) {
        if (isBraced) {
          return text.startsWith("}", end) ? end + 1 : 0;
        }
        if (isAccent(text, backslash, end)) {
          return end;
        }
      }
    }
    return letterEnd(text, backslash);
  }

  /** Returns whether a sign without braces is an accent within a word. */
  private static boolean isAccent(String text, int backslash, int end) {
    char mark = text.charAt(backslash + 1);
    char base = text.charAt(end - 1);
    boolean isInBraces =
        backslash > 0 && text.charAt(backslash - 1) == '{' && text.startsWith("}", end);
    if (!UNBRACED.containsKey(mark) || isInBraces) {
      return isInBraces && UNBRACED.containsKey(mark);
    }
    boolean isInWord =
        backslash > 0
            && Ascii.isLetter(text.charAt(backslash - 1))
            && UNBRACED.getOrDefault(mark, "").indexOf(base) >= 0;
    return isInWord && !(mark == '\'' && isElision(text, backslash));
  }

  private static boolean isElision(String text, int backslash) {
    char before = text.charAt(backslash - 1);
    char first = backslash > 1 ? text.charAt(backslash - 2) : ' ';
    return ELIDED.indexOf(before) >= 0
        && (before == 'u' ? first == 'q' : !Character.isLetter(first));
  }

  /** Returns where a command for a letter ends, such as {@code \o} in braces. */
  private static int letterEnd(String text, int backslash) {
    int end = backslash + 1;
    while (end < text.length() && end < backslash + 4 && Ascii.isLetter(text.charAt(end))) {
      end++;
    }
    if (!LETTERS.containsKey(text.substring(backslash + 1, end))) {
      return 0;
    }
    boolean isInBraces = backslash > 0 && text.charAt(backslash - 1) == '{';
    return text.startsWith("{}", end) ? end + 2 : isInBraces && text.startsWith("}", end) ? end : 0;
  }
}
