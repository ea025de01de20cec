package io.github.digestmark.parse.blocks;

import java.util.Locale;
import java.util.Set;

/** The HTML blocks of CommonMark that can interrupt a paragraph. */
final class HtmlBlocks {

  private static final Set<String> NAMES =
      Set.of(
          """
          address article aside base basefont blockquote body caption center col colgroup
          dd details dialog dir div dl dt fieldset figcaption figure footer form frame
          frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu
          menuitem meta nav noframes ol optgroup option p param pre script search section
          source style summary table tbody td textarea tfoot th thead title tr track ul
          """
              .strip()
              .split("\\s"));

  private HtmlBlocks() {}

  /**
   * Returns whether an HTML block begins.
   *
   * @param text the text
   * @param start the offset after {@code <}
   * @param end the end of the line
   */
  static boolean begins(String text, int start, int end) {
    int name = start < end && text.charAt(start) == '/' ? start + 1 : start;
    int stop = name;
    while (stop < end
        && stop - name < "blockquotes".length()
        && (Character.isLetterOrDigit(text.charAt(stop)) || text.charAt(stop) == '-')) {
      stop++;
    }
    boolean declaration =
        text.startsWith("!", start)
            && start + 1 < end
            && (Character.isLetter(text.charAt(start + 1))
                || "-[".indexOf(text.charAt(start + 1)) >= 0);
    boolean other = declaration || text.startsWith("?", start);
    return other || NAMES.contains(text.substring(name, stop).toLowerCase(Locale.ROOT));
  }
}
