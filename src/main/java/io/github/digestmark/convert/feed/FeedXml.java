package io.github.digestmark.convert.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.github.digestmark.convert.support.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;

/**
 * The XML of a feed in parts, so that no more than the items of one digest are in memory: the start
 * of the feed, the items of each digest, and the end. {@link FeedWriter} can be loaded without
 * ROME, this class cannot.
 */
final class FeedXml {

  private static final Namespace DIGEST =
      Namespace.getNamespace("digest", "https://digestmark.github.io/ns/digest");

  private final Function<List<FeedItem>, Document> feed;
  private final List<Namespace> namespaces;
  private final String start;
  private final String end;

  /**
   * Prepares the parts.
   *
   * @param feed returns the whole feed with some items
   * @param namespaces those of elements in items
   * @param afterItems how the part after the items begins
   */
  private FeedXml(
      Function<List<FeedItem>, Document> feed, List<Namespace> namespaces, String afterItems) {
    this.feed = feed;
    this.namespaces = namespaces;
    String empty = text(feed.apply(List.of()));
    int items = empty.lastIndexOf(afterItems);
    this.start = empty.substring(0, items);
    this.end = empty.substring(items);
  }

  static FeedXml rss(String title, FeedOptions options, boolean hasAuthors) {
    return new FeedXml(
        items -> document(RssFeed.of(title, options, items)),
        hasAuthors ? List.of(DIGEST, RssFeed.DUBLIN_CORE) : List.of(DIGEST),
        "\n  </channel>\n</rss>");
  }

  static FeedXml atom(String title, FeedOptions options, boolean hasAuthors) {
    return new FeedXml(
        items -> {
          Document document = document(AtomFeed.of(title, options, items));
          if (!options.language().isEmpty()) {
            String language = XmlText.of(options.language());
            document.getRootElement().setAttribute("lang", language, Namespace.XML_NAMESPACE);
          }
          return document;
        },
        List.of(DIGEST),
        "\n</feed>");
  }

  String start() {
    return start;
  }

  String items(List<FeedItem> items) {
    String text = text(feed.apply(items));
    return text.substring(start.length(), text.length() - end.length());
  }

  String end() {
    return end;
  }

  /** Returns the fields of a paper as elements in digestmark's namespace. */
  static List<Element> elements(FeedItem item) {
    List<Element> elements = new ArrayList<>();
    item.fields().forEach((name, text) -> elements.add(new Element(name, DIGEST).setText(text)));
    return elements;
  }

  private static Document document(WireFeed feed) {
    try {
      return new WireFeedOutput().outputJDom(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("the feed lacks a required element", e);
    }
  }

  private String text(Document document) {
    Element root = document.getRootElement();
    // Without this, each element declares its namespace again.
    if (!namespaces.contains(RssFeed.DUBLIN_CORE)) {
      // The start of the feed is the same whatever follows, so elements declare this one.
      root.removeNamespaceDeclaration(RssFeed.DUBLIN_CORE);
    }
    namespaces.forEach(root::addNamespaceDeclaration);
    indent(root, 1);
    // ROME's own output folds white space.
    Format verbatim = Format.getRawFormat().setLineSeparator(LineSeparator.UNIX);
    return new XMLOutputter(verbatim).outputString(document);
  }

  /** Puts each element on its own line, unless it is inside text. */
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
