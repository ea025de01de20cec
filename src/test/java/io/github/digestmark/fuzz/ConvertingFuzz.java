package io.github.digestmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.Digestmark;
import io.github.digestmark.convert.bibliography.BibtexWriter;
import io.github.digestmark.convert.feed.FeedOptions;
import io.github.digestmark.convert.feed.FeedWriter;
import io.github.digestmark.convert.json.JsonReader;
import io.github.digestmark.convert.json.JsonWriter;
import io.github.digestmark.convert.page.HtmlPageWriter;
import io.github.digestmark.convert.table.CsvWriter;
import io.github.digestmark.merge.PaperOrder;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.xml.sax.InputSource;

/** Any digest is converted to everything, and its JSON is read back the same. */
public final class ConvertingFuzz {

  /** A page with formulas holds KaTeX, which another test reads. */
  private static final int PAGE_WITHOUT_FORMULAS = 100_000;

  private static final FeedOptions FEED = FeedOptions.at(Instant.EPOCH);

  private ConvertingFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Digest digest = Digestmark.parse(FuzzedText.ofFile(data)).digest();
    List<NamedDigest> digests = List.of(new NamedDigest("a.md", digest));

    StringWriter json = new StringWriter();
    JsonWriter.indented().write(digest, json);
    assertThat(new JsonReader().read(json.toString())).isEqualTo(digest);

    for (FeedWriter feed : List.of(FeedWriter.rss(FEED), FeedWriter.atom(FEED))) {
      StringWriter xml = new StringWriter();
      feed.write(digests, xml);
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml.toString())));
    }

    CsvWriter.excel().write(digests, new StringWriter());
    new BibtexWriter().write(digests, new StringWriter());
    StringWriter html = new StringWriter();
    new HtmlPageWriter().write(digest, "title", html);
    if (html.getBuffer().length() < PAGE_WITHOUT_FORMULAS) {
      onlyOwnScriptsRun(Jsoup.parse(html.toString()));
    }

    Digest merged = Digestmark.merge(digests, PaperOrder.FILE).digest();
    List<NamedDigest> again = List.of(new NamedDigest("b.md", merged));
    assertThat(Digestmark.merge(again, PaperOrder.FILE).digest()).isEqualTo(merged);
    assertThat(Digestmark.diff(digest, digest).isEmpty()).isTrue();
    Digestmark.diff(digest, merged);
  }

  /** The page's policy lets a script run only if it has its hash. */
  private static void onlyOwnScriptsRun(Document page) throws NoSuchAlgorithmException {
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    Elements scripts = page.select("script");
    assertThat(scripts).hasSizeLessThan(2);
    for (Element script : scripts) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(script.data().getBytes(StandardCharsets.UTF_8));
      assertThat(policy)
          .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
  }
}
