package io.github.digestmark.convert.page;

import io.github.digestmark.internal.Resources;
import io.github.digestmark.internal.Sha256;
import io.github.digestmark.model.Digest;
import java.io.IOException;
import java.io.Writer;
import java.util.Base64;

/**
 * Writes a digest as an HTML page for reading: the table, then the entries, with links in both
 * directions, the URLs of each paper, and formulas rendered by KaTeX.
 *
 * <p>The page is self-contained. No text of a digest can run scripts or change styles: tags are
 * shown as text, images become links, and the page's content security policy allows no scripts and
 * styles other than its own. A writer has no state and may be used by many threads.
 *
 * <p>A page with formulas needs {@code org.webjars.npm:katex}.
 */
public final class HtmlPageWriter {

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
    boolean formulas = body.contains("<span class=\"math\">");
    String style =
        (formulas ? Katex.style() + "\n" : "")
            + Resources.text(HtmlPageWriter.class, "page.css").stripTrailing();
    String script =
        formulas
            ? Katex.script()
                + "\n"
                + Resources.text(HtmlPageWriter.class, "page.js").stripTrailing()
            : "";
    out.write("<!DOCTYPE html>\n<html lang=\"" + PageWords.of(digest).language() + "\">\n<head>\n");
    out.write("<meta charset=\"utf-8\">\n");
    out.write(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:;"
            + " font-src data:; base-uri 'none'; form-action 'none'; style-src "
            + hash(style)
            + "; script-src "
            + (formulas ? hash(script) : "'none'")
            + "\">\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.write("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.write("<meta name=\"generator\" content=\"digestmark\">\n");
    // Without an icon, browsers request one.
    out.write("<link rel=\"icon\" href=\"data:,\">\n");
    out.write("<title>" + Html.text(title) + "</title>\n");
    out.write("<style>" + style + "</style>\n</head>\n");
    out.write(body);
    if (formulas) {
      out.write("<script>" + script + "</script>\n");
    }
    out.write("</body>\n</html>\n");
  }

  private static String hash(String content) {
    return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.bytes(content)) + "'";
  }
}
