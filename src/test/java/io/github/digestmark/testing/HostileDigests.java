package io.github.digestmark.testing;

import io.github.digestmark.arxiv.Announcement;
import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.arxiv.TitleStamp;
import io.github.digestmark.model.DetailedEntry;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.Field;
import io.github.digestmark.model.SummaryRow;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generators of digests that no generator would write: rows and entries without each other, labels
 * and papers twice, and texts that mean something to spreadsheets, TeX, XML or a browser.
 */
final class HostileDigests {

  private static final List<String> FRAGMENTS =
      List.of(
          "=1+1",
          "=cmd|' /C calc'!A0",
          "+1",
          "-1",
          "@SUM(A1)",
          "＝1",
          "＋1",
          "－1",
          "＠a",
          "'",
          "''",
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "\r",
          "\n",
          "\r\n",
          "\n\n",
          " ",
          "\u00a0",
          "\u3000",
          "a",
          "B1",
          "摘要",
          "{",
          "}",
          "{{",
          "}}",
          "\\{",
          "\\}",
          "\\",
          "\\\\",
          "\\\"o",
          "{\\'e}",
          "\\textsc{a}",
          "\\%",
          "%",
          "&",
          "#",
          "_",
          "^",
          "~",
          "$",
          "$$",
          "\\$",
          "$x$",
          "$x_{1$",
          "$}a$",
          "$\\{b\\}$",
          "$a\\$",
          "$x$5",
          "@misc{a,",
          "\\begin{a}",
          "\\input{/etc/passwd}",
          "<",
          ">",
          "<b>",
          "</script>",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<!--",
          "-->",
          "]]>",
          "<![CDATA[",
          "<?xml?>",
          "&amp;",
          "&lt;",
          "&#0;",
          "&nbsp;",
          "</digest:title>",
          "[a](javascript:alert(1))",
          "`",
          "*",
          "|",
          "[^1]",
          "{{7*7}}",
          "${a}",
          "\u0000",
          "\u0001",
          "\u0008",
          "\u000b",
          "\u000c",
          "\u001b",
          "\u007f",
          "\u0085",
          "\u2028",
          "\u200b",
          "\u202e",
          "\ufeff",
          "\ufffd",
          "\ufffe",
          "\uffff",
          "\ud800",
          "\udc00",
          "\ud83d\ude00",
          "é",
          "e\u0301");

  private static final List<String> URLS =
      List.of(
          "",
          "x",
          "https://arxiv.org/abs/2310.13833",
          "https://arxiv.org/abs/2310.13833v3",
          "http://arxiv.org/pdf/hep-th/9901001v1.pdf",
          "https://arxiv.org/abs/math/0309136",
          "https://arxiv.org@example.com/abs/2310.13833",
          "https://example.org/a?b=c&d={e}",
          "https://example.org/}{%#_^~$",
          "https://example.org/a b\"><script>alert(1)</script>",
          "https://例え.jp/摘要",
          "javascript:alert(1)",
          "JAVASCRIPT:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "//example.org/",
          "=HYPERLINK(\"http://a.b\")",
          "https://example.org/\u0000\ud800",
          "https:",
          "http:///",
          " https://example.org/",
          "{",
          "https://example.org/\\",
          "HTTPS://EXAMPLE.ORG/");

  private static final List<String> IDS =
      List.of("2310.13833v1", "2310.13833v12", "0704.0001v2", "hep-th/9901001v1", "math/0309136v2");

  private HostileDigests() {}

  static Arbitrary<Digest> any() {
    Arbitrary<String> label =
        Arbitraries.oneOf(Arbitraries.of("1", "2", "1", "=1", "a b", "", "<", "}"), text());
    return Combinators.combine(
            row(label).list().ofMaxSize(3), entry(label).list().ofMaxSize(3), text())
        .as((rows, entries, heading) -> new Digest(heading, List.of("A"), rows, heading, entries))
        // There are more of them than tries.
        .withoutEdgeCases();
  }

  static Arbitrary<String> text() {
    Arbitrary<String> odd =
        Arbitraries.of(FRAGMENTS).list().ofMinSize(1).ofMaxSize(6).map(f -> String.join("", f));
    return Arbitraries.frequencyOf(
        Tuple.of(8, odd),
        Tuple.of(2, Arbitraries.just("")),
        Tuple.of(1, Texts.field()),
        Tuple.of(1, Texts.anything()));
  }

  private static Arbitrary<String> url() {
    return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(URLS)), Tuple.of(1, text()));
  }

  private static Arbitrary<SummaryRow> row(Arbitrary<String> label) {
    return Papers.rows(label, text(), url());
  }

  private static Arbitrary<DetailedEntry> entry(Arbitrary<String> label) {
    Arbitrary<ArxivId> id = Arbitraries.of(IDS).map(i -> ArxivId.parse(i).orElseThrow());
    Arbitrary<TitleStamp> stamp =
        Combinators.combine(
                id,
                Arbitraries.of("cs.LG", "cs.NA", "alg-geom", "math", "cs.XX"),
                Arbitraries.of(TitleStamp.Status.class))
            .as(TitleStamp::new);
    Arbitrary<Announcement> announcement =
        Combinators.combine(id, Arbitraries.of(Announcement.Type.class)).as(Announcement::new);
    Arbitrary<DetailedEntry> texts =
        Combinators.combine(label, text(), text(), url(), url(), text(), text(), text())
            .as(
                (l, translated, title, link, url, summary, english, translatedText) ->
                    DetailedEntry.of(l)
                        .with(Field.TRANSLATED_TITLE, translated)
                        .with(Field.TITLE, title)
                        .with(Field.LINK_TEXT, link)
                        .with(Field.URL, url)
                        .with(Field.SUMMARY, summary)
                        .with(Field.ENGLISH_SUMMARY, english)
                        .with(Field.TRANSLATED_ABSTRACT, translatedText));
    return Combinators.combine(texts, text(), stamp.optional(0.5), announcement.optional(0.5))
        .as(
            (e, text, s, a) ->
                new DetailedEntry(
                    e.label(), e.with(Field.ABSTRACT, text).texts(), s, a, List.of()));
  }
}
