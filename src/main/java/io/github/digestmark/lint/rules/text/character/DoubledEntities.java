package io.github.digestmark.lint.rules.text.character;

import io.github.digestmark.internal.Ascii;
import io.github.digestmark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds entities that were escaped twice, such as an ampersand as {@code amp;amp;} after another
 * ampersand. A page shows the entity in place of the character.
 */
final class DoubledEntities {

  /** What programs escape, and the letters that older ones wrote as entities. */
  private static final Set<String> NAMES =
      Set.of(
          ("amp lt gt quot apos nbsp ldquo rdquo lsquo rsquo laquo raquo mdash ndash hellip times"
                  + " deg middot copy reg trade szlig aring Aring aelig AElig oslash Oslash ccedil"
                  + " Ccedil ntilde Ntilde atilde otilde auml ouml uuml Auml Ouml Uuml euml iuml"
                  + " aacute eacute iacute oacute uacute agrave egrave igrave ograve ugrave acirc"
                  + " ecirc icirc ocirc ucirc Eacute alpha beta gamma delta epsilon lambda mu pi"
                  + " sigma le ge ne plusmn minus infin")
              .split(" "));

  private static final String ESCAPED = "amp;";

  private DoubledEntities() {}

  static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    for (int i = text.indexOf("&amp;"); i >= 0; i = text.indexOf("&amp;", i)) {
      int name = i + 1;
      while (text.startsWith(ESCAPED, name)) {
        name += ESCAPED.length();
      }
      int end = entityEnd(text, name);
      boolean isRun = name - i > 1 + ESCAPED.length();
      if (end > 0 || isRun) {
        found.add(new Span(i, Math.max(name, end)));
      }
      i = Math.max(name, end);
    }
    return found;
  }

  /** Returns what is left of a doubled entity if it is escaped once. */
  static String once(String doubled) {
    int name = 1;
    while (doubled.startsWith(ESCAPED, name)) {
      name += ESCAPED.length();
    }
    return name == doubled.length() ? "&amp;" : "&" + doubled.substring(name);
  }

  /** Returns where the entity ends whose name begins here, or 0 if none does. */
  private static int entityEnd(String text, int start) {
    boolean isNumber = text.startsWith("#", start);
    int end = isNumber ? start + 1 : start;
    while (end < text.length()
        && end < start + 9
        && (Ascii.isLetter(text.charAt(end)) || Ascii.isDigit(text.charAt(end)))) {
      end++;
    }
    if (!text.startsWith(";", end)) {
      return 0;
    }
    String name = text.substring(start, end);
    boolean isEntity =
        isNumber ? name.matches("#(\\d{1,7}|[xX]\\p{XDigit}{1,6})") : NAMES.contains(name);
    return isEntity ? end + 1 : 0;
  }
}
