package io.github.digestmark.convert.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.github.digestmark.convert.support.XmlText;
import io.github.digestmark.model.NamedDigest;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;

/**
 * Writes the papers of digests as a feed, RSS 2.0 or Atom 1.0.
 *
 * <table>
 * <caption>What an item has</caption>
 * <tr><th>Element</th><th>What it holds</th></tr>
 * <tr><td>title</td><td>the title of the paper; where that is missing, the translated one, the
 * address or the label</td></tr>
 * <tr><td>link</td><td>the address, if it is an absolute one of http or https</td></tr>
 * <tr><td>guid or id</td><td>as in the feeds of arXiv {@code oai:arXiv.org:2310.13833v2}, without
 * version where none is known; {@code urn:sha256:} and a hash of its texts where no paper of arXiv
 * is named; with {@code #2} behind it where an item above has the same</td></tr>
 * <tr><td>pubDate or updated</td><td>the date of {@link FeedOptions}</td></tr>
 * <tr><td>category</td><td>the stamp's</td></tr>
 * <tr><td>description or content</td><td>HTML with a paragraph each for translated title, summary,
 * English summary, translated abstract and abstract. All of a digest is text in it, no link and no
 * markup</td></tr>
 * </table>
 *
 * <p>For programs, every item has the fields of the paper as they stand in the digest, in the
 * namespace {@code https://digestmark.github.io/ns/digest}: {@code file}, {@code ref}, {@code
 * translatedTitle}, {@code title}, {@code stamp}, {@code url}, {@code linkText}, {@code summary},
 * {@code englishSummary}, {@code translatedAbstract}, {@code announcement}, {@code abstract}; and
 * {@code rowTitle}, {@code rowUrl}, {@code rowSummary} where the row says something else than the
 * entry. What is empty is left out.
 *
 * <p>The same digests and options give the same feed. Characters that XML cannot hold become
 * U+FFFD. The feed says that it is in UTF-8.
 */
public final class FeedWriter {

  /** A format of feeds. */
  private interface FeedFormat {
    WireFeed feed(String title, FeedOptions options, List<FeedItem> items);
  }

  private static final int NAMES_IN_TITLE = 3;

  private final FeedFormat format;
  private final FeedOptions options;

  private FeedWriter(FeedFormat format, FeedOptions options) {
    this.format = format;
    this.options = options;
  }

  /**
   * Makes a writer of RSS 2.0.
   *
   * @param options what the feed says about itself
   * @return a writer without state
   */
  public static FeedWriter rss(FeedOptions options) {
    return new FeedWriter(RssFeed::of, options);
  }

  /**
   * Makes a writer of Atom 1.0.
   *
   * @param options what the feed says about itself
   * @return a writer without state
   */
  public static FeedWriter atom(FeedOptions options) {
    return new FeedWriter(AtomFeed::of, options);
  }

  /**
   * Writes the papers of all digests, in their order.
   *
   * @param digests any digests
   * @param out where to, a writer of UTF-8; it is left open
   * @throws IOException if {@code out} fails
   */
  public void write(List<NamedDigest> digests, Writer out) throws IOException {
    String title = options.title().isEmpty() ? title(digests) : options.title();
    Document document = document(XmlText.of(title), FeedItem.of(digests));
    Element root = document.getRootElement();
    // Once for all, or each field would say it again.
    root.addNamespaceDeclaration(DigestMarkup.NAMESPACE);
    if (!options.language().isEmpty() && root.getName().equals("feed")) {
      // RSS has an element for it.
      root.setAttribute("lang", XmlText.of(options.language()), Namespace.XML_NAMESPACE);
    }
    indent(root, 1);
    // ROME's own output folds white space.
    Format verbatim = Format.getRawFormat().setLineSeparator(LineSeparator.UNIX);
    new XMLOutputter(verbatim).output(document, out);
  }

  private Document document(String title, List<FeedItem> items) {
    try {
      return new WireFeedOutput().outputJDom(format.feed(title, options, items));
    } catch (FeedException e) {
      throw new IllegalStateException("what a feed needs is there", e);
    }
  }

  private static String title(List<NamedDigest> digests) {
    String names =
        digests.stream()
            .limit(NAMES_IN_TITLE)
            .map(digest -> baseName(digest.name()))
            .collect(Collectors.joining(", "));
    String rest = digests.size() > NAMES_IN_TITLE ? ", ..." : "";
    return names.isBlank() ? "Papers" : names + rest;
  }

  private static String baseName(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Puts every element that is not within text on a line of its own. */
  private static void indent(Element parent, int depth) {
    List<Element> children = List.copyOf(parent.getChildren());
    for (Element child : children) {
      parent.addContent(parent.indexOf(child), new Text("\n" + "  ".repeat(depth)));
      indent(child, depth + 1);
    }
    if (!children.isEmpty()) {
      parent.addContent(new Text("\n" + "  ".repeat(depth - 1)));
    }
  }
}
