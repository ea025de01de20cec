package io.github.digestmark.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.convert.feed.FeedWriter;
import io.github.digestmark.model.Digest;
import io.github.digestmark.model.NamedDigest;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Writes feeds, and reads them with the parser of the JDK. */
public final class Feeds {

  public static final String OURS = "https://digestmark.github.io/ns/digest";
  public static final String ATOM = "http://www.w3.org/2005/Atom";

  private Feeds() {}

  public static String write(FeedWriter writer, Digest... digests) {
    StringWriter out = new StringWriter();
    List<NamedDigest> named = new ArrayList<>();
    for (Digest digest : digests) {
      named.add(new NamedDigest("days/" + (named.size() + 1) + ".md", digest));
    }
    try {
      writer.write(named, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  public static Document dom(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  public static List<Node> elements(Document document, String namespace, String name) {
    NodeList found = document.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
  }

  /** Returns the texts of an item's children in a namespace, by name. */
  public static Map<String, String> children(Node item, String namespace) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Node c = item.getFirstChild(); c != null; c = c.getNextSibling()) {
      if (c.getNodeType() == Node.ELEMENT_NODE
          && (namespace == null
              ? c.getNamespaceURI() == null
              : namespace.equals(c.getNamespaceURI()))) {
        assertThat(texts).doesNotContainKey(c.getLocalName());
        texts.put(c.getLocalName(), c.getTextContent());
      }
    }
    return texts;
  }
}
