package io.github.digestmark.convert.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.github.digestmark.convert.support.XmlText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;

/** Feeds as XML. {@link FeedWriter} can be loaded without ROME, this class cannot. */
final class FeedXml {

  private static final Namespace DIGEST =
      Namespace.getNamespace("digest", "https://digestmark.github.io/ns/digest");

  private FeedXml() {}

  static void writeRss(String title, FeedOptions options, List<FeedItem> items, Writer out)
      throws IOException {
    write(document(RssFeed.of(title, options, items)), out);
  }

  static void writeAtom(String title, FeedOptions options, List<FeedItem> items, Writer out)
      throws IOException {
    Document document = document(AtomFeed.of(title, options, items));
    if (!options.language().isEmpty()) {
      String language = XmlText.of(options.language());
      document.getRootElement().setAttribute("lang", language, Namespace.XML_NAMESPACE);
    }
    write(document, out);
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

  private static void write(Document document, Writer out) throws IOException {
    Element root = document.getRootElement();
    // Without this, each field declares the namespace again.
    root.addNamespaceDeclaration(DIGEST);
    indent(root, 1);
    // ROME's own output folds white space.
    Format verbatim = Format.getRawFormat().setLineSeparator(LineSeparator.UNIX);
    new XMLOutputter(verbatim).output(document, out);
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
