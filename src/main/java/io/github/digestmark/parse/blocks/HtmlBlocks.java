package io.github.digestmark.parse.blocks;

import java.util.Locale;
import java.util.Set;

/** What begins a block of HTML within a paragraph, as CommonMark has it. */
final class HtmlBlocks {

  private static final Set<String> NAMES =
      Set.of(
          "script",
          "pre",
          "style",
          "textarea",
          "address",
          "article",
          "aside",
          "base",
          "basefont",
          "blockquote",
          "body",
          "caption",
          "center",
          "col",
          "colgroup",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frame",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "iframe",
          "legend",
          "li",
          "link",
          "main",
          "menu",
          "menuitem",
          "meta",
          "nav",
          "noframes",
          "ol",
          "optgroup",
          "option",
          "p",
          "param",
          "search",
          "section",
          "source",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "track",
          "ul");

  private HtmlBlocks() {}

  /**
   * Tells whether HTML begins.
   *
   * @param text the text
   * @param start where the character behind {@code <} is
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
