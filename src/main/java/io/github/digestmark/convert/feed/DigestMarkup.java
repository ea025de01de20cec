package io.github.digestmark.convert.feed;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** The fields of papers as elements. */
final class DigestMarkup {

  static final Namespace NAMESPACE =
      Namespace.getNamespace("digest", "https://digestmark.github.io/ns/digest");

  private DigestMarkup() {}

  static List<Element> of(FeedItem item) {
    List<Element> elements = new ArrayList<>();
    item.fields().forEach((name, text) -> elements.add(new Element(name, NAMESPACE).setText(text)));
    return elements;
  }
}
