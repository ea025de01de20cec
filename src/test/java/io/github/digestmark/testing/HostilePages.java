package io.github.digestmark.testing;

import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import java.util.ArrayList;
import java.util.List;

/** A digest whose texts try to run, to style, to load, to lead away and to hide something. */
public final class HostilePages {

  /** What sets {@code window.hacked} where it runs, or asks this machine for something. */
  private static final List<String> TEXTS =
      List.of(
          "<script>window.hacked = 1</script>",
          "</script><script>window.hacked = 1</script>",
          "\"><img src=x onerror=\"window.hacked = 1\">",
          "'><svg onload='window.hacked = 1'>",
          "<iframe srcdoc=\"<script>parent.hacked = 1</script>\"></iframe>",
          "<style>body { display: none }</style>",
          "<link rel=stylesheet href=\"http://127.0.0.1:9/a.css\">",
          "<meta http-equiv=\"refresh\" content=\"0;url=http://127.0.0.1:9/\">",
          "<base href=\"http://127.0.0.1:9/\">",
          "</td></tr></table></article></main></body></html>",
          "<!-- and no end",
          "]]> &lt;script&gt;window.hacked = 1&lt;/script&gt; &#60;b&#62;",
          "[run](javascript:window.hacked=1) <javascript:window.hacked=1>",
          "[run](&#106;avascript:window.hacked=1) [run](data:text/html,<script>1</script>)",
          "![picture](http://127.0.0.1:9/a.png) ![](http://127.0.0.1:9/b.png)",
          "[![both](http://127.0.0.1:9/a.png)](https://example.org/\"onclick=\"hacked=1)",
          "[a]: javascript:window.hacked=1",
          "$\\href{javascript:window.hacked=1}{x}$ and $\\url{javascript:window.hacked=1}$",
          "$\\includegraphics{http://127.0.0.1:9/a.png}$",
          "$\\htmlStyle{position: fixed; inset: 0; background: red}{x}$ $\\htmlId{row-1}{x}$",
          "$\\color{red} x$ $\\textcolor{red}{y}$ $\\colorbox{red}{z}$",
          "$\\rule{9999em}{9999em}$ $\\hspace{-9999em} x$ $\\raisebox{999em}{y}$",
          "$\\def\\a{\\a\\a}\\a$ $\\gdef\\frac{no}$ $\\frac{1}{2}$",
          "$</span><script>window.hacked = 1</script>$",
          "`</code><script>window.hacked = 1</script>`",
          "\u202Ereversed and \u2066isolated and z\u0335\u0336\u0337algo",
          "=HYPERLINK(\"http://127.0.0.1:9/\")",
          "1. a list, # a heading, > a quotation, ```a fence",
          "- " + "very".repeat(200) + " long");

  private HostilePages() {}

  /** Returns a digest with a paper for each text, which stands in all of its fields. */
  public static Digest pages() {
    List<SummaryRow> rows = new ArrayList<>();
    List<DetailedEntry> entries = new ArrayList<>();
    for (String text : TEXTS) {
      String label = rows.isEmpty() ? "\"><img src=x onerror=window.hacked=1>" : "" + rows.size();
      String url = rows.size() % 2 == 0 ? "javascript:window.hacked=1" : "https://example.org/\">";
      rows.add(Papers.row(label, text, url, text));
      entries.add(Papers.entry(label, url, text).with(Field.LINK_TEXT, text));
    }
    return new Digest("<h1>", List.of("Ref", "<b>", "Summary"), rows, "<script>", entries);
  }
}
