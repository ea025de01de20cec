package io.github.digestmark.convert.page;

import io.github.digestmark.internal.WebAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.renderer.html.HtmlWriter;

/** Builds the HTML of a page. */
final class Html {

  /** Attributes in a fixed order, so that the same digest gives the same page. */
  private static final Map<String, String> FIELD = attributes("class", "field", "dir", "auto");

  private static final Map<String, String> NOTE = attributes("class", "note");

  private static final String OUTSIDE = "noopener noreferrer";

  private final StringBuilder html = new StringBuilder();
  private final HtmlWriter writer = new HtmlWriter(html);

  /** Returns attributes in this order. */
  static Map<String, String> attributes(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(attributes);
  }

  /** Escapes a text for an element or a quoted attribute. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder();
    new HtmlWriter(escaped).text(text);
    return escaped.toString();
  }

  Html open(String tag, Map<String, String> attributes) {
    writer.tag(tag, attributes);
    return this;
  }

  Html open(String tag) {
    writer.tag(tag);
    return this;
  }

  Html close(String tag) {
    writer.tag("/" + tag);
    return this;
  }

  Html add(String text) {
    writer.text(text);
    return this;
  }

  /** Adds the text of a field as an element. */
  Html addField(String tag, String text) {
    return open(tag, FIELD).addRendered(FieldHtml.of(text)).close(tag);
  }

  /** Adds the text of a field as the text of a link. */
  Html addLinkText(String text) {
    return open("span", FIELD).addRendered(FieldHtml.withoutLinks(text)).close("span");
  }

  /** Opens a link out of the page. */
  Html openOutsideLink(String address, String kind) {
    return open("a", attributes("href", address, "class", kind, "rel", OUTSIDE));
  }

  /** Adds a link to a site that is known. */
  void addOutsideLink(String text, String address) {
    open("a", attributes("href", address, "rel", OUTSIDE)).add(text).close("a");
  }

  /** Adds a link if the page may link to the address, or else the address. */
  void addAddress(String address, String text) {
    if (WebAddress.is(address)) {
      addOutsideLink(text, address);
    } else {
      addNote(address, "");
    }
  }

  /** Adds a small text, if there is one, and what it means. */
  void addNote(String text, String meaning) {
    if (!text.isEmpty()) {
      open("span", meaning.isEmpty() ? NOTE : attributes("class", "note", "title", meaning));
      add(text).close("span");
    }
  }

  private Html addRendered(String rendered) {
    writer.raw(rendered);
    return this;
  }

  Html line() {
    writer.line();
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
