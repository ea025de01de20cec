package io.github.digestmark.convert.page;

import io.github.digestmark.internal.Resources;
import io.github.digestmark.internal.Sha256;
import io.github.digestmark.model.Digest;
import java.io.IOException;
import java.io.Writer;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a digest as an HTML page for reading: the table, then the entries, with links in both
 * directions, the URLs of each paper, a search field, filters by category and topic, and formulas
 * rendered by KaTeX. Papers under a heading of the digest stay under it; other digests have filters
 * by what several titles have in common.
 *
 * <p>The page is self-contained. No text of a digest can run scripts or change styles: tags are
 * shown as text, images become links, and the page's content security policy allows no scripts and
 * styles other than its own. A writer has no state and may be used by many threads.
 *
 * <p>A page with formulas needs {@code org.webjars.npm:katex}.
 */
public final class HtmlPageWriter {

  /**
   * Language, hashes of style and script, title and style. Without an icon, browsers request one.
   */
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
      font-src data:; base-uri 'none'; form-action 'none'; style-src %s; script-src %s">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="digestmark">
      <link rel="icon" href="data:,">
      <title>%s</title>
      <style>%s</style>
      </head>
      """;

  private static final Pattern FORMULA = Pattern.compile("<span class=\"math\">([^<]*)");

  private static final Pattern DETAILS = Pattern.compile("class=\"(?:topic|about|further)\"");

  /** Creates a writer. */
  public HtmlPageWriter() {}

  /**
   * Writes a page.
   *
   * @param digest any digest
   * @param title the title of the page as plain text, such as the name of the digest
   * @param out a writer of UTF-8; it is left open
   * @throws IOException if {@code out} fails
   * @throws IllegalStateException if the digest has formulas and KaTeX is not on the class path
   */
  public void write(Digest digest, String title, Writer out) throws IOException {
    String body = new PageBody(title, digest).html();
    List<String> formulas =
        FORMULA.matcher(body).results().map(formula -> formula.group(1)).toList();
    String style = resource("page.css");
    String script = body.contains("<form ") ? resource("filters.js") : "";
    if (DETAILS.matcher(body).find()) {
      style += "\n" + resource("details.css");
      script += script.isEmpty() ? "" : "\n" + resource("topics.js");
    }
    if (!formulas.isEmpty()) {
      Katex katex = new Katex(KatexFonts.of(formulas));
      style = katex.style() + "\n" + style;
      script += "\n" + katex.script() + "\n" + resource("formulas.js");
    }
    out.write(
        HEAD.formatted(
            PageWords.of(digest).language(),
            hash(style),
            script.isEmpty() ? "'none'" : hash(script),
            Html.text(title),
            style));
    out.write(body);
    if (!script.isEmpty()) {
      out.write("<script>" + script + "</script>\n");
    }
    out.write("</body>\n</html>\n");
  }

  private static String resource(String name) {
    return Resources.text(HtmlPageWriter.class, name).stripTrailing();
  }

  private static String hash(String content) {
    return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.bytes(content)) + "'";
  }
}
